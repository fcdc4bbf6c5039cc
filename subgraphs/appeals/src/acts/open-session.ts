import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { open } from '../domain/session.ts';
import { mayPrepareSessions } from '../policy.ts';
import { lockSessionWithRoll, recordOpened } from '../store/sessions.ts';
import { presentSeatIds } from './inputs.ts';

export const openSession = defineAct({
  name: 'session.open',
  law: 'Arrêté of 4 December 2009 art. 1; CESEDA D. 312-5',
  input: z.object({ sessionId: z.uuid(), presentSeatIds }),
  load: (tx, input) => lockSessionWithRoll(tx, input.sessionId, input.presentSeatIds),
  allow: mayPrepareSessions,
  decide: (session, _input, { law, now, actor }) =>
    open(session, { law, now, language: actor.language }),
  record: async (tx, [opened], session) => ({
    __typename: 'OpenSessionSuccess' as const,
    session: await recordOpened(tx, opened, session),
  }),
  concerns: ({ id }) => [id],
  categories: ['NONE'],
});
