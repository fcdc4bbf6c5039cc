import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { complete } from '../domain/regularisation.ts';
import { isAccountOf } from '../policy.ts';
import { lockAppeal } from '../store/appeals.ts';
import { recordCompleted } from '../store/regularisations.ts';
import { concernsAppeal } from './concerns.ts';

export const completeAppeal = defineAct({
  name: 'appeal.complete',
  law: 'CRPA L. 114-5 and L. 114-6; CESEDA R. 312-8',
  input: z.object({ appealId: z.uuid(), answer: z.string().trim().min(1).max(20_000) }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: isAccountOf,
  decide: (appeal, { answer }, { law, now }) => complete(appeal, answer, { law, now }),
  record: async (tx, [completed]) => ({
    __typename: 'CompleteAppealSuccess' as const,
    appeal: await recordCompleted(tx, completed),
  }),
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
