import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen, type ApplicationStatus } from './application.ts';

export type IssueInstructed = {
  readonly type: 'IssueInstructed';
  readonly applicationId: string;
  readonly appealId: string;
  readonly instructedAt: Date;
};

/**
 * An appeal is allowed and the post is told to issue: by the ministers after the commission's recommendation, or by the
 * sub-director (CESEDA D. 312-5-2, R. 312-6). The refusal stands until the visa is issued.
 */
export const instructIssue = (
  file: { readonly id: string; readonly status: ApplicationStatus },
  instruction: { readonly appealId: string; readonly instructedAt: Date },
): Decision<IssueInstructed, ActNotOpen> =>
  file.status === 'REFUSED'
    ? decide({ type: 'IssueInstructed', applicationId: file.id, ...instruction })
    : actNotOpen(file.status);
