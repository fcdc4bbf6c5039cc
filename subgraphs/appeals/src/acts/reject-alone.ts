import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { manifestGrounds, rejectAlone as reject } from '../domain/president-alone.ts';
import { mayRejectAlone } from '../policy.ts';
import { lockAppeal, recordRuled } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';
import { decisionReasons } from './inputs.ts';
import { rulingAnnounced } from './rulings.ts';

export const rejectAlone = defineAct({
  name: 'appeal.rejectAlone',
  law: 'CESEDA D. 312-5-1; in 2009 D. 211-9; CRPA L. 114-6',
  input: z.object({
    appealId: z.uuid(),
    ground: z.enum(manifestGrounds),
    reasons: decisionReasons,
  }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: mayRejectAlone,
  decide: (appeal, ruling, { now }) => reject(appeal, ruling, now),
  record: async (tx, [ruled]) => ({
    __typename: 'RejectAloneSuccess' as const,
    appeal: await recordRuled(tx, ruled),
  }),
  announce: ([ruled], appeal) => rulingAnnounced(ruled, appeal),
  concerns: concernsAppeal,
  categories: ['APPEAL', 'DECISION'],
});
