import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import type { FileStatus, KnownFile } from '../domain/appointment.ts';
import type { FileFollowed } from '../domain/follow.ts';
import type { Desk, LiveAppointment } from '../domain/request.ts';
import { recordCancelled, recordCheckedIn } from './appointments.ts';
import { placesOf, takenAt } from './places.ts';
import { calendarOf } from './posts.ts';
import { appointments, files, type AppointmentRow, type FileRow } from './tables.ts';

const SHARES = 1_000_000;

/** A random share, from 0 up to 1, that nobody can foretell. */
export const randomShare = (): number => randomInt(SHARES) / SHARES;

const knownFile = (row: FileRow | undefined): KnownFile | null => {
  if (row === undefined) return null;
  const { applicantId, accountId, postId, visaKind, documentSeal, numberSeal } = row;
  // Only the end of it was heard so far.
  if (!applicantId || !accountId || !postId || !visaKind || !documentSeal || !numberSeal)
    return null;
  return { ...row, applicantId, accountId, postId, visaKind, documentSeal, numberSeal };
};

const liveOf = async (tx: ActTx, applicationId: string): Promise<AppointmentRow | null> => {
  const [live] = await tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.applicationId, applicationId),
        inArray(appointments.status, ['REQUESTED', 'CONFIRMED']),
      ),
    )
    .for('update');
  return live ?? null;
};

const asLive = (row: AppointmentRow | null): LiveAppointment | null =>
  row === null
    ? null
    : { id: row.id, status: row.status, notBefore: row.notBefore, placeId: row.wishedPlaceId };

/**
 * What a request for an appointment is decided on. The lock on the post's places comes first: of two persons who ask at
 * once, the second finds the first one's place taken and is given the next.
 */
export const loadDesk = async (tx: ActTx, applicationId: string): Promise<Desk> => {
  const [row] = await tx.select().from(files).where(eq(files.applicationId, applicationId));
  const file = knownFile(row);
  const postId = file?.postId ?? '';
  const desk = { newAppointmentId: newId(), file, calendar: calendarOf(postId) };
  if (file === null) return { ...desk, live: null, places: [], taken: [] };
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`appointments of ${postId}`}))`);
  return {
    ...desk,
    live: asLive(await liveOf(tx, applicationId)),
    places: await placesOf(tx, postId),
    taken: await takenAt(tx, postId),
  };
};

/** Locks what is known of a file and its live appointment. The status is null where nothing is known. */
export const lockFile = async (tx: ActTx, applicationId: string) => {
  // Two events of one file at once would each find no row to lock.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`file ${applicationId}`}))`);
  const [file] = await tx.select().from(files).where(eq(files.applicationId, applicationId));
  const status: FileStatus | null = file?.status ?? null;
  return { status, live: await liveOf(tx, applicationId), share: randomShare() };
};

/** A file was signed. What was heard of its end before stays. */
export const recordKnown = async (tx: ActTx, file: KnownFile): Promise<void> => {
  const { status, ...known } = file;
  await tx
    .insert(files)
    .values({ ...known, status, actId: tx.actId })
    .onConflictDoUpdate({ target: files.applicationId, set: { ...known, actId: tx.actId } });
};

export const recordFollowed = async (tx: ActTx, event: FileFollowed): Promise<void> => {
  const { applicationId, status, appointment } = event;
  const { actId } = tx;
  await tx
    .insert(files)
    .values({ applicationId, status, actId })
    .onConflictDoUpdate({ target: files.applicationId, set: { status, actId } });
  if (appointment?.type === 'CheckedIn') await recordCheckedIn(tx, appointment);
  if (appointment?.type === 'AppointmentCancelled') await recordCancelled(tx, appointment);
};
