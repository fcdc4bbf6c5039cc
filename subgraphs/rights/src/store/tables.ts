import { instant, platformTables, writtenBy } from '@passerelle/subgraph-kit';
import { documentsTable } from '@passerelle/subgraph-kit/files';
import type { Language } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import { check, date, index, pgSchema, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { RightsRequestKind, RightsRequestStatus } from '../domain/request.ts';

export const schema = pgSchema('rights');

const platform = platformTables(schema);
export const { auditLog, auditLeaves, inbox, timers } = platform;

/** Numbers of references, `DR-26-00731`. */
export const references = schema.sequence('request_references', { startWith: 100 });

/** Which file belongs to whom, and where it was lodged. Fed by events: ids and days, no personal data. */
export const files = schema.table(
  'files',
  {
    applicationId: uuid('application_id').primaryKey(),
    applicantId: uuid('applicant_id').notNull(),
    accountId: text('account_id').notNull(),
    postId: uuid('post_id').notNull(),
    // Null until lodged.
    lodgedAt: instant('lodged_at'),
    actId: writtenBy(platform),
  },
  (t) => [
    // The persons of an account, and the files of a person.
    index('files_by_applicant').on(t.applicantId, t.lodgedAt),
    index('files_by_account').on(t.accountId),
  ],
);

/** Requests of persons about their own data (arrêté of 24 November 2009, art. 6; CESEDA R. 142-66). */
export const requests = schema.table(
  'requests',
  {
    id: uuid('id').primaryKey(),
    reference: text('reference').notNull(),
    kind: text('kind').$type<RightsRequestKind>().notNull(),
    status: text('status').$type<RightsRequestStatus>().notNull(),
    applicantId: uuid('applicant_id').notNull(),
    accountId: text('account_id').notNull(),
    officeId: uuid('office_id').notNull(),
    // The language in which the person asked is the language of the package.
    language: text('language').$type<Language>().notNull(),
    receivedAt: instant('received_at').notNull(),
    dueOn: date('due_on').notNull(),
    takenUpAt: instant('taken_up_at'),
    answeredAt: instant('answered_at'),
    // Who signs the answer: a decision bears the name and the capacity of its author (CRPA L. 212-1).
    answeredBy: text('answered_by'),
    signerName: text('signer_name'),
    signerMission: text('signer_mission'),
    packageId: uuid('package_id'),
    dataId: uuid('data_id'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('requests_reference').on(t.reference),
    // A request that is open is answered once.
    uniqueIndex('requests_one_open')
      .on(t.applicantId, t.kind)
      .where(sql`status <> 'ANSWERED'`),
    // The work list of an office, by the day each answer is due.
    index('requests_by_office')
      .on(t.officeId, t.dueOn, t.id)
      .where(sql`status <> 'ANSWERED'`),
    index('requests_by_account').on(t.accountId, t.receivedAt.desc()),
    index('requests_by_applicant').on(t.applicantId, t.receivedAt.desc()),
    check(
      'requests_answered_with_a_package',
      sql`(${t.status} = 'ANSWERED') = (${t.answeredAt} is not null and ${t.packageId} is not null)`,
    ),
  ],
);

export const documents = documentsTable(schema, platform);

export type FileRow = typeof files.$inferSelect;
export type RequestRow = typeof requests.$inferSelect;
export type DocumentRow = typeof documents.$inferSelect;
