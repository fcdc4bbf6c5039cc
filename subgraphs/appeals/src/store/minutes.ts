import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { VoteChoice } from '../domain/appeal.ts';
import type { SeatKind } from '../domain/quorum.ts';
import { findRapporteurs } from './reading.ts';
import { findSessions, listAgendas } from './room.ts';
import { agendaItems, attendances, ballots, seats, votes } from './commission-tables.ts';
import type { AgendaItemRow, SessionRow } from './commission-tables.ts';
import { appeals } from './tables.ts';
import { visibleBallots, visibleToCommission, visibleVotes } from './visible.ts';

export type MinutesFacts = {
  readonly session: SessionRow;
  readonly attendance: readonly {
    readonly kind: SeatKind;
    readonly substituteRank: number;
    readonly agentId: string;
    readonly arrivedAt: Date;
    readonly leftAt: Date | null;
  }[];
  readonly items: readonly (AgendaItemRow & {
    readonly reference: string;
    readonly rapporteurId: string | null;
    readonly votes: readonly {
      readonly kind: SeatKind;
      readonly agentId: string;
      readonly choice: VoteChoice;
      readonly castAt: Date;
    }[];
  })[];
};

const attendanceOf = (tx: ReadTx, sessionId: string) =>
  tx
    .select({
      kind: attendances.kind,
      substituteRank: seats.substituteRank,
      agentId: attendances.agentId,
      arrivedAt: attendances.arrivedAt,
      leftAt: attendances.leftAt,
    })
    .from(attendances)
    .innerJoin(seats, eq(seats.id, attendances.seatId))
    .where(and(eq(attendances.sessionId, sessionId), visibleToCommission(tx.actor)))
    .orderBy(asc(attendances.arrivedAt), asc(attendances.kind));

const votesOf = (tx: ReadTx, itemIds: readonly string[]) =>
  tx
    .select({
      itemId: ballots.itemId,
      kind: ballots.kind,
      agentId: ballots.agentId,
      choice: votes.choice,
      castAt: ballots.castAt,
    })
    .from(ballots)
    .innerJoin(votes, and(eq(votes.itemId, ballots.itemId), eq(votes.kind, ballots.kind)))
    .where(
      and(inArray(ballots.itemId, [...itemIds]), visibleBallots(tx.actor), visibleVotes(tx.actor)),
    )
    .orderBy(asc(ballots.castAt));

const factsOf = async (tx: ReadTx, session: SessionRow): Promise<MinutesFacts> => {
  const items = (await listAgendas(tx, [session.id])).get(session.id) ?? [];
  const cast = await votesOf(
    tx,
    items.map(({ id }) => id),
  );
  const reporting = await findRapporteurs(
    tx,
    items.map(({ appealId }) => appealId),
  );
  const references = await tx
    .select({ id: appeals.id, reference: appeals.reference })
    .from(agendaItems)
    .innerJoin(appeals, eq(appeals.id, agendaItems.appealId))
    .where(eq(agendaItems.sessionId, session.id));
  return {
    session,
    attendance: await attendanceOf(tx, session.id),
    items: items.map((item) => ({
      ...item,
      reference: references.find(({ id }) => id === item.appealId)?.reference ?? '',
      rapporteurId: reporting.get(item.appealId) ?? null,
      votes: cast.filter(({ itemId }) => itemId === item.id),
    })),
  };
};

/** What minutes say of sessions. One session at a time is asked for: minutes are made one by one. */
export const loadMinutes = async (
  tx: ReadTx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, MinutesFacts>> => {
  const found = new Map<string, MinutesFacts>();
  for (const [id, session] of await findSessions(tx, sessionIds))
    found.set(id, await factsOf(tx, session));
  return found;
};
