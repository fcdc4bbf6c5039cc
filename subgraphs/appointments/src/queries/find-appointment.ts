import { defineQuery, type Seen } from '@passerelle/subgraph-kit';
import { and, asc, desc, inArray } from 'drizzle-orm';
import { appointments, type AppointmentRow } from '../store/tables.ts';
import { visibleAppointments } from '../store/visible.ts';

const seenOf = ({ applicationId, applicantId }: AppointmentRow): Seen => ({
  subjectIds: [applicationId, applicantId],
  categories: ['APPOINTMENT'],
});

/** Appointments by id, as far as the actor may see them. */
export const findAppointment = defineQuery<string, AppointmentRow>({
  name: 'appointment.read',
  find: async (tx, ids) => {
    const rows = await tx
      .select()
      .from(appointments)
      .where(and(inArray(appointments.id, [...ids]), visibleAppointments(tx.actor)));
    return new Map(rows.map((row) => [row.id, row]));
  },
  seen: seenOf,
});

/** The newest appointment of each application, as far as the actor may see it: one statement for any number. */
export const findAppointmentOf = defineQuery<string, AppointmentRow>({
  name: 'appointment.readOfApplication',
  find: async (tx, applicationIds) => {
    const rows = await tx
      .selectDistinctOn([appointments.applicationId])
      .from(appointments)
      .where(
        and(
          inArray(appointments.applicationId, [...applicationIds]),
          visibleAppointments(tx.actor),
        ),
      )
      .orderBy(asc(appointments.applicationId), desc(appointments.requestedAt));
    return new Map(rows.map((row) => [row.applicationId, row]));
  },
  seen: seenOf,
});
