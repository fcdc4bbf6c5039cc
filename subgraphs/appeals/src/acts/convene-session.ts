import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { convene } from '../domain/session.ts';
import { mayPrepareSessions } from '../policy.ts';
import { lockSessionNumbers, recordConvened } from '../store/sessions.ts';
import { instantInput } from './inputs.ts';

export const conveneSession = defineAct({
  name: 'session.convene',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A)',
  input: z.object({ startsAt: instantInput, place: z.string().trim().min(1).max(200) }),
  load: (tx) => lockSessionNumbers(tx),
  allow: mayPrepareSessions,
  decide: (_numbers, session, { now, actor }) => convene(session, now, actor.language),
  record: async (tx, [convened], { newSessionId }) => ({
    __typename: 'ConveneSessionSuccess' as const,
    session: await recordConvened(tx, convened, newSessionId),
  }),
  concerns: ({ newSessionId }) => [newSessionId],
  categories: ['NONE'],
});
