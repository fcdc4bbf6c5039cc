import type { ActTx } from '@passerelle/subgraph-kit';
import { and, eq } from 'drizzle-orm';
import type { Item, ItemClosed, Tally, VoteCast } from '../domain/vote.ts';
import { lockAppeal, type AppealSubject } from './appeals.ts';
import { one } from './rows.ts';
import { lockSession, openNext, type SessionSubject } from './sessions.ts';
import {
  agendaItems,
  ballots,
  votes,
  type AgendaItemRow,
  type SessionRow,
} from './commission-tables.ts';
import { assignments } from './tables.ts';

export type ItemSubject = Item & {
  readonly row: AgendaItemRow;
  readonly session: SessionSubject;
};

const sessionIdOf = async (tx: ActTx, itemId: string): Promise<string | null> => {
  const [row] = await tx
    .select({ sessionId: agendaItems.sessionId })
    .from(agendaItems)
    .where(eq(agendaItems.id, itemId));
  return row?.sessionId ?? null;
};

/** Locks an item of an agenda, and its session: in common with other votes, so that nobody leaves meanwhile. */
const lockItem = async (
  tx: ActTx,
  itemId: string,
  strength: 'update' | 'share',
): Promise<ItemSubject | null> => {
  const sessionId = await sessionIdOf(tx, itemId);
  const session = sessionId === null ? null : await lockSession(tx, sessionId, strength);
  if (session === null) return null;
  const row = one(
    await tx.select().from(agendaItems).where(eq(agendaItems.id, itemId)).for('update'),
  );
  const [assignment] = await tx
    .select({ rapporteurId: assignments.rapporteurId })
    .from(assignments)
    .where(eq(assignments.appealId, row.appealId));
  const voted = await tx
    .select({ kind: ballots.kind })
    .from(ballots)
    .where(eq(ballots.itemId, itemId));
  return {
    id: row.id,
    state: row.state,
    sessionStatus: session.status,
    startsAt: session.startsAt,
    rapporteurId: assignment?.rapporteurId ?? null,
    present: session.present,
    voted: voted.map(({ kind }) => kind),
    row,
    session,
  };
};

/** An item, and the vote that the actor gave on it before. */
export const lockItemToVote = async (tx: ActTx, itemId: string) => {
  const item = await lockItem(tx, itemId, 'share');
  if (item === null) return null;
  const [own] = await tx
    .select({ choice: votes.choice })
    .from(votes)
    .where(and(eq(votes.itemId, itemId), eq(votes.agentId, tx.actor.subject)));
  return { ...item, ownVote: own?.choice ?? null };
};

/** An item with its appeal and the votes on it, which this act unseals. */
export const lockItemToClose = async (
  tx: ActTx,
  itemId: string,
): Promise<{ item: ItemSubject; appeal: AppealSubject; tally: Tally } | null> => {
  const item = await lockItem(tx, itemId, 'update');
  if (item === null) return null;
  const appeal = await lockAppeal(tx, item.row.appealId);
  if (appeal === null) return null;
  const tally = await tx
    .select({ kind: votes.kind, choice: votes.choice })
    .from(votes)
    .where(eq(votes.itemId, itemId));
  return { item, appeal, tally };
};

export const recordVote = async (tx: ActTx, event: VoteCast): Promise<AgendaItemRow> => {
  await tx.insert(ballots).values({
    itemId: event.itemId,
    kind: event.seat.kind,
    seatId: event.seat.seatId,
    agentId: event.seat.agentId,
    castAt: event.castAt,
    actId: tx.actId,
  });
  await tx.insert(votes).values({
    itemId: event.itemId,
    kind: event.seat.kind,
    agentId: event.seat.agentId,
    choice: event.choice,
    actId: tx.actId,
  });
  return one(
    await tx
      .update(agendaItems)
      .set({ state: 'OPEN', actId: tx.actId })
      .where(eq(agendaItems.id, event.itemId))
      .returning(),
  );
};

export const recordItemClosed = async (
  tx: ActTx,
  event: ItemClosed,
  session: SessionSubject,
): Promise<SessionRow> => {
  await tx
    .update(agendaItems)
    .set({
      state: 'CLOSED',
      result: event.result,
      reasons: event.reasons,
      closedAt: event.closedAt,
      actId: tx.actId,
    })
    .where(eq(agendaItems.id, event.itemId));
  await openNext(tx, session.id);
  return session.row;
};
