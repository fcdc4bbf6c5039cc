import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { checkIn as arrive } from '../domain/desk.ts';
import { mayCheckIn } from '../policy.ts';
import { lockAppointment, recordCheckedIn } from '../store/appointments.ts';
import { zoneOf } from '../store/posts.ts';
import { checkedIn } from './announce.ts';

/**
 * The person came, with the passport to which the appointment is bound. The act is given the seal of the number, never
 * the number.
 */
export const checkIn = defineAct({
  name: 'appointment.checkIn',
  law: 'Visa Code art. 10(1) and 43(6); arrêté of 24 November 2009 art. 3',
  input: z.object({
    appointmentId: z.uuid(),
    // Sealed; named as the field of the desk's form, so that a problem names that field.
    travelDocumentNumber: z.string().min(1).max(64),
  }),
  load: (tx, { appointmentId }) => lockAppointment(tx, appointmentId),
  allow: mayCheckIn,
  decide: (appointment, { travelDocumentNumber }, { now }) =>
    arrive(appointment, travelDocumentNumber, { now, zone: zoneOf(appointment.postId) }),
  record: async (tx, [came]) => ({
    __typename: 'CheckInSuccess' as const,
    appointment: await recordCheckedIn(tx, came),
  }),
  announce: ([came]) => [checkedIn(came)],
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['APPOINTMENT', 'TRAVEL_DOCUMENT'],
});
