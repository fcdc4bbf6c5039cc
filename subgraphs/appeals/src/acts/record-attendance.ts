import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { recordAttendance as record } from '../domain/session.ts';
import { mayPrepareSessions } from '../policy.ts';
import { lockSessionWithRoll, recordAttendances } from '../store/sessions.ts';
import { presentSeatIds } from './inputs.ts';

export const recordAttendance = defineAct({
  name: 'session.recordAttendance',
  law: 'Arrêté of 4 December 2009 art. 1; CESEDA D. 312-5',
  input: z.object({ sessionId: z.uuid(), presentSeatIds }),
  load: (tx, input) => lockSessionWithRoll(tx, input.sessionId, input.presentSeatIds),
  allow: mayPrepareSessions,
  decide: (session, _input, { now, actor }) => record(session, now, actor.language),
  record: async (tx, [recorded], session) => ({
    __typename: 'RecordAttendanceSuccess' as const,
    session: await recordAttendances(tx, recorded, session),
  }),
  concerns: ({ id }) => [id],
  categories: ['NONE'],
});
