import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { decideAlone } from '../domain/handling.ts';
import { mayDecideAlone } from '../policy.ts';
import { lockAppeal, recordRuled } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';
import { decisionReasons } from './inputs.ts';
import { rulingAnnounced } from './rulings.ts';

export const decideAppeal = defineAct({
  name: 'appeal.decide',
  law: 'CESEDA D. 312-5-2; CRPA L. 211-2 8° and L. 212-1',
  input: z.object({ appealId: z.uuid(), allowed: z.boolean(), reasons: decisionReasons }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: mayDecideAlone,
  decide: (appeal, ruling, { now }) => decideAlone(appeal, ruling, now),
  record: async (tx, [ruled]) => ({
    __typename: 'DecideAppealSuccess' as const,
    appeal: await recordRuled(tx, ruled),
  }),
  announce: ([ruled], appeal) => rulingAnnounced(ruled, appeal),
  concerns: concernsAppeal,
  categories: ['APPEAL', 'DECISION'],
});
