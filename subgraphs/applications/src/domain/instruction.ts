import { dayOf, decide, type Decision, type PlainDate } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen, type ApplicationStatus } from './application.ts';
import type { Place } from './place.ts';

export type IssueInstructed = {
  readonly type: 'IssueInstructed';
  readonly applicationId: string;
  readonly appealId: string;
  readonly instructedAt: Date;
  /** No text sets a day: an instruction is carried out at once, so it comes first in the work list. */
  readonly dueOn: PlainDate;
};

/**
 * An appeal is allowed and the post is told to issue: by the ministers after the commission's recommendation, or by the
 * sub-director (CESEDA D. 312-5-2, R. 312-6). The refusal stands until the visa is issued.
 */
export const instructIssue = (
  file: { readonly id: string; readonly status: ApplicationStatus },
  instruction: { readonly appealId: string; readonly instructedAt: Date },
  place: Place,
): Decision<IssueInstructed, ActNotOpen> =>
  file.status === 'REFUSED'
    ? decide({
        type: 'IssueInstructed',
        applicationId: file.id,
        ...instruction,
        dueOn: dayOf(instruction.instructedAt, place.zone),
      })
    : actNotOpen(file.status);
