import { instant, writtenBy } from '@passerelle/subgraph-kit';
import { index, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { platform, schema } from './base-tables.ts';
import { applications } from './tables.ts';

/** Which unit may read a file because a case is open there: an appeal, an access request. */
export const fileGrants = schema.table(
  'file_grants',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applications.id),
    unitId: uuid('unit_id').notNull(),
    cause: text('cause').notNull(),
    causeId: uuid('cause_id').notNull(),
    openedAt: instant('opened_at').notNull(),
    actId: writtenBy(platform),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.unitId, t.causeId] }),
    index('file_grants_by_unit').on(t.unitId),
  ],
);

/** Who had a file in hand, one after the other, and why it changed hands (annex of 2009: agents who examined it). */
export const fileHands = schema.table(
  'file_hands',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applications.id),
    since: instant('since').notNull(),
    // Null from the moment on which it lay in the queue again.
    examinerId: uuid('examiner_id'),
    reason: text('reason'),
    // Who moved it: the examiner, or the head of post.
    movedBy: text('moved_by').notNull(),
    actId: writtenBy(platform),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.since, t.movedBy] })],
);
