import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { instructIssue as instruct } from '../domain/instruction.ts';
import { lockApplication } from '../store/applications.ts';
import { recordInstructed } from '../store/examination.ts';
import { placeOf } from '../store/posts.ts';
import { concernsOf } from './concerns.ts';

/** An appeal was allowed: the post is told to issue the visa that it refused. */
export const instructIssue = defineAct({
  name: 'application.instructIssue',
  law: 'CESEDA D. 312-5-1, D. 312-5-2 and R. 312-6; in 2009 D. 211-9',
  input: z.object({
    applicationId: z.uuid(),
    appealId: z.uuid(),
    instructedAt: z.coerce.date(),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: (application, { appealId, instructedAt }) =>
    instruct(application, { appealId, instructedAt }, placeOf(application.postId)),
  record: (tx, [instructed]) => recordInstructed(tx, instructed),
  concerns: (application) => concernsOf(application),
  categories: ['APPEAL', 'DECISION'],
});
