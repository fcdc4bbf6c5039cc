import { decide } from '@passerelle/subgraph-kit/law';

/** A file was submitted to a post: whose it is, and where. */
export type FileSubmitted = {
  readonly type: 'FileSubmitted';
  readonly applicationId: string;
  readonly applicantId: string;
  readonly accountId: string;
  readonly postId: string;
};

export type FileLodged = {
  readonly type: 'FileLodged';
  readonly applicationId: string;
  readonly lodgedAt: Date;
};

export const noteSubmitted = (file: Omit<FileSubmitted, 'type'>) =>
  decide<FileSubmitted>({ type: 'FileSubmitted', ...file });

export const noteLodged = (applicationId: string, lodgedAt: Date) =>
  decide<FileLodged>({ type: 'FileLodged', applicationId, lodgedAt });
