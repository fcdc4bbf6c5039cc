import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { submitReport as submit } from '../domain/handling.ts';
import { isRapporteurOf } from '../policy.ts';
import { lockAppeal, recordReport } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';
import { voteChoice } from './inputs.ts';

export const submitReport = defineAct({
  name: 'appeal.submitReport',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A)',
  input: z.object({
    appealId: z.uuid(),
    facts: z.string().trim().min(1).max(20_000),
    proposal: voteChoice,
  }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: isRapporteurOf,
  decide: (appeal, report, { now }) => submit(appeal, report, now),
  record: async (tx, [submitted]) => ({
    __typename: 'SubmitReportSuccess' as const,
    appeal: await recordReport(tx, submitted),
  }),
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
