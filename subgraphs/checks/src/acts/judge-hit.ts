import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { judge } from '../domain/hit.ts';
import { mayJudge } from '../policy.ts';
import { lockHit, recordJudged } from '../store/hits.ts';
import { completed } from './announce.ts';
import { someText } from './input.ts';

/** A human judges a candidate; "the same person" needs a second reader. */
export const judgeHit = defineAct({
  name: 'checks.judgeHit',
  law: 'Visa Code art. 21(2) and 21(3)(c); Reg. (EU) 2018/1861 art. 33(1)',
  input: z.object({ hitId: z.uuid(), samePerson: z.boolean(), reason: someText(2_000) }),
  load: (tx, { hitId }) => lockHit(tx, hitId),
  allow: (actor, { run }) => mayJudge(actor, run),
  decide: (hit, { samePerson, reason }, { actor, now }) =>
    judge(hit, { samePerson, reason, reader: actor.subject }, now),
  record: async (tx, [judged]) => ({
    __typename: 'JudgeHitSuccess' as const,
    hit: await recordJudged(tx, judged),
  }),
  announce: ([judged]) => completed(judged),
  concerns: ({ run }) => [run.applicationId],
  categories: ['CHECKS'],
});
