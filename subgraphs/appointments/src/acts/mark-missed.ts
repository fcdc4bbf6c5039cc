import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { markMissed as miss } from '../domain/desk.ts';
import { lockAppointment, recordMissed } from '../store/appointments.ts';
import { zoneOf } from '../store/posts.ts';
import { cancelled } from './announce.ts';

/** The day is over and nobody came: the desk expects the person no longer. */
export const markMissed = defineAct({
  name: 'appointment.markMissed',
  law: 'Visa Code art. 9(2)',
  input: z.object({ appointmentId: z.uuid() }),
  load: (tx, { appointmentId }) => lockAppointment(tx, appointmentId),
  allow: bySystemOnly,
  decide: (appointment, _input, { now }) =>
    miss(appointment, { now, zone: zoneOf(appointment.postId) }),
  record: (tx, [missed]) => recordMissed(tx, missed),
  announce: ([missed]) => [cancelled(missed)],
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['APPOINTMENT'],
});
