import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { placeOnAgenda as place } from '../domain/session.ts';
import { mayPrepareSessions } from '../policy.ts';
import { lockSessionAndAppeal, recordPlaced } from '../store/sessions.ts';
import { concernsAppeal } from './concerns.ts';

export const placeOnAgenda = defineAct({
  name: 'session.placeOnAgenda',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A)',
  input: z.object({ sessionId: z.uuid(), appealId: z.uuid() }),
  load: (tx, { sessionId, appealId }) => lockSessionAndAppeal(tx, sessionId, appealId),
  allow: mayPrepareSessions,
  decide: (subject, _input, { now }) => place(subject, now),
  record: async (tx, [placed], { session }) => ({
    __typename: 'PlaceOnAgendaSuccess' as const,
    session: await recordPlaced(tx, placed, session),
  }),
  concerns: ({ appeal }) => concernsAppeal(appeal),
  categories: ['APPEAL'],
});
