import { instant, platformTables, writtenBy } from '@passerelle/subgraph-kit';
import { documentsTable } from '@passerelle/subgraph-kit/files';
import type { AppealBody, Language, VisaKind } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  pgSchema,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AppealStage, AppealStatus, VoteChoice } from '../domain/appeal.ts';
import type { RulingKind } from '../domain/dates.ts';
import type { AppellantCapacity } from '../domain/filing.ts';
import type { Ministry } from '../domain/handling.ts';
import type { ManifestGround } from '../domain/president-alone.ts';
import type { Defect } from '../domain/regularisation.ts';

export const schema = pgSchema('appeals');

const platform = platformTables(schema);
export const { auditLog, auditLeaves, inbox, timers } = platform;

/** Numbers of references: one series for each body. */
export const commissionReferences = schema.sequence('commission_references', { startWith: 1 });
export const subdirectorReferences = schema.sequence('subdirector_references', { startWith: 1 });

/** Decisions as they were announced: what an appeal needs to know of them, and nothing of the person. */
export const decisionsSeen = schema.table('decisions_seen', {
  decisionId: uuid('decision_id').primaryKey(),
  applicationId: uuid('application_id').notNull(),
  applicantId: uuid('applicant_id').notNull(),
  accountId: text('account_id').notNull(),
  postId: uuid('post_id').notNull(),
  outcome: text('outcome').$type<'ISSUED' | 'REFUSED'>().notNull(),
  visaKind: text('visa_kind').$type<VisaKind>().notNull(),
  decidedAt: instant('decided_at').notNull(),
  notifiedAt: instant('notified_at').notNull(),
  actId: writtenBy(platform),
});

export const appeals = schema.table(
  'appeals',
  {
    id: uuid('id').primaryKey(),
    reference: text('reference').notNull(),
    stage: text('stage').$type<AppealStage>().notNull(),
    implicitlyRejectedAt: instant('implicitly_rejected_at'),
    // As `statusOf` in the domain: silence shows until the body rules after all.
    status: text('status')
      .$type<AppealStatus>()
      .notNull()
      .generatedAlwaysAs(
        sql`case when implicitly_rejected_at is not null
          and stage in ('FILED', 'REGISTERED', 'REPORTING', 'REPORTED', 'SCHEDULED')
          then 'IMPLICITLY_REJECTED' else stage end`,
      ),
    body: text('body').$type<AppealBody>().notNull(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decisionsSeen.decisionId),
    applicationId: uuid('application_id').notNull(),
    applicantId: uuid('applicant_id').notNull(),
    accountId: text('account_id').notNull(),
    postId: uuid('post_id').notNull(),
    visaKind: text('visa_kind').$type<VisaKind>().notNull(),
    refusedAt: instant('refused_at').notNull(),
    refusalNotifiedAt: instant('refusal_notified_at').notNull(),
    reasons: text('reasons').notNull(),
    capacity: text('capacity').$type<AppellantCapacity>().notNull(),
    // The language in which the appellant is written to.
    language: text('language').$type<Language>().notNull(),
    filedAt: instant('filed_at').notNull(),
    implicitRejectionOn: date('implicit_rejection_on').notNull(),
    registeredAt: instant('registered_at'),
    registeredBy: text('registered_by'),
    // Who signs the acknowledgement.
    registeredByName: text('registered_by_name'),
    recommendedAt: instant('recommended_at'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('appeals_reference').on(t.reference),
    // One live appeal against a decision, however often it is sent.
    uniqueIndex('appeals_one_live_for_a_decision')
      .on(t.decisionId)
      .where(sql`stage not in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'WITHDRAWN')`),
    // The roll of a body, by the day of implicit rejection.
    index('appeals_roll').on(t.body, t.status, t.implicitRejectionOn, t.id),
    // What is closed, newest first.
    index('appeals_roll_closed')
      .on(t.body, t.implicitRejectionOn, t.id)
      .where(
        sql`status in ('REJECTED', 'INSTRUCTED', 'REFUSAL_MAINTAINED', 'WITHDRAWN', 'IMPLICITLY_REJECTED')`,
      ),
    // The delegates' roll.
    index('appeals_recommended')
      .on(t.implicitRejectionOn, t.id)
      .where(sql`recommended_at is not null`),
    // The appeals of an application, of a decision, of a person, of an account, of a post's files.
    index('appeals_by_application').on(t.applicationId, t.filedAt),
    index('appeals_by_decision').on(t.decisionId, t.filedAt),
    index('appeals_by_applicant').on(t.applicantId, t.filedAt),
    index('appeals_by_account').on(t.accountId, t.implicitRejectionOn, t.id),
    index('appeals_by_post').on(t.postId, t.implicitRejectionOn, t.id),
    check('appeals_after_the_refusal', sql`${t.filedAt} >= ${t.refusalNotifiedAt}`),
    check(
      'appeals_recommended_by_the_commission',
      sql`${t.stage} not in ('RECOMMENDED', 'REFUSAL_MAINTAINED') or (${t.recommendedAt} is not null and ${t.body} = 'COMMISSION')`,
    ),
    check(
      'appeals_registered_before_handled',
      sql`${t.stage} in ('FILED', 'WITHDRAWN') or ${t.registeredAt} is not null`,
    ),
  ],
);

/** Who reports on an appeal. A table of its own: the appellant's row names no agent. */
export const assignments = schema.table(
  'assignments',
  {
    appealId: uuid('appeal_id')
      .primaryKey()
      .references(() => appeals.id),
    rapporteurId: uuid('rapporteur_id').notNull(),
    namedAt: instant('named_at').notNull(),
    namedBy: text('named_by').notNull(),
    actId: writtenBy(platform),
  },
  // The reports that a rapporteur owes.
  (t) => [index('assignments_by_rapporteur').on(t.rapporteurId, t.appealId)],
);

export const reports = schema.table('reports', {
  appealId: uuid('appeal_id')
    .primaryKey()
    .references(() => appeals.id),
  facts: text('facts').notNull(),
  proposal: text('proposal').$type<VoteChoice>().notNull(),
  submittedAt: instant('submitted_at').notNull(),
  submittedBy: text('submitted_by').notNull(),
  actId: writtenBy(platform),
});

/** What was decided on an appeal. Silence stays on record when an express decision takes its place. */
export const outcomes = schema.table(
  'outcomes',
  {
    appealId: uuid('appeal_id')
      .notNull()
      .references(() => appeals.id),
    kind: text('kind').$type<RulingKind>().notNull(),
    reasons: text('reasons'),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
    // Who signs the letter; null for silence.
    signedBy: text('signed_by'),
    // On which ground the president rejected alone; null where the body ruled.
    alone: text('alone').$type<ManifestGround>(),
    notifiedAt: instant('notified_at'),
    actId: writtenBy(platform),
  },
  (t) => [
    primaryKey({ columns: [t.appealId, t.kind] }),
    // A rejection is reasoned (CRPA L. 211-2 8°) and signed (L. 212-1).
    check(
      'outcomes_reasoned_and_signed',
      sql`${t.kind} = 'IMPLICITLY_REJECTED' or (${t.reasons} is not null and ${t.signedBy} is not null)`,
    ),
    check('outcomes_alone_rejects', sql`${t.alone} is null or ${t.kind} = 'REJECTED'`),
  ],
);

export const ministerAnswers = schema.table(
  'minister_answers',
  {
    appealId: uuid('appeal_id')
      .notNull()
      .references(() => appeals.id),
    ministry: text('ministry').$type<Ministry>().notNull(),
    followed: boolean('followed').notNull(),
    reasons: text('reasons').notNull(),
    answeredAt: instant('answered_at').notNull(),
    answeredBy: text('answered_by').notNull(),
    actId: writtenBy(platform),
  },
  // One answer for each ministry.
  (t) => [primaryKey({ columns: [t.appealId, t.ministry] })],
);

/** What the appellant was asked to mend, once for an appeal (CRPA L. 114-5 and L. 114-6). */
export const regularisations = schema.table(
  'regularisations',
  {
    appealId: uuid('appeal_id')
      .primaryKey()
      .references(() => appeals.id),
    defects: text('defects').array().$type<Defect[]>().notNull(),
    until: date('until').notNull(),
    askedAt: instant('asked_at').notNull(),
    // Who signs the invitation.
    askedBy: text('asked_by').notNull(),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    actId: writtenBy(platform),
  },
  (t) => [
    check(
      'regularisations_answered_in_words',
      sql`(${t.answer} is null) = (${t.answeredAt} is null)`,
    ),
  ],
);

export const documents = documentsTable(schema, platform);

export type AppealRow = typeof appeals.$inferSelect;
export type DecisionSeenRow = typeof decisionsSeen.$inferSelect;
export type OutcomeRow = typeof outcomes.$inferSelect;
export type MinisterAnswerRow = typeof ministerAnswers.$inferSelect;
export type RegularisationRow = typeof regularisations.$inferSelect;
export type DocumentRow = typeof documents.$inferSelect;
