import { decide } from '@passerelle/subgraph-kit/law';

/** A file was submitted: from then on others than the applicant may open it. */
export type FileNoted = {
  readonly type: 'FileNoted';
  readonly applicationId: string;
  readonly applicantId: string;
  readonly accountId: string;
};

export type AppealNoted = {
  readonly type: 'AppealNoted';
  readonly applicationId: string;
  readonly filedAt: Date;
};

export const noteFile = (file: Omit<FileNoted, 'type'>) =>
  decide<FileNoted>({ type: 'FileNoted', ...file });

export const noteAppeal = (applicationId: string, filedAt: Date) =>
  decide<AppealNoted>({ type: 'AppealNoted', applicationId, filedAt });
