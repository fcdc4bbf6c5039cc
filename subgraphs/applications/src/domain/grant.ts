import { decide, type Decision } from '@passerelle/subgraph-kit/law';

export type FileOpened = {
  readonly type: 'FileOpened';
  readonly applicationId: string;
  readonly unitId: string;
  /** `APPEAL`, `RIGHTS_REQUEST`. */
  readonly cause: string;
  readonly causeId: string;
  readonly openedAt: Date;
};

/**
 * A file becomes readable for the unit where a case is open: a body that hears an appeal, an office that answers a
 * request. It sees what the case needs, and no other file (arrêté of 22 August 2001, art. 5).
 */
export const openFile = (
  file: { readonly id: string },
  opened: { readonly unitId: string; readonly cause: string; readonly causeId: string },
  now: Date,
): Decision<FileOpened> =>
  decide({ type: 'FileOpened', applicationId: file.id, ...opened, openedAt: now });
