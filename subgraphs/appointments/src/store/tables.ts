import { instant, platformTables, writtenBy } from '@passerelle/subgraph-kit';
import type { Language, PlainDate, VisaKind } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgSchema,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AllocationKind, AppointmentStatus, FileStatus } from '../domain/appointment.ts';
import type { ClosedFor } from '../domain/contest.ts';

export const schema = pgSchema('appointments');

const platform = platformTables(schema);
export const { auditLog, auditLeaves, inbox, timers } = platform;

/** Numbers of references, `RV-26-118204`. */
export const references = schema.sequence('appointment_references', { startWith: 1000 });

/** How places are given, by place and time of validity; two policies of one place never overlap. */
export const policies = schema.table(
  'booking_policies',
  {
    id: uuid('id').primaryKey(),
    placeId: uuid('place_id').notNull(),
    postId: uuid('post_id').notNull(),
    validFrom: date('valid_from').$type<PlainDate>().notNull(),
    validTo: date('valid_to').$type<PlainDate>(),
    minutes: smallint('minutes').notNull(),
    desks: smallint('desks').notNull(),
    // Local times of the place: 09:00.
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at').notNull(),
    horizonDays: smallint('horizon_days').notNull(),
    actId: writtenBy(platform),
  },
  (t) => [
    // The places of a post.
    index('booking_policies_by_post').on(t.postId, t.placeId, t.validFrom),
    check('booking_policies_in_order', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    check('booking_policies_minutes', sql`${t.minutes} between 5 and 240`),
    check('booking_policies_desks', sql`${t.desks} between 1 and 100`),
    check('booking_policies_horizon', sql`${t.horizonDays} between 1 and 180`),
    check(
      'booking_policies_hours',
      sql`${t.opensAt} ~ '^([01]\\d|2[0-3]):[0-5]\\d$' and ${t.closesAt} ~ '^([01]\\d|2[0-3]):[0-5]\\d$' and ${t.opensAt} < ${t.closesAt}`,
    ),
  ],
);

/** What this room knows of an application: ids, and its travel document as a seal. The number is not held. */
export const files = schema.table(
  'files',
  {
    applicationId: uuid('application_id').primaryKey(),
    status: text('status').$type<FileStatus>().notNull(),
    // Null where the end of a file was heard before its signature.
    applicantId: uuid('applicant_id'),
    accountId: text('account_id'),
    postId: uuid('post_id'),
    visaKind: text('visa_kind').$type<VisaKind>(),
    documentSeal: text('document_seal'),
    numberSeal: text('number_seal'),
    actId: writtenBy(platform),
  },
  (t) => [
    check(
      'files_known_while_open',
      sql`${t.status} <> 'SUBMITTED' or (${t.applicantId} is not null and ${t.accountId} is not null and ${t.postId} is not null and ${t.visaKind} is not null and ${t.documentSeal} is not null and ${t.numberSeal} is not null)`,
    ),
  ],
);

/** A desk at a time: the inventory, which names nobody. Two never meet at one desk (see the exclusion). */
export const slots = schema.table(
  'slots',
  {
    id: uuid('id').primaryKey(),
    placeId: uuid('place_id').notNull(),
    postId: uuid('post_id').notNull(),
    desk: smallint('desk').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    takenAt: instant('taken_at').notNull(),
    // When a place that was given back returns to the pool. Null while it is taken.
    freeAgainAt: instant('free_again_at'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('slots_of_an_appointment').on(t.id, t.placeId, t.startsAt),
    // What is taken at the places of a post, from tomorrow on.
    index('slots_by_post').on(t.postId, t.startsAt),
    // How long people waited lately.
    index('slots_taken_by_post').on(t.postId, t.takenAt),
    check('slots_in_order', sql`${t.endsAt} > ${t.startsAt}`),
    check('slots_desk', sql`${t.desk} >= 1`),
  ],
);

export const appointments = schema.table(
  'appointments',
  {
    id: uuid('id').primaryKey(),
    reference: text('reference').notNull(),
    status: text('status').$type<AppointmentStatus>().notNull(),
    applicationId: uuid('application_id').notNull(),
    applicantId: uuid('applicant_id').notNull(),
    accountId: text('account_id').notNull(),
    postId: uuid('post_id').notNull(),
    visaKind: text('visa_kind').$type<VisaKind>().notNull(),
    documentSeal: text('document_seal').notNull(),
    numberSeal: text('number_seal').notNull(),
    // The language in which the person asked: mails go out in it.
    language: text('language').$type<Language>().notNull(),
    requestedAt: instant('requested_at').notNull(),
    notBefore: date('not_before').$type<PlainDate>(),
    wishedPlaceId: uuid('wished_place_id'),
    // Null until a place is given.
    slotId: uuid('slot_id'),
    placeId: uuid('place_id'),
    startsAt: instant('starts_at'),
    minutes: smallint('minutes'),
    allocation: text('allocation').$type<AllocationKind>(),
    checkedInAt: instant('checked_in_at'),
    cancelledAt: instant('cancelled_at'),
    // Why it was closed without its person. Null where the person gave it back, or the application went.
    closedFor: text('closed_for').$type<ClosedFor>(),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('appointments_reference').on(t.reference),
    // One live request of an account for each travel document, across posts. Of two accounts neither keeps the other out:
    // a number can be typed by anybody, and the passport lies on the desk of whoever comes.
    uniqueIndex('appointments_one_live_for_a_document')
      .on(t.accountId, t.documentSeal)
      .where(sql`${t.status} in ('REQUESTED', 'CONFIRMED')`),
    uniqueIndex('appointments_one_live_for_an_application')
      .on(t.applicationId)
      .where(sql`${t.status} in ('REQUESTED', 'CONFIRMED')`),
    check(
      'appointments_closed_with_a_reason',
      sql`${t.closedFor} is null or (${t.closedFor} = 'DOCUMENT_READ_AT_DESK' and ${t.status} = 'CANCELLED')`,
    ),
    // The appointment and its place in the inventory say the same.
    foreignKey({
      name: 'appointments_slot',
      columns: [t.slotId, t.placeId, t.startsAt],
      foreignColumns: [slots.id, slots.placeId, slots.startsAt],
    }),
    check(
      'appointments_place_is_whole',
      sql`num_nulls(${t.slotId}, ${t.placeId}, ${t.startsAt}, ${t.minutes}, ${t.allocation}) in (0, 5)`,
    ),
    check(
      'appointments_confirmed_has_a_place',
      sql`${t.status} not in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW') or ${t.slotId} is not null`,
    ),
    check(
      'appointments_checked_in_has_an_instant',
      sql`(${t.status} = 'CHECKED_IN') = (${t.checkedInAt} is not null)`,
    ),
    // Who else is expected with a document.
    index('appointments_by_document')
      .on(t.documentSeal)
      .where(sql`${t.status} in ('CONFIRMED', 'CHECKED_IN')`),
    // The appointment of a file, newest first.
    index('appointments_by_application').on(t.applicationId, t.requestedAt.desc().nullsFirst()),
    // The desk's day.
    index('appointments_by_place').on(t.placeId, t.startsAt, t.id),
    // What is disclosed of a person.
    index('appointments_by_applicant').on(t.applicantId, t.requestedAt),
  ],
);

/** Documents with which more than one account is expected: for desks to read with care. Nobody is named. */
export const contestedDocuments = schema.table('contested_documents', {
  documentSeal: text('document_seal').primaryKey(),
  contested: boolean('contested').notNull(),
  actId: writtenBy(platform),
});

export type PolicyRow = typeof policies.$inferSelect;
export type FileRow = typeof files.$inferSelect;
export type AppointmentRow = typeof appointments.$inferSelect;
