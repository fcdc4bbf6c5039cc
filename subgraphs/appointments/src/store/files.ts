import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import type { FileStatus, KnownFile, Wish } from '../domain/appointment.ts';
import type { FileFollowed } from '../domain/follow.ts';
import { searchFor, type Desk, type LiveAppointment } from '../domain/request.ts';
import { daysOf, freePlaces, freePlacesByDay, type Search } from '../domain/slots.ts';
import { recordCancelled, recordCheckedIn } from './appointments.ts';
import { placesOf, takenByDay, takenOn } from './places.ts';
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

// The end of a file and a request for it, or two ends at once, would each find no row to lock.
const lockFileId = (tx: ActTx, applicationId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`file ${applicationId}`}))`);

/** Days are looked at a few at a time: one with room nearly always has a place that suits. */
const DAYS_AT_ONCE = 3;

/** The first days with a free place, and what is taken on them. Empty where the search finds none. */
const findRoom = async (tx: ActTx, postId: string, search: Search) => {
  const at = { postId, zone: search.calendar.zone };
  const open = freePlacesByDay(search, await takenByDay(tx, at, daysOf(search)))
    .filter(({ places }) => places > 0)
    .map(({ day }) => day);
  for (let from = 0; from < open.length; from += DAYS_AT_ONCE) {
    const days = open.slice(from, from + DAYS_AT_ONCE);
    const taken = await takenOn(tx, at, days);
    if (!freePlaces(search, days, taken).next().done) return { days, taken };
  }
  return { days: [], taken: [] };
};

/**
 * What a request for an appointment is decided on. Where there is room, the post's places are locked and read once more:
 * of two persons who ask at once, the second finds the first one's place taken and is given the next. Where there is
 * none, nobody waits for a lock to hear so.
 */
export const loadDesk = async (tx: ActTx, applicationId: string, wish: Wish): Promise<Desk> => {
  await lockFileId(tx, applicationId);
  const [row] = await tx.select().from(files).where(eq(files.applicationId, applicationId));
  const file = knownFile(row);
  const postId = file?.postId ?? '';
  const calendar = calendarOf(postId);
  const desk = { newAppointmentId: newId(), file, calendar, days: [], taken: [] };
  if (file === null) return { ...desk, live: null, places: [] };
  const live = asLive(await liveOf(tx, applicationId));
  const places = await placesOf(tx, postId);
  const search = searchFor({ places, calendar }, wish, tx.now);
  const room = live === null && (await findRoom(tx, postId, search)).days.length > 0;
  if (!room) return { ...desk, live, places };
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`appointments of ${postId}`}))`);
  return { ...desk, live, places, ...(await findRoom(tx, postId, search)) };
};

/** Locks what is known of a file and its live appointment. The status is null where nothing is known. */
export const lockFile = async (tx: ActTx, applicationId: string) => {
  await lockFileId(tx, applicationId);
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
