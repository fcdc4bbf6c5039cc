import { instant, writtenBy } from '@passerelle/subgraph-kit';
import { documentsTable } from '@passerelle/subgraph-kit/files';
import type { Language, LegalRule, PlainDate } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ApplicationStatus, VisaKind } from '../domain/application.ts';
import type { FeeBasis } from '../domain/fee.ts';
import type { PassportReturnedTo } from '../domain/passport.ts';
import { applicants, platform, schema } from './base-tables.ts';

export {
  applicants,
  auditLeaves,
  auditLog,
  inbox,
  longStayGrounds,
  references,
  schema,
  stickers,
  timers,
} from './base-tables.ts';

export const applications = schema.table(
  'applications',
  {
    id: uuid('id').primaryKey(),
    reference: text('reference').notNull(),
    status: text('status').$type<ApplicationStatus>().notNull(),
    visaKind: text('visa_kind').$type<VisaKind>().notNull(),
    accountId: text('account_id').notNull(),
    // The language in which the person reads: of the portal when they last wrote.
    language: text('language').$type<Language>().notNull().default('fr'),
    applicantId: uuid('applicant_id').references(() => applicants.id),
    // Capitals of all names, kept by a trigger: a work list is searched without looking up each person.
    applicantName: text('applicant_name'),
    createdAt: instant('created_at').notNull(),

    // The form as it is typed: keys are those of the form's definition, and no other key is stored.
    answers: jsonb('answers').$type<Readonly<Record<string, string>>>().notNull().default({}),
    formVersion: integer('form_version').notNull().default(0),
    savedAt: instant('saved_at').notNull(),
    signedAt: instant('signed_at'),
    signedIn: text('signed_in'),

    documentKind: text('document_kind'),
    documentNumber: text('document_number'),
    documentIssuer: text('document_issuer'),
    documentIssuedOn: date('document_issued_on'),
    documentExpiresOn: date('document_expires_on'),
    mrzVerified: boolean('mrz_verified'),
    arrivalOn: date('arrival_on'),
    departureOn: date('departure_on'),
    // Why it is urgent, in the person's words, and what the post says to it (Visa Code art. 9(1)). Null where in time.
    urgencyReason: text('urgency_reason'),
    urgencyGranted: boolean('urgency_granted'),
    urgencyGround: text('urgency_ground'),
    urgencyDecidedAt: instant('urgency_decided_at'),
    urgencyDecidedBy: text('urgency_decided_by'),

    residenceCountry: text('residence_country'),
    residenceDistrict: text('residence_district'),
    postId: uuid('post_id'),
    centreId: uuid('centre_id'),
    // The appointment that stands, as appointments told it. Null while there is none.
    appointmentAt: instant('appointment_at'),
    appointmentId: uuid('appointment_id'),
    checkedInAt: instant('checked_in_at'),

    lodgedAt: instant('lodged_at'),
    photographCollected: boolean('photograph_collected'),
    fingerprintsCollected: boolean('fingerprints_collected'),
    fingerprintsAbsentReason: text('fingerprints_absent_reason'),
    feeSettled: boolean('fee_settled'),
    // The visa fee of the day of lodging, in euros, why it is this one, and the version of the rule that gave it.
    feeEuros: smallint('fee_euros'),
    feeBasis: text('fee_basis').$type<FeeBasis>(),
    feeRule: jsonb('fee_rule').$type<LegalRule>(),
    // Name and mission of whoever took it in: they stand on the receipt.
    collectedBy: text('collected_by'),
    collectedAs: text('collected_as'),
    lodgingCompletedAt: instant('lodging_completed_at'),
    // Whether a decision must wait for a check; never what was answered.
    checkFallback: boolean('check_fallback').notNull().default(false),
    checkToJudge: boolean('check_to_judge').notNull().default(false),
    receivedAt: instant('received_at'),
    // When the time ended in which the provider erases its copies. Null before, and where the post collects.
    providerErasedAt: instant('provider_erased_at'),
    formallyCheckedAt: instant('formally_checked_at'),
    // Name and mission of whoever made the formal check: they stand on the letter of an inadmissible file.
    formallyCheckedBy: text('formally_checked_by'),
    formallyCheckedAs: text('formally_checked_as'),
    missingConditions: text('missing_conditions').array(),

    examinerId: uuid('examiner_id'),
    takenUpAt: instant('taken_up_at'),
    findings: text('findings'),
    proposal: text('proposal').$type<'ISSUED' | 'REFUSED'>(),
    examinedAt: instant('examined_at'),
    // By when the post must have decided: under the Visa Code, or before silence refuses a long stay.
    decisionDueOn: date('decision_due_on').$type<PlainDate>(),
    // The day on which silence refuses (CRPA L. 231-4). Null before the lodging and once somebody has spoken.
    silenceOn: date('silence_on').$type<PlainDate>(),
    // Whether silence refused and the post has not spoken since.
    refusedBySilence: boolean('refused_by_silence').notNull().default(false),
    // When the person asked why silence refused, and when the post said it (CRPA L. 232-4).
    reasonsAskedAt: instant('reasons_asked_at'),
    reasonsGivenAt: instant('reasons_given_at'),
    decidedAt: instant('decided_at'),
    // The appeal that instructs the post to issue, where there is one.
    instructedByAppealId: uuid('instructed_by_appeal_id'),
    instructedAt: instant('instructed_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawalReason: text('withdrawal_reason'),
    // When the passport was handed back, to whom or how, and by whom.
    passportReturnedAt: instant('passport_returned_at'),
    passportReturnedTo: text('passport_returned_to').$type<PassportReturnedTo>(),
    passportReturnedBy: text('passport_returned_by'),
    passportReturnedAs: text('passport_returned_as'),
    retentionUntil: date('retention_until'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('applications_reference').on(t.reference),
    // The applicant's own list.
    index('applications_by_account').on(t.accountId, t.createdAt.desc().nullsFirst()),
    // The applications of one person: what agents may see of the person hangs on them.
    index('applications_by_applicant').on(t.applicantId),
    // A post's work list: by what is due, then by lodging.
    index('applications_by_post').on(t.postId, t.status, t.decisionDueOn, t.lodgedAt, t.id),
    // What a post decided lately, newest first.
    index('applications_decided_by_post')
      .on(t.postId, t.decidedAt.desc().nullsFirst(), t.id)
      .where(sql`${t.decidedAt} is not null`),
    // Refusals that an appeal told the post to undo: few, and first in the work list.
    index('applications_instructed_by_post')
      .on(t.postId, t.decisionDueOn, t.lodgedAt, t.id)
      .where(sql`${t.status} = 'REFUSED' and ${t.instructedByAppealId} is not null`),
    // Files on which silence refuses, or has refused: by that day.
    index('applications_silent_by_post')
      .on(t.postId, t.silenceOn, t.lodgedAt, t.id)
      .where(sql`${t.silenceOn} is not null`),
    // Urgencies that wait for the post's word: few, by the day of arrival.
    index('applications_urgent_by_post')
      .on(t.postId, t.arrivalOn, t.signedAt, t.id)
      .where(sql`${t.urgencyReason} is not null and ${t.status} = 'SUBMITTED'`),
    // A centre's work list: who is expected at the desk, what is to be handed over.
    index('applications_by_centre').on(t.centreId, t.status, t.appointmentAt, t.id),
    check(
      'applications_dates_in_order',
      sql`${t.departureOn} is null or ${t.departureOn} >= ${t.arrivalOn}`,
    ),
    // A work list is ordered by it: whatever waits for a decision has a day.
    check(
      'applications_open_ones_are_due',
      sql`${t.status} not in ('LODGED', 'RECEIVED', 'ADMISSIBLE', 'UNDER_EXAMINATION') or ${t.decisionDueOn} is not null`,
    ),
    check(
      'applications_urgency_is_answered_whole',
      sql`(${t.urgencyGranted} is null) = (${t.urgencyDecidedAt} is null) and (${t.urgencyDecidedAt} is null or (${t.urgencyReason} is not null and ${t.urgencyGround} is not null))`,
    ),
    check(
      'applications_fee_has_its_rule',
      sql`(${t.feeEuros} is null) = (${t.feeRule} is null) and ${t.feeEuros} >= 0`,
    ),
    check(
      'applications_reasons_after_they_are_asked',
      sql`${t.reasonsGivenAt} is null or ${t.reasonsGivenAt} >= ${t.reasonsAskedAt}`,
    ),
    check(
      'applications_lodged_after_signing',
      sql`${t.lodgedAt} is null or ${t.signedAt} is not null`,
    ),
    check(
      'applications_fingerprints_or_reason',
      sql`${t.fingerprintsCollected} is null or ${t.fingerprintsCollected} or ${t.fingerprintsAbsentReason} is not null`,
    ),
  ],
);

export const decisions = schema.table(
  'decisions',
  {
    id: uuid('id').primaryKey(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applications.id),
    outcome: text('outcome').$type<'ISSUED' | 'REFUSED'>().notNull(),
    decidedAt: instant('decided_at').notNull(),
    notifiedAt: instant('notified_at').notNull(),
    unitId: uuid('unit_id').notNull(),
    // Said by somebody, or born of silence (CRPA L. 231-4): then nobody signs it.
    manner: text('manner').$type<'EXPRESS' | 'IMPLICIT'>().notNull().default('EXPRESS'),
    decidedBy: text('decided_by'),
    signedBy: text('signed_by'),
    // The mission of the habilitation under which it was signed.
    signedAs: text('signed_as'),
    // The appeal that instructed the post, for a visa issued after a refusal.
    instructedByAppealId: uuid('instructed_by_appeal_id'),
    remarks: text('remarks'),
    appealBody: text('appeal_body').$type<'COMMISSION' | 'VISAS_SUBDIRECTOR'>(),
    letterId: uuid('letter_id'),
    actId: writtenBy(platform),
  },
  (t) => [
    index('decisions_by_application').on(t.applicationId, t.decidedAt),
    // Two agents at once: one decision, beside one of silence, and one more for each appeal that instructs the post.
    unique('decisions_one_for_a_file')
      .on(t.applicationId, t.manner, t.instructedByAppealId)
      .nullsNotDistinct(),
    check(
      'decisions_are_signed_or_silent',
      sql`(${t.manner} = 'EXPRESS') = (${t.signedBy} is not null and ${t.signedAs} is not null and ${t.decidedBy} is not null)`,
    ),
    check('decisions_of_silence_refuse', sql`${t.manner} = 'EXPRESS' or ${t.outcome} = 'REFUSED'`),
  ],
);

export const decisionGrounds = schema.table(
  'decision_grounds',
  {
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decisions.id),
    position: smallint('position').notNull(),
    code: text('code').notNull(),
    complement: text('complement'),
    actId: writtenBy(platform),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.position] })],
);

export const visas = schema.table(
  'visas',
  {
    id: uuid('id').primaryKey(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applications.id),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decisions.id),
    stickerNumber: text('sticker_number').notNull(),
    validFrom: date('valid_from').notNull(),
    validUntil: date('valid_until').notNull(),
    entries: text('entries').$type<'ONE' | 'TWO' | 'MULTIPLE'>().notNull(),
    days: smallint('days'),
    territory: text('territory').notNull(),
    mrzLine1: text('mrz_line_1').notNull(),
    mrzLine2: text('mrz_line_2').notNull(),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('visas_sticker_number').on(t.stickerNumber),
    unique('visas_one_for_a_decision').on(t.decisionId),
    index('visas_by_application').on(t.applicationId),
    check('visas_validity', sql`${t.validUntil} >= ${t.validFrom}`),
  ],
);

export const documents = documentsTable(schema, platform);

export type DocumentRow = typeof documents.$inferSelect;
export type ApplicantRow = typeof applicants.$inferSelect;
export type DecisionRow = typeof decisions.$inferSelect;
export type VisaRow = typeof visas.$inferSelect;
