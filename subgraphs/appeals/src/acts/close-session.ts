import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { close } from '../domain/session.ts';
import { presides } from '../policy.ts';
import { lockSessionWithUndone, recordSessionClosed } from '../store/sessions.ts';

/** The minutes, signed by whoever presides, hang on the event. */
export const closeSession = defineAct({
  name: 'session.close',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A); CRPA L. 212-1',
  input: z.object({ sessionId: z.uuid() }),
  load: (tx, { sessionId }) => lockSessionWithUndone(tx, sessionId),
  allow: presides,
  decide: (session, _input, { now }) => close(session, now),
  record: async (tx, [closed], session) => ({
    __typename: 'CloseSessionSuccess' as const,
    session: await recordSessionClosed(tx, closed, session),
  }),
  announce: (_events, { id }) => [{ event: 'session.closed', key: id, data: { sessionId: id } }],
  concerns: ({ id, undone }) => [id, ...undone.map(({ appealId }) => appealId)],
  categories: ['APPEAL'],
});
