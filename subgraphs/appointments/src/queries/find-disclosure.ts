import { defineQuery, type Actor } from '@passerelle/subgraph-kit';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { appointments, type AppointmentRow } from '../store/tables.ts';

/** An answer to an access request is for the person, and for the platform that puts it together. */
const disclosedTo = (actor: Actor): SQL => {
  if (actor.kind === 'SYSTEM') return sql`true`;
  return actor.kind === 'APPLICANT' ? eq(appointments.accountId, actor.subject) : sql`false`;
};

/** All appointments of a person, oldest first: for the answer to an access request. */
export const findDisclosure = defineQuery<string, readonly AppointmentRow[]>({
  name: 'appointment.disclose',
  find: async (tx, applicantIds) => {
    const rows = await tx
      .select()
      .from(appointments)
      .where(and(inArray(appointments.applicantId, [...applicantIds]), disclosedTo(tx.actor)))
      .orderBy(asc(appointments.requestedAt), asc(appointments.id));
    return new Map(
      applicantIds.map((id) => [id, rows.filter(({ applicantId }) => applicantId === id)]),
    );
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : {
          subjectIds: [
            ...new Set(
              rows.flatMap(({ applicationId, applicantId }) => [applicationId, applicantId]),
            ),
          ],
          categories: ['APPOINTMENT'],
        },
});
