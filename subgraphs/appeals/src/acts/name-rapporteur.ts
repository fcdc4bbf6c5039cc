import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { nameRapporteur as name } from '../domain/handling.ts';
import { mayNameRapporteur } from '../policy.ts';
import { lockAppealFor, recordRapporteurNamed } from '../store/appeals.ts';
import { concernsAppeal } from './concerns.ts';

export const nameRapporteur = defineAct({
  name: 'appeal.nameRapporteur',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A)',
  input: z.object({ appealId: z.uuid(), agentId: z.uuid() }),
  load: (tx, { appealId, agentId }) => lockAppealFor(tx, appealId, agentId),
  allow: mayNameRapporteur,
  decide: (appeal, { agentId }, { now, actor }) =>
    name(appeal, agentId, { now, language: actor.language }),
  record: async (tx, [named]) => ({
    __typename: 'NameRapporteurSuccess' as const,
    appeal: await recordRapporteurNamed(tx, named),
  }),
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
