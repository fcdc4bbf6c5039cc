import { defineAct } from '@passerelle/subgraph-kit';
import { instantOfMinute, isPlainDate } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { alreadyRequested, request } from '../domain/request.ts';
import { isOwn } from '../policy.ts';
import { getAppointment, recordGiven } from '../store/appointments.ts';
import { loadDesk } from '../store/files.ts';

const day = z.string().refine(isPlainDate);

/** A person asks for an appointment and is given the earliest free place; the reservation is free of charge. */
export const requestAppointment = defineAct({
  name: 'appointment.request',
  law: 'Visa Code art. 9(2), 9(4) and 43(6)',
  input: z.object({
    applicationId: z.uuid(),
    notBefore: day.nullish().transform((value) => value ?? null),
    placeId: z
      .uuid()
      .nullish()
      .transform((value) => value ?? null),
  }),
  load: (tx, { applicationId, ...wish }) => loadDesk(tx, applicationId, wish),
  allow: (actor, { file }) => (file === null ? actor.kind === 'APPLICANT' : isOwn(actor, file)),
  decide: (desk, { notBefore, placeId }, { now }) => request(desk, { notBefore, placeId }, now),
  record: async (tx, [event]) => ({
    __typename: 'RequestAppointmentSuccess' as const,
    appointment: await (event.type === 'AppointmentGiven'
      ? recordGiven(tx, event)
      : getAppointment(tx, event.appointmentId)),
  }),
  announce: ([event]) =>
    event.type === 'AppointmentGiven'
      ? [
          {
            event: 'appointment.given',
            key: event.applicationId,
            data: {
              appointmentId: event.appointmentId,
              applicationId: event.applicationId,
              placeId: event.placeId,
              startsAt: instantOfMinute(event.startMinute),
            },
          },
        ]
      : [],
  // The same account asked for another application of the same travel document in the same instant.
  conflict: (constraint) =>
    constraint.startsWith('appointments_one_live_for_') ? alreadyRequested : null,
  concerns: ({ file }, { applicationId }) =>
    file === null ? [applicationId] : [applicationId, file.applicantId],
  categories: ['APPOINTMENT'],
});
