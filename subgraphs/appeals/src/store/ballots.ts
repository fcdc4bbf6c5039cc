import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { VoteChoice } from '../domain/appeal.ts';
import type { SeatKind } from '../domain/quorum.ts';
import { findRapporteurs } from './reading.ts';
import { grouped } from './rows.ts';
import {
  agendaItems,
  attendances,
  ballots,
  sessions,
  votes,
  type AgendaItemRow,
} from './commission-tables.ts';
import { visibleBallots, visibleItems, visibleToCommission, visibleVotes } from './visible.ts';

/** A person who votes on an item, and whether they have. */
export type BallotView = {
  readonly agentId: string;
  readonly seatKind: SeatKind;
  readonly voted: boolean;
  readonly choice: VoteChoice | null;
};

type Sitting = typeof attendances.$inferSelect;

/** Who was in the room when the item was closed; while it is open, who is there now. */
const satOn = (item: AgendaItemRow, sitting: Sitting): boolean =>
  item.closedAt === null
    ? sitting.leftAt === null
    : sitting.arrivedAt <= item.closedAt &&
      (sitting.leftAt === null || sitting.leftAt > item.closedAt);

/** The ballots of items: those in the room and those who voted; a statement for each table. */
export const listBallots = async (
  tx: ReadTx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, BallotView[]>> => {
  const items = await tx
    .select()
    .from(agendaItems)
    .where(and(inArray(agendaItems.id, [...itemIds]), visibleItems(tx.actor)));
  if (items.length === 0) return new Map();
  const seated = await tx
    .select()
    .from(attendances)
    .where(
      and(
        inArray(
          attendances.sessionId,
          items.map(({ sessionId }) => sessionId),
        ),
        visibleToCommission(tx.actor),
      ),
    )
    .orderBy(asc(attendances.kind));
  const cast = await tx
    .select()
    .from(ballots)
    .where(and(inArray(ballots.itemId, [...itemIds]), visibleBallots(tx.actor)))
    .orderBy(asc(ballots.castAt));
  const choices = await tx
    .select({ itemId: votes.itemId, kind: votes.kind, choice: votes.choice })
    .from(votes)
    .where(and(inArray(votes.itemId, [...itemIds]), visibleVotes(tx.actor)));
  const reporting = await findRapporteurs(
    tx,
    items.map(({ appealId }) => appealId),
  );
  const castOn = grouped(itemIds, cast, ({ itemId }) => itemId);
  return new Map(
    items.map((item) => {
      const voted = castOn.get(item.id) ?? [];
      const waiting = seated.filter(
        (sitting) =>
          sitting.sessionId === item.sessionId &&
          sitting.agentId !== reporting.get(item.appealId) &&
          satOn(item, sitting) &&
          !voted.some(({ kind }) => kind === sitting.kind),
      );
      const choiceOf = (kind: SeatKind): VoteChoice | null =>
        choices.find((it) => it.itemId === item.id && it.kind === kind)?.choice ?? null;
      return [
        item.id,
        [
          ...voted.map(({ agentId, kind }) => ({
            agentId,
            seatKind: kind,
            voted: true,
            choice: choiceOf(kind),
          })),
          ...waiting.map(({ agentId, kind }) => ({
            agentId,
            seatKind: kind,
            voted: false,
            choice: null,
          })),
        ].toSorted((one, other) => rankOf(one.seatKind) - rankOf(other.seatKind)),
      ];
    }),
  );
};

const rankOf = (kind: SeatKind): number => (kind === 'PRESIDENT' ? 0 : 1);

/** Items that are not closed, with their session, for the acts that are open on them. */
export const listLiveItems = (tx: ReadTx, appealIds: readonly string[]) =>
  tx
    .select({ item: agendaItems, session: sessions })
    .from(agendaItems)
    .innerJoin(sessions, eq(sessions.id, agendaItems.sessionId))
    .where(
      and(
        inArray(agendaItems.appealId, [...appealIds]),
        inArray(agendaItems.state, ['WAITING', 'OPEN']),
        visibleItems(tx.actor),
        visibleToCommission(tx.actor),
      ),
    );

/** The kinds of seats that voted on each item. */
export const listVoted = async (
  tx: ReadTx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly itemId: string; readonly kind: SeatKind }[]>> =>
  grouped(
    itemIds,
    await tx
      .select({ itemId: ballots.itemId, kind: ballots.kind })
      .from(ballots)
      .where(and(inArray(ballots.itemId, [...itemIds]), visibleBallots(tx.actor))),
    ({ itemId }) => itemId,
  );
