import { instant, platformTables, writtenBy } from '@passerelle/subgraph-kit';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgSchema, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { CheckState, FallbackCause, HitState } from '../domain/run.ts';
import type { CheckSystem } from '../domain/systems.ts';

export const schema = pgSchema('checks');

const platform = platformTables(schema);
export const { auditLog, auditLeaves, inbox, timers } = platform;

/** The checks of one application: which post holds the file, and when each system had an answer or a fallback. */
export const runs = schema.table(
  'check_runs',
  {
    id: uuid('id').primaryKey(),
    applicationId: uuid('application_id').notNull(),
    postId: uuid('post_id').notNull(),
    startedAt: instant('started_at').notNull(),
    completedAt: instant('completed_at'),
    // The file was withdrawn, inadmissible or decided.
    closedAt: instant('closed_at'),
    repeats: integer('repeats').notNull().default(0),
    actId: writtenBy(platform),
  },
  (t) => [
    // A lodging opens its checks once, however often it is told.
    unique('check_runs_one_for_an_application').on(t.applicationId),
  ],
);

/** What one system answered: the answer's code and reference, never its content. */
export const results = schema.table(
  'check_results',
  {
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id),
    system: text('system').$type<CheckSystem>().notNull(),
    state: text('state').$type<CheckState>().notNull(),
    round: integer('round').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    answeredAt: instant('answered_at'),
    answerReference: text('answer_reference'),
    fallbackCause: text('fallback_cause').$type<FallbackCause>(),
    fallbackNote: text('fallback_note'),
    fallbackAt: instant('fallback_at'),
    // How often the system refused the question, or said what cannot be used.
    refusals: integer('refusals').notNull().default(0),
    // Since when it is not asked by itself any more: a human must act.
    givenUpAt: instant('given_up_at'),
    // Who consulted it by other means, and how. The reference of that consultation is the answer's.
    consultedBy: text('consulted_by'),
    consultationNote: text('consultation_note'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('check_results_one_for_a_system').on(t.runId, t.system),
    // An answer is the system's, with its instant and reference; a fallback has a reason.
    check(
      'check_results_answered',
      sql`(${t.state} in ('NOTHING', 'FOUND')) = (${t.answeredAt} is not null and ${t.answerReference} is not null)`,
    ),
    check(
      'check_results_fallback_has_a_reason',
      sql`${t.state} <> 'FALLBACK' or (${t.fallbackCause} is not null and ${t.fallbackAt} is not null)`,
    ),
    check(
      'check_results_given_up_is_unanswered',
      sql`${t.givenUpAt} is null or ${t.state} = 'FALLBACK'`,
    ),
    check(
      'check_results_consulted_is_explained',
      sql`num_nulls(${t.consultedBy}, ${t.consultationNote}) in (0, 2) and (${t.consultedBy} is null or ${t.state} in ('NOTHING', 'FOUND'))`,
    ),
    // What a post has to consult by other means, oldest first.
    index('check_results_given_up')
      .on(t.givenUpAt, t.id)
      .where(sql`${t.givenUpAt} is not null`),
    check(
      'check_results_by_hand_is_explained',
      sql`${t.fallbackCause} <> 'BY_HAND' or ${t.fallbackNote} is not null`,
    ),
  ],
);

/** A candidate that a human judges: the entry's reference and what agrees, never its content. */
export const hits = schema.table(
  'hits',
  {
    id: uuid('id').primaryKey(),
    resultId: uuid('result_id')
      .notNull()
      .references(() => results.id),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id),
    applicationId: uuid('application_id').notNull(),
    // As in the run: the list of what a post has to judge is read by it.
    postId: uuid('post_id').notNull(),
    system: text('system').$type<CheckSystem>().notNull(),
    entryReference: text('entry_reference').notNull(),
    matchedOn: text('matched_on').array().notNull(),
    memberState: text('member_state'),
    state: text('state').$type<HitState>().notNull(),
    foundAt: instant('found_at').notNull(),
    firstReader: text('first_reader'),
    firstReason: text('first_reason'),
    secondReader: text('second_reader'),
    secondReason: text('second_reason'),
    judgedAt: instant('judged_at'),
    closedAt: instant('closed_at'),
    // When what agrees and the State were erased; the entry's number stays.
    detailsErasedAt: instant('details_erased_at'),
    actId: writtenBy(platform),
  },
  (t) => [
    unique('hits_one_for_an_entry').on(t.resultId, t.entryReference),
    index('hits_by_run').on(t.runId),
    // What a post has to judge, oldest first.
    index('hits_to_judge')
      .on(t.postId, t.foundAt, t.id)
      .where(sql`${t.state} in ('CANDIDATE', 'SECOND_READING') and ${t.closedAt} is null`),
    // Four eyes: "the same person" stands only when two different readers say so.
    check(
      'hits_two_readers',
      sql`${t.secondReader} is null or ${t.secondReader} <> ${t.firstReader}`,
    ),
    check(
      'hits_confirmed_by_two',
      sql`${t.state} <> 'CONFIRMED' or (${t.firstReader} is not null and ${t.secondReader} is not null)`,
    ),
    check(
      'hits_judged_with_a_reason',
      sql`(${t.firstReader} is null) = (${t.firstReason} is null) and (${t.secondReader} is null) = (${t.secondReason} is null)`,
    ),
  ],
);

export type RunRow = typeof runs.$inferSelect;
export type ResultRow = typeof results.$inferSelect;
export type HitRow = typeof hits.$inferSelect;
