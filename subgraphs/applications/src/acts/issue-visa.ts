import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { issue } from '../domain/issue.ts';
import { mayDecide } from '../policy.ts';
import { lockDecidedFile, recordIssued } from '../store/decisions.ts';
import { concernsOf } from './concerns.ts';
import { decidedByOther, decidingOn, decisionTaken } from './deciding.ts';
import { plainDay } from './input.ts';

/** The visa is issued, after the examination or because an appeal instructs the post. */
export const issueVisa = defineAct({
  name: 'visa.issue',
  law: 'Visa Code art. 23, 24 and 26; CESEDA L. 312-2 and R. 312-6',
  input: z.object({
    applicationId: z.uuid(),
    validFrom: plainDay,
    validUntil: plainDay,
    entries: z.enum(['ONE', 'TWO', 'MULTIPLE']),
    days: z
      .int()
      .nullish()
      .transform((days) => days ?? null),
    confirmReference: z.string().max(40),
  }),
  load: (tx, { applicationId }) => lockDecidedFile(tx, applicationId),
  allow: mayDecide,
  decide: (file, terms, facts) => issue(file, terms, decidingOn(file, facts)),
  record: async (tx, [issued], file) => ({
    __typename: 'IssueVisaSuccess' as const,
    decision: await recordIssued(tx, issued, file),
  }),
  announce: ([{ decision }], file) => [decisionTaken(decision, file)],
  conflict: decidedByOther,
  concerns: (application) => concernsOf(application),
  categories: ['IDENTITY', 'EXAMINATION', 'DECISION'],
});
