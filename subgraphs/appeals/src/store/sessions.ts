import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { and, asc, count, eq, gte, inArray, isNull, lte, max, ne, sql } from 'drizzle-orm';
import { BODY_ZONE } from '../domain/dates.ts';
import type {
  AttendanceRecorded,
  PlacedOnAgenda,
  PresentSeat,
  Roll,
  Session,
  SessionClosed,
  SessionConvened,
  SessionOpened,
} from '../domain/session.ts';
import { lockAppeal, moveTo, type AppealSubject } from './appeals.ts';
import { one } from './rows.ts';
import { appeals } from './tables.ts';
import { agendaItems, attendances, seats, sessions, type SessionRow } from './commission-tables.ts';

export type SessionSubject = Session & {
  readonly row: SessionRow;
  readonly present: readonly PresentSeat[];
};

/** Who is in the room of a session now. */
const presentIn = (tx: ActTx, sessionId: string): Promise<PresentSeat[]> =>
  tx
    .select({
      seatId: attendances.seatId,
      kind: attendances.kind,
      agentId: attendances.agentId,
    })
    .from(attendances)
    .where(and(eq(attendances.sessionId, sessionId), isNull(attendances.leftAt)))
    .orderBy(asc(attendances.arrivedAt));

/**
 * Locks one session: for itself, or in common with other votes. The order of locks is session, item, appeal, so that
 * two acts never wait for each other.
 */
export const lockSession = async (
  tx: ActTx,
  id: string,
  strength: 'update' | 'share' = 'update',
): Promise<SessionSubject | null> => {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, id)).for(strength);
  if (row === undefined) return null;
  return {
    id: row.id,
    status: row.status,
    startsAt: row.startsAt,
    row,
    present: await presentIn(tx, id),
  };
};

/** The seats that were named, as far as their mandates are in force on the day of the session. */
const rollOf = async (tx: ActTx, session: SessionRow, named: readonly string[]): Promise<Roll> => {
  const on = dayOf(session.startsAt, BODY_ZONE);
  const found = await tx
    .select({ seatId: seats.id, kind: seats.kind, agentId: seats.agentId })
    .from(seats)
    .where(
      and(inArray(seats.id, [...named]), lte(seats.mandateFrom, on), gte(seats.mandateUntil, on)),
    );
  return { named, found };
};

export const lockSessionWithRoll = async (tx: ActTx, id: string, named: readonly string[]) => {
  const session = await lockSession(tx, id);
  return session === null ? null : { ...session, roll: await rollOf(tx, session.row, named) };
};

/** Locks a session and the appeal that is to stand on its agenda. */
export const lockSessionAndAppeal = async (
  tx: ActTx,
  sessionId: string,
  appealId: string,
): Promise<{ session: SessionSubject; appeal: AppealSubject; items: number } | null> => {
  const session = await lockSession(tx, sessionId);
  if (session === null) return null;
  const appeal = await lockAppeal(tx, appealId);
  if (appeal === null) return null;
  const [placed] = await tx
    .select({ items: count() })
    .from(agendaItems)
    .where(eq(agendaItems.sessionId, sessionId));
  return { session, appeal, items: placed?.items ?? 0 };
};

/** Locks a session and the items on its agenda that are not decided. */
export const lockSessionWithUndone = async (tx: ActTx, id: string) => {
  const session = await lockSession(tx, id);
  if (session === null) return null;
  const undone = await tx
    .select({ itemId: agendaItems.id, appealId: agendaItems.appealId })
    .from(agendaItems)
    .where(and(eq(agendaItems.sessionId, id), ne(agendaItems.state, 'CLOSED')))
    .orderBy(asc(agendaItems.position))
    .for('update');
  return { ...session, undone };
};

/** Two sessions that are convened at once do not take one number. */
export const lockSessionNumbers = async (tx: ActTx): Promise<{ readonly newSessionId: string }> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('appeals session numbers'))`);
  return { newSessionId: newId() };
};

export const recordConvened = async (
  tx: ActTx,
  event: SessionConvened,
  newSessionId: string,
): Promise<SessionRow> => {
  const year = Number(dayOf(event.startsAt, BODY_ZONE).slice(0, 4));
  const [last] = await tx
    .select({ number: max(sessions.number) })
    .from(sessions)
    .where(eq(sessions.year, year));
  return one(
    await tx
      .insert(sessions)
      .values({
        id: newSessionId,
        year,
        number: (last?.number ?? 0) + 1,
        status: 'CONVENED',
        startsAt: event.startsAt,
        place: event.place,
        convenedAt: event.convenedAt,
        convenedBy: tx.actor.subject,
        actId: tx.actId,
      })
      .returning(),
  );
};

export const recordPlaced = async (
  tx: ActTx,
  event: PlacedOnAgenda,
  session: SessionSubject,
): Promise<SessionRow> => {
  await tx.insert(agendaItems).values({
    id: newId(),
    sessionId: session.id,
    appealId: event.appealId,
    position: event.position,
    state: 'WAITING',
    placedAt: event.placedAt,
    actId: tx.actId,
  });
  await moveTo(tx, event.appealId, event.stage);
  return session.row;
};

const arrive = async (
  tx: ActTx,
  sessionId: string,
  arrived: readonly PresentSeat[],
  at: Date,
): Promise<void> => {
  if (arrived.length === 0) return;
  await tx.insert(attendances).values(
    arrived.map(({ seatId, kind, agentId }) => ({
      sessionId,
      seatId,
      kind,
      agentId,
      arrivedAt: at,
      actId: tx.actId,
    })),
  );
};

/** The first item that nobody has voted on becomes the one at hand. */
export const openNext = async (tx: ActTx, sessionId: string): Promise<void> => {
  const open = await tx
    .select({ id: agendaItems.id, state: agendaItems.state })
    .from(agendaItems)
    .where(and(eq(agendaItems.sessionId, sessionId), ne(agendaItems.state, 'CLOSED')))
    .orderBy(asc(agendaItems.position));
  const [next] = open;
  if (next === undefined || open.some(({ state }) => state === 'OPEN')) return;
  await tx
    .update(agendaItems)
    .set({ state: 'OPEN', actId: tx.actId })
    .where(eq(agendaItems.id, next.id));
};

export const recordOpened = async (
  tx: ActTx,
  event: SessionOpened,
  session: SessionSubject,
): Promise<SessionRow> => {
  await arrive(tx, session.id, event.present, event.openedAt);
  await openNext(tx, session.id);
  return one(
    await tx
      .update(sessions)
      .set({ status: 'OPEN', openedAt: event.openedAt, actId: tx.actId })
      .where(eq(sessions.id, session.id))
      .returning(),
  );
};

export const recordAttendances = async (
  tx: ActTx,
  event: AttendanceRecorded,
  session: SessionSubject,
): Promise<SessionRow> => {
  if (event.left.length > 0)
    await tx
      .update(attendances)
      .set({ leftAt: event.at, actId: tx.actId })
      .where(
        and(
          eq(attendances.sessionId, session.id),
          inArray(
            attendances.seatId,
            event.left.map(({ seatId }) => seatId),
          ),
          isNull(attendances.leftAt),
        ),
      );
  await arrive(tx, session.id, event.arrived, event.at);
  return session.row;
};

/** What stands in the minutes of an item that the session did not decide, and of one whose appeal was given up. */
const NOT_DECIDED = 'La séance a été close avant que ce point soit tranché : il est ajourné.';
const GIVEN_UP = 'L’auteur du recours s’est désisté : il n’y a plus lieu de statuer.';

const listGivenUp = async (
  tx: ActTx,
  items: SessionClosed['adjourned'],
): Promise<ReadonlySet<string>> => {
  const ids = items.map(({ appealId }) => appealId);
  const rows = await tx
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(inArray(appeals.id, ids), eq(appeals.stage, 'WITHDRAWN')));
  return new Set(rows.map(({ id }) => id));
};

export const recordSessionClosed = async (
  tx: ActTx,
  event: SessionClosed,
  session: SessionSubject,
): Promise<SessionRow> => {
  const givenUp = await listGivenUp(tx, event.adjourned);
  for (const { itemId, appealId } of event.adjourned) {
    await tx
      .update(agendaItems)
      .set({
        state: 'CLOSED',
        result: 'ADJOURN',
        reasons: givenUp.has(appealId) ? GIVEN_UP : NOT_DECIDED,
        closedAt: event.closedAt,
        actId: tx.actId,
      })
      .where(eq(agendaItems.id, itemId));
    if (!givenUp.has(appealId)) await moveTo(tx, appealId, 'REPORTED');
  }
  return one(
    await tx
      .update(sessions)
      .set({
        status: 'CLOSED',
        closedAt: event.closedAt,
        signedBy: tx.actor.name ?? tx.actor.subject,
        actId: tx.actId,
      })
      .where(eq(sessions.id, session.id))
      .returning(),
  );
};
