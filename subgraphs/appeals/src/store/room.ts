import type { ReadTx } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { and, asc, desc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import { BODY_ZONE } from '../domain/dates.ts';
import type { PresentSeat } from '../domain/session.ts';
import { byKey, grouped, possible } from './rows.ts';
import {
  agendaItems,
  attendances,
  rapporteurs,
  seats,
  sessions,
  type AgendaItemRow,
  type SeatRow,
  type SessionRow,
} from './commission-tables.ts';
import { visibleItems, visibleToCommission } from './visible.ts';

/** Somebody in the room: the seat, and the person who sat on it then. */
export type Present = { readonly seat: SeatRow; readonly agentId: string };

export const SESSIONS_MAX = 60;

/** Sessions that are not over, next first; then those that are, newest first. */
export const listSessions = (tx: ReadTx): Promise<SessionRow[]> =>
  tx
    .select()
    .from(sessions)
    .where(visibleToCommission(tx.actor))
    .orderBy(
      sql`${sessions.status} = 'CLOSED'`,
      sql`case when ${sessions.status} = 'CLOSED' then null else ${sessions.startsAt} end`,
      desc(sessions.startsAt),
    )
    .limit(SESSIONS_MAX);

export const findSessions = async (
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SessionRow>> =>
  byKey(
    await tx
      .select()
      .from(sessions)
      .where(and(inArray(sessions.id, possible(ids)), visibleToCommission(tx.actor))),
    ({ id }) => id,
  );

/** Who sits in each session now, presidents first. */
export const listPresent = async (
  tx: ReadTx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, Present[]>> => {
  const rows = await tx
    .select({ sessionId: attendances.sessionId, agentId: attendances.agentId, seat: seats })
    .from(attendances)
    .innerJoin(seats, eq(seats.id, attendances.seatId))
    .where(
      and(
        inArray(attendances.sessionId, [...sessionIds]),
        isNull(attendances.leftAt),
        visibleToCommission(tx.actor),
      ),
    )
    .orderBy(sql`${seats.kind} <> 'PRESIDENT'`, asc(seats.kind), asc(seats.substituteRank));
  return grouped(sessionIds, rows, ({ sessionId }) => sessionId);
};

export const presentSeats = (present: readonly Present[]): PresentSeat[] =>
  present.map(({ seat, agentId }) => ({ seatId: seat.id, kind: seat.kind, agentId }));

export const listAgendas = async (
  tx: ReadTx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, AgendaItemRow[]>> => {
  const rows = await tx
    .select()
    .from(agendaItems)
    .where(and(inArray(agendaItems.sessionId, [...sessionIds]), visibleItems(tx.actor)))
    .orderBy(asc(agendaItems.position));
  return grouped(sessionIds, rows, ({ sessionId }) => sessionId);
};

/** The item on which each appeal stands, or stood last. */
export const findItemsOfAppeals = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, AgendaItemRow>> =>
  byKey(
    await tx
      .selectDistinctOn([agendaItems.appealId])
      .from(agendaItems)
      .where(and(inArray(agendaItems.appealId, [...appealIds]), visibleItems(tx.actor)))
      .orderBy(agendaItems.appealId, desc(agendaItems.placedAt)),
    ({ appealId }) => appealId,
  );

/** The seats whose mandates are in force today: the president's first, holders before substitutes. */
export const listSeats = (tx: ReadTx): Promise<SeatRow[]> => {
  const today = dayOf(tx.now, BODY_ZONE);
  return tx
    .select()
    .from(seats)
    .where(
      and(
        lte(seats.mandateFrom, today),
        gte(seats.mandateUntil, today),
        visibleToCommission(tx.actor),
      ),
    )
    .orderBy(sql`${seats.kind} <> 'PRESIDENT'`, asc(seats.kind), asc(seats.substituteRank));
};

const RAPPORTEURS_MAX = 60;

/** Those who are designated as rapporteurs today. */
export const listRapporteurs = async (tx: ReadTx): Promise<{ readonly id: string }[]> => {
  const today = dayOf(tx.now, BODY_ZONE);
  return tx
    .select({ id: rapporteurs.agentId })
    .from(rapporteurs)
    .where(
      and(
        lte(rapporteurs.designatedFrom, today),
        gte(rapporteurs.designatedUntil, today),
        visibleToCommission(tx.actor),
      ),
    )
    .orderBy(asc(rapporteurs.designatedFrom), asc(rapporteurs.agentId))
    .limit(RAPPORTEURS_MAX);
};
