import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  index,
  integer,
  primaryKey,
  text,
  timestamp,
  uuid,
  type PgSchema,
} from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * The tables that every subgraph has beside its own: its log, its inbox and its timers.
 *
 * `audit_log` keeps id, instant, act and law for good; author, unit, reason, subjects and categories
 * are a salted leaf, erased at its term (CESEDA R. 142-65), so that the log still verifies.
 */
export const platformTables = (schema: PgSchema) => {
  const auditLog = schema.table(
    'audit_log',
    {
      id: uuid('id').primaryKey(),
      seq: bigint('seq', { mode: 'bigint' }).generatedAlwaysAsIdentity(),
      // The writing transaction: entries are handed on only when no earlier one can still commit.
      xid: xid8('xid')
        .notNull()
        .default(sql`pg_current_xact_id()`),
      at: instant('at').notNull(),
      act: text('act').notNull(),
      law: text('law').notNull(),
      outcome: text('outcome').notNull(),
      leafHash: bytea('leaf_hash').notNull(),
    },
    // Handing on in order of commit.
    (t) => [index('audit_log_by_xid').on(t.xid, t.seq)],
  );
  const auditLeaves = schema.table('audit_leaves', {
    entryId: uuid('entry_id')
      .primaryKey()
      .references(() => auditLog.id),
    salt: bytea('salt').notNull(),
    authorKind: text('author_kind').notNull(),
    authorId: text('author_id').notNull(),
    unitId: uuid('unit_id'),
    unitKind: text('unit_kind'),
    mission: text('mission'),
    reason: text('reason'),
    subjectIds: uuid('subject_ids').array().notNull(),
    categories: text('categories').array().notNull(),
  });
  const inbox = schema.table(
    'inbox',
    {
      eventId: text('event_id').notNull(),
      subscriber: text('subscriber').notNull(),
      actId: uuid('act_id')
        .notNull()
        .references(() => auditLog.id),
    },
    (t) => [primaryKey({ columns: [t.eventId, t.subscriber] })],
  );
  const timers = schema.table(
    'timers',
    {
      kind: text('kind').notNull(),
      subjectId: uuid('subject_id').notNull(),
      dueAt: instant('due_at').notNull(),
      firedAt: instant('fired_at'),
      attempts: integer('attempts').notNull().default(0),
      actId: uuid('act_id')
        .notNull()
        .references(() => auditLog.id),
    },
    (t) => [
      primaryKey({ columns: [t.kind, t.subjectId] }),
      // Due timers, earliest first.
      index('timers_due')
        .on(t.dueAt)
        .where(sql`fired_at is null`),
    ],
  );
  return { auditLog, auditLeaves, inbox, timers };
};

export type PlatformTables = ReturnType<typeof platformTables>;

/** The column that ties a row to the act that wrote it last; a trigger compares it with the running act. */
export const writtenBy = (tables: Pick<PlatformTables, 'auditLog'>) =>
  uuid('act_id')
    .notNull()
    .references(() => tables.auditLog.id);
