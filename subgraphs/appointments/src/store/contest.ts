import type { ActTx, ReadTx } from '@passerelle/subgraph-kit';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ContestNoted, Holder, RivalClosed } from '../domain/contest.ts';
import { getAppointment, lockAppointment, recordCancelled } from './appointments.ts';
import { randomShare } from './files.ts';
import { appointments, contestedDocuments, type AppointmentRow } from './tables.ts';

/** Who holds or held an appointment with a travel document and may still be met at a desk. */
export const holdersOf = (tx: ReadTx, documentSeal: string): Promise<Holder[]> =>
  tx
    .select({
      accountId: appointments.accountId,
      status: appointments.status,
      requestedAt: appointments.requestedAt,
      checkedInAt: appointments.checkedInAt,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.documentSeal, documentSeal),
        inArray(appointments.status, ['CONFIRMED', 'CHECKED_IN']),
      ),
    );

/** Which of these documents are noted as contested. */
export const notedAmong = async (
  tx: ReadTx,
  documentSeals: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .select({ documentSeal: contestedDocuments.documentSeal })
    .from(contestedDocuments)
    .where(
      and(
        inArray(contestedDocuments.documentSeal, [...documentSeals]),
        eq(contestedDocuments.contested, true),
      ),
    );
  return new Set(rows.map(({ documentSeal }) => documentSeal));
};

/** The document of an appointment and its holders, locked against another note of the same. */
export const lockDocument = async (tx: ActTx, appointmentId: string) => {
  const appointment = await getAppointment(tx, appointmentId);
  const { documentSeal, applicationId } = appointment;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`document ${documentSeal}`}))`);
  const contested = (await notedAmong(tx, [documentSeal])).has(documentSeal);
  return { documentSeal, applicationId, contested, holders: await holdersOf(tx, documentSeal) };
};

export const recordContest = async (tx: ActTx, noted: ContestNoted): Promise<void> => {
  const { contested } = noted;
  await tx
    .insert(contestedDocuments)
    .values({ ...noted, actId: tx.actId })
    .onConflictDoUpdate({
      target: contestedDocuments.documentSeal,
      set: { contested, actId: tx.actId },
    });
};

/** An appointment, locked, and whether its document is contested. */
export const lockWithContest = async (tx: ActTx, appointmentId: string) => {
  const row = await lockAppointment(tx, appointmentId);
  if (row === null) return null;
  return { ...row, contested: (await notedAmong(tx, [row.documentSeal])).has(row.documentSeal) };
};

/** The appointment whose passport was read, and what other accounts hold with the same document. */
export const lockRivals = async (tx: ActTx, appointmentId: string) => {
  const read = await lockAppointment(tx, appointmentId);
  if (read === null) return null;
  const rivals: AppointmentRow[] = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.documentSeal, read.documentSeal),
        ne(appointments.accountId, read.accountId),
        eq(appointments.status, 'CONFIRMED'),
      ),
    )
    .orderBy(appointments.id)
    .for('update');
  return { read, rivals, share: randomShare() };
};

export const recordRivalsClosed = async (
  tx: ActTx,
  closed: readonly RivalClosed[],
): Promise<void> => {
  for (const one of closed) await recordCancelled(tx, one, one.closedFor);
};
