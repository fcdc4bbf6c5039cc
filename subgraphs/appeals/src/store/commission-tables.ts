import { instant, writtenBy } from '@passerelle/subgraph-kit';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { VoteChoice } from '../domain/appeal.ts';
import type { SeatKind } from '../domain/quorum.ts';
import type { SessionStatus } from '../domain/session.ts';
import type { ItemState } from '../domain/vote.ts';
import { appeals, auditLog, schema } from './tables.ts';

const written = () => writtenBy({ auditLog });

export const seats = schema.table(
  'seats',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<SeatKind>().notNull(),
    // 0 for the holder, 1 and 2 for the substitutes.
    substituteRank: smallint('substitute_rank').notNull(),
    agentId: uuid('agent_id').notNull(),
    mandateFrom: date('mandate_from').notNull(),
    mandateUntil: date('mandate_until').notNull(),
    actId: written(),
  },
  (t) => [
    check('seats_rank', sql`${t.substituteRank} between 0 and 2`),
    // Three years at most (CESEDA D. 312-5; in 2009 D. 211-7).
    check(
      'seats_mandate',
      sql`${t.mandateUntil} >= ${t.mandateFrom} and ${t.mandateUntil} <= ${t.mandateFrom} + interval '3 years'`,
    ),
  ],
);

/** Who may be named as a rapporteur: agents of the secretariat whom the president designated. */
export const rapporteurs = schema.table(
  'rapporteurs',
  {
    agentId: uuid('agent_id').notNull(),
    designatedFrom: date('designated_from').notNull(),
    designatedUntil: date('designated_until').notNull(),
    actId: written(),
  },
  (t) => [
    primaryKey({ columns: [t.agentId, t.designatedFrom] }),
    check('rapporteurs_designation', sql`${t.designatedUntil} >= ${t.designatedFrom}`),
  ],
);

export const sessions = schema.table(
  'commission_sessions',
  {
    id: uuid('id').primaryKey(),
    // `2026-47`: the forty-seventh of the year.
    year: smallint('year').notNull(),
    number: smallint('number').notNull(),
    status: text('status').$type<SessionStatus>().notNull(),
    startsAt: instant('starts_at').notNull(),
    place: text('place').notNull(),
    convenedAt: instant('convened_at').notNull(),
    convenedBy: text('convened_by').notNull(),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    // Who signs the minutes.
    signedBy: text('signed_by'),
    actId: written(),
  },
  (t) => [
    unique('sessions_number').on(t.year, t.number),
    // The list of sessions.
    index('sessions_by_start').on(t.startsAt),
    check(
      'sessions_closed_with_minutes',
      sql`${t.status} <> 'CLOSED' or (${t.openedAt} is not null and ${t.closedAt} is not null and ${t.signedBy} is not null)`,
    ),
  ],
);

/** Who was in the room, from when until when. */
export const attendances = schema.table(
  'attendances',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    seatId: uuid('seat_id')
      .notNull()
      .references(() => seats.id),
    kind: text('kind').$type<SeatKind>().notNull(),
    agentId: uuid('agent_id').notNull(),
    arrivedAt: instant('arrived_at').notNull(),
    leftAt: instant('left_at'),
    actId: written(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.seatId, t.arrivedAt] }),
    // One person sits for one seat.
    uniqueIndex('attendances_one_for_a_seat')
      .on(t.sessionId, t.kind)
      .where(sql`left_at is null`),
    uniqueIndex('attendances_one_for_a_person')
      .on(t.sessionId, t.agentId)
      .where(sql`left_at is null`),
    check('attendances_in_order', sql`${t.leftAt} is null or ${t.leftAt} >= ${t.arrivedAt}`),
  ],
);

export const agendaItems = schema.table(
  'agenda_items',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    appealId: uuid('appeal_id')
      .notNull()
      .references(() => appeals.id),
    position: smallint('position').notNull(),
    state: text('state').$type<ItemState>().notNull(),
    result: text('result').$type<VoteChoice>(),
    reasons: text('reasons'),
    placedAt: instant('placed_at').notNull(),
    closedAt: instant('closed_at'),
    actId: written(),
  },
  (t) => [
    unique('agenda_items_position').on(t.sessionId, t.position),
    // An appeal stands on one agenda at a time.
    uniqueIndex('agenda_items_one_live_for_an_appeal')
      .on(t.appealId)
      .where(sql`state <> 'CLOSED'`),
    index('agenda_items_by_appeal').on(t.appealId, t.placedAt),
    check(
      'agenda_items_closed_with_result',
      sql`(${t.state} = 'CLOSED') = (${t.result} is not null and ${t.closedAt} is not null)`,
    ),
  ],
);

/** That a seat voted, and who sat on it. What was voted lies sealed in `votes`. */
export const ballots = schema.table(
  'ballots',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => agendaItems.id),
    kind: text('kind').$type<SeatKind>().notNull(),
    seatId: uuid('seat_id')
      .notNull()
      .references(() => seats.id),
    agentId: uuid('agent_id').notNull(),
    castAt: instant('cast_at').notNull(),
    actId: written(),
  },
  (t) => [
    // One seat, one vote.
    primaryKey({ columns: [t.itemId, t.kind] }),
    unique('ballots_one_for_a_person').on(t.itemId, t.agentId),
  ],
);

export const votes = schema.table(
  'votes',
  {
    itemId: uuid('item_id').notNull(),
    kind: text('kind').$type<SeatKind>().notNull(),
    agentId: uuid('agent_id').notNull(),
    choice: text('choice').$type<VoteChoice>().notNull(),
    actId: written(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.kind] }),
    foreignKey({
      name: 'votes_of_a_ballot',
      columns: [t.itemId, t.kind],
      foreignColumns: [ballots.itemId, ballots.kind],
    }),
  ],
);

export type SeatRow = typeof seats.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
export type AgendaItemRow = typeof agendaItems.$inferSelect;
