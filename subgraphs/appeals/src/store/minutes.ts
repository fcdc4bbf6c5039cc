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

const attendancesOf = (tx: ReadTx, sessionIds: readonly string[]) =>
  tx
    .select({
      sessionId: attendances.sessionId,
      kind: attendances.kind,
      substituteRank: seats.substituteRank,
      agentId: attendances.agentId,
      arrivedAt: attendances.arrivedAt,
      leftAt: attendances.leftAt,
    })
    .from(attendances)
    .innerJoin(seats, eq(seats.id, attendances.seatId))
    .where(and(inArray(attendances.sessionId, [...sessionIds]), visibleToCommission(tx.actor)))
    .orderBy(asc(attendances.arrivedAt), asc(attendances.kind));

const referencesOf = (tx: ReadTx, sessionIds: readonly string[]) =>
  tx
    .select({ id: appeals.id, reference: appeals.reference })
    .from(agendaItems)
    .innerJoin(appeals, eq(appeals.id, agendaItems.appealId))
    .where(inArray(agendaItems.sessionId, [...sessionIds]));

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

/** What minutes say of sessions. */
export const loadMinutes = async (
  tx: ReadTx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, MinutesFacts>> => {
  const sessions = await findSessions(tx, sessionIds);
  const agendas = await listAgendas(tx, sessionIds);
  const items = [...agendas.values()].flat();
  const cast = await votesOf(
    tx,
    items.map(({ id }) => id),
  );
  const reporting = await findRapporteurs(
    tx,
    items.map(({ appealId }) => appealId),
  );
  const references = new Map(
    (await referencesOf(tx, sessionIds)).map(({ id, reference }) => [id, reference]),
  );
  const present = await attendancesOf(tx, sessionIds);
  const factsOf = (session: SessionRow): MinutesFacts => ({
    session,
    attendance: present.filter(({ sessionId }) => sessionId === session.id),
    items: (agendas.get(session.id) ?? []).map((item) => ({
      ...item,
      reference: references.get(item.appealId) ?? '',
      rapporteurId: reporting.get(item.appealId) ?? null,
      votes: cast.filter(({ itemId }) => itemId === item.id),
    })),
  });
  return new Map([...sessions].map(([id, session]) => [id, factsOf(session)]));
};
