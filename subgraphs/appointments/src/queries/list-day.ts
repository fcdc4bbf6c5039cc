import { definePage, Unreadable } from '@passerelle/subgraph-kit';
import { endOfDay, parsePlainDate, startOfDay } from '@passerelle/subgraph-kit/law';
import { and, asc, eq, gte, lt, ne, sql } from 'drizzle-orm';
import { zoneOf } from '../store/posts.ts';
import { appointments, type AppointmentRow } from '../store/tables.ts';
import { visibleAppointments } from '../store/visible.ts';

/** What a desk can receive in a day, at the most. */
const APPOINTMENTS_MAX = 300;

/** The day of the viewer's desk, by time; a place that was given back is not on it. */
export const listDay = definePage<{ readonly day: string }, readonly AppointmentRow[]>({
  name: 'appointment.listDay',
  page: (tx, { day }) => {
    const { unitId, answersToId } = tx.actor;
    // A centre keeps the time of its post.
    const zone = zoneOf(answersToId ?? unitId ?? '');
    const on = parsePlainDate(day);
    if (on === null) throw new Unreadable();
    return tx
      .select()
      .from(appointments)
      .where(
        and(
          unitId === null ? sql`false` : eq(appointments.placeId, unitId),
          gte(appointments.startsAt, new Date(startOfDay(on, zone))),
          lt(appointments.startsAt, new Date(endOfDay(on, zone))),
          ne(appointments.status, 'CANCELLED'),
          visibleAppointments(tx.actor),
        ),
      )
      .orderBy(asc(appointments.startsAt), asc(appointments.id))
      .limit(APPOINTMENTS_MAX);
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : {
          subjectIds: rows.flatMap(({ applicationId, applicantId }) => [
            applicationId,
            applicantId,
          ]),
          categories: ['APPOINTMENT'],
        },
});
