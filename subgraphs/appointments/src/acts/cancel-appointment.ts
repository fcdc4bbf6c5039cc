import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { cancel } from '../domain/desk.ts';
import { mayCancel } from '../policy.ts';
import { lockAppointment, recordCancelled } from '../store/appointments.ts';
import { randomShare } from '../store/files.ts';
import { zoneOf } from '../store/posts.ts';
import { cancelled } from './announce.ts';

/** The person gives the appointment back; its place returns to the pool after a random while. */
export const cancelAppointment = defineAct({
  name: 'appointment.cancel',
  law: 'Visa Code art. 9(2) and 43(6)',
  input: z.object({ appointmentId: z.uuid() }),
  load: async (tx, { appointmentId }) => {
    const appointment = await lockAppointment(tx, appointmentId);
    return appointment === null ? null : { ...appointment, share: randomShare() };
  },
  allow: mayCancel,
  decide: (appointment, _input, { now }) =>
    cancel(appointment, { now, zone: zoneOf(appointment.postId), share: appointment.share }),
  record: async (tx, [given]) => ({
    __typename: 'CancelAppointmentSuccess' as const,
    appointment: await recordCancelled(tx, given),
  }),
  announce: ([given]) => [cancelled(given)],
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['APPOINTMENT'],
});
