import { defineQuery, definePage, nothingPersonal } from '@passerelle/subgraph-kit';
import { and, eq, inArray } from 'drizzle-orm';
import { isContested } from '../domain/contest.ts';
import { holdersOf, notedAmong } from '../store/contest.ts';
import { appointments, contestedDocuments } from '../store/tables.ts';
import { visibleAppointments } from '../store/visible.ts';

/** Whether the travel documents of appointments are contested: one statement for any number. Desks are told, persons not. */
export const findContest = defineQuery<string, boolean>({
  name: 'appointment.readContest',
  find: async (tx, ids) => {
    const rows = await tx
      .select({ id: appointments.id })
      .from(appointments)
      .innerJoin(contestedDocuments, eq(contestedDocuments.documentSeal, appointments.documentSeal))
      .where(
        and(
          inArray(appointments.id, [...ids]),
          eq(contestedDocuments.contested, true),
          visibleAppointments(tx.actor),
        ),
      );
    return new Map(rows.map(({ id }) => [id, true]));
  },
  seen: nothingPersonal,
});

/** Whether what the desks are told of an appointment's document is no longer so. */
export const isContestStale = definePage<{ readonly appointmentId: string }, boolean>({
  name: 'appointment.compareContest',
  page: async (tx, { appointmentId }) => {
    const [row] = await tx
      .select({ documentSeal: appointments.documentSeal })
      .from(appointments)
      .where(eq(appointments.id, appointmentId));
    if (row === undefined) return false;
    const noted = await notedAmong(tx, [row.documentSeal]);
    return isContested(await holdersOf(tx, row.documentSeal)) !== noted.has(row.documentSeal);
  },
  seen: nothingPersonal,
});
