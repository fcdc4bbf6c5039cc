import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { withdraw } from '../domain/regularisation.ts';
import { isAccountOf } from '../policy.ts';
import { lockAppeal } from '../store/appeals.ts';
import { recordWithdrawn } from '../store/regularisations.ts';
import { concernsAppeal } from './concerns.ts';

export const withdrawAppeal = defineAct({
  name: 'appeal.withdraw',
  law: 'CESEDA R. 312-8; in 2009 D. 211-6',
  input: z.object({ appealId: z.uuid() }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: isAccountOf,
  decide: (appeal, _input, { now }) => withdraw(appeal, now),
  record: async (tx, [withdrawn]) => ({
    __typename: 'WithdrawAppealSuccess' as const,
    appeal: await recordWithdrawn(tx, withdrawn),
  }),
  announce: (_events, { id, applicationId }) => [
    {
      event: 'appeal.closed',
      key: applicationId,
      data: { appealId: id, applicationId, outcome: 'WITHDRAWN' },
    },
  ],
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
