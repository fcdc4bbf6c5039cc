import { bytea, instant, platformTables, writtenBy } from '@passerelle/subgraph-kit';
import type { Words } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { FileScope, Mission, ReadPurpose, UnitKind } from '../domain/missions.ts';

export const schema = pgSchema('access');

const platform = platformTables(schema);
export const { auditLog, auditLeaves, inbox, timers } = platform;

const words = customType<{ data: Words; driverData: unknown }>({ dataType: () => 'jsonb' });

export const units = schema.table(
  'units',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    kind: text('kind').$type<UnitKind>().notNull(),
    name: words('name').notNull(),
    city: words('city').notNull(),
    country: text('country').notNull(),
    timeZone: text('time_zone').notNull(),
    // A provider's centre answers to the post that approved it (arrêté of 24 November 2009, art. 3).
    answersToId: uuid('answers_to'),
    providerName: text('provider_name'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('units_code').on(t.code),
    foreignKey({
      name: 'units_answer_to_a_unit',
      columns: [t.answersToId],
      foreignColumns: [t.id],
    }),
    check(
      'units_only_a_centre_answers_to_a_post',
      sql`(${t.kind} = 'PROVIDER_CENTRE') = (${t.answersToId} is not null)
        and (${t.kind} = 'PROVIDER_CENTRE') = (${t.providerName} is not null)`,
    ),
    // Units of some kinds.
    index('units_by_kind').on(t.kind),
    // The centres of a post.
    index('units_by_post')
      .on(t.answersToId)
      .where(sql`answers_to is not null`),
  ],
);

export const agents = schema.table('agents', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
  actId: writtenBy(platform),
});

/** Under which subject an identity provider knows an agent. */
export const agentIdentities = schema.table(
  'agent_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id),
    actId: writtenBy(platform),
  },
  (t) => [
    primaryKey({ name: 'agent_identities_one_agent', columns: [t.issuer, t.subject] }),
    index('agent_identities_by_agent').on(t.agentId),
  ],
);

/**
 * Who may do what, where, from when until when. A constraint of the migration `row_level_security` keeps two of them
 * for the same mission in the same unit from overlapping, unless one was revoked.
 */
export const habilitations = schema.table(
  'habilitations',
  {
    id: uuid('id').primaryKey(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agents.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    mission: text('mission').$type<Mission>().notNull(),
    fileScopes: text('file_scopes').array().$type<FileScope[]>().notNull(),
    // Function and unit of whoever signed, as it stood then; null as an agent where the act is older than the platform.
    signedBy: words('signed_by').notNull(),
    signerId: uuid('signer_id').references(() => agents.id),
    signedUnder: text('signed_under').notNull(),
    signedAt: instant('signed_at').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    suspendedAt: instant('suspended_at'),
    suspensionReason: text('suspension_reason'),
    revokedAt: instant('revoked_at'),
    revocationReason: text('revocation_reason'),
    actId: writtenBy(platform),
  },
  (t) => [
    index('habilitations_by_agent').on(t.agentId, t.startsOn.desc()),
    index('habilitations_by_unit').on(t.unitId, t.agentId),
    check('habilitations_dates_in_order', sql`${t.endsOn} >= ${t.startsOn}`),
    // A year at most, then it is certified again.
    check(
      'habilitations_a_year_at_most',
      sql`${t.endsOn} <= (${t.startsOn} + interval '1 year')::date`,
    ),
    check(
      'habilitations_revoked_with_a_reason',
      sql`(${t.revokedAt} is null) = (${t.revocationReason} is null)`,
    ),
    check(
      'habilitations_suspended_with_a_reason',
      sql`(${t.suspendedAt} is null) = (${t.suspensionReason} is null)`,
    ),
  ],
);

/** Which file belongs to whom: so that only the person concerned sees who opened it. Fed by events. */
export const files = schema.table(
  'files',
  {
    applicationId: uuid('application_id').primaryKey(),
    accountId: text('account_id').notNull(),
    applicantId: uuid('applicant_id').notNull(),
    // Since when an appeal is before a body: from then on central services open the file for it.
    appealFiledAt: instant('appeal_filed_at'),
    actId: writtenBy(platform),
  },
  (t) => [index('files_by_applicant').on(t.applicantId), index('files_by_account').on(t.accountId)],
);

/** The log of all subgraphs in one order: `position` is the leaf's place in the Merkle tree. New rows only. */
export const logEntries = schema.table(
  'log_entries',
  {
    position: bigint('position', { mode: 'number' }).primaryKey(),
    source: text('source').notNull(),
    entryId: uuid('entry_id').notNull(),
    at: instant('at').notNull(),
    act: text('act').notNull(),
    law: text('law').notNull(),
    outcome: text('outcome').notNull(),
    leafHash: bytea('leaf_hash').notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [unique('log_entries_once').on(t.source, t.entryId)],
);

/** What an auditor sees of an author. Erased with the source's own leaf at its term. */
export const logLeaves = schema.table('log_leaves', {
  position: bigint('position', { mode: 'number' })
    .primaryKey()
    .references(() => logEntries.position),
  authorKind: text('author_kind').notNull(),
  unitId: uuid('unit_id'),
  mission: text('mission'),
});

/** The complete subtrees of the log above its leaves: what a proof is made of. New rows only. */
export const logNodes = schema.table(
  'log_nodes',
  {
    level: smallint('level').notNull(),
    index: bigint('index', { mode: 'number' }).notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.index] })],
);

/** Signed heads of the log: size, root, instant. New rows only. */
export const treeHeads = schema.table('tree_heads', {
  size: bigint('size', { mode: 'number' }).primaryKey(),
  root: bytea('root').notNull(),
  at: instant('at').notNull(),
  keyId: text('key_id').notNull(),
  signature: bytea('signature').notNull(),
});

/** The keys that sign heads. The private part is kept here only where no key is configured. */
export const logKeys = schema.table('log_keys', {
  id: text('id').primaryKey(),
  publicKey: text('public_key').notNull(),
  privateKey: text('private_key'),
  createdAt: instant('created_at').notNull(),
});

/** How far the log of each subgraph was collected, in its order of commit. */
export const logCursors = schema.table('log_cursors', {
  source: text('source').primaryKey(),
  xid: text('xid').notNull(),
  seq: bigint('seq', { mode: 'bigint' }).notNull(),
});

/** Who opened a file, as the person concerned may see it. `subject_id` is an application or an applicant. */
export const openings = schema.table(
  'openings',
  {
    id: uuid('id').primaryKey(),
    subjectId: uuid('subject_id').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
    times: integer('times').notNull(),
    unitId: uuid('unit_id').notNull(),
    mission: text('mission').$type<Mission>().notNull(),
    purpose: text('purpose').$type<ReadPurpose>().notNull(),
  },
  // The openings of one file, newest first.
  (t) => [index('openings_by_subject').on(t.subjectId, t.lastAt.desc())],
);

/** Dead letters that an operator handed to their subscriber once more. */
export const replays = schema.table('replays', {
  id: uuid('id').primaryKey(),
  queue: text('queue').notNull(),
  jobId: uuid('job_id').notNull(),
  askedAt: instant('asked_at').notNull(),
  actId: writtenBy(platform),
});

export type UnitRow = typeof units.$inferSelect;
export type AgentRow = typeof agents.$inferSelect;
export type HabilitationRow = typeof habilitations.$inferSelect;
