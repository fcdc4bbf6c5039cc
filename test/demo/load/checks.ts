import { createHash } from 'node:crypto';
import { staffOfPost } from '../agents.ts';
import { checkSystems, type CheckSystem, type DemoHit } from '../checks.ts';
import type { DemoApplication } from '../facts.ts';
import { uuidOf } from '../ids.ts';
import type { Load } from './load.ts';
import { loadTimers } from './timers.ts';
import { insert, type Target } from './write.ts';

/** The checks of a lodged file. */
type Run = {
  readonly id: string;
  readonly application: DemoApplication;
  readonly startedAt: Date;
  readonly completedAt: Date;
  /** When the file was over. */
  readonly closedAt: Date | null;
};

const partOf = (application: DemoApplication, part: string): string =>
  uuidOf(createHash('sha256').update(`${application.id} ${part}`).digest());

const runOf = (application: DemoApplication): readonly Run[] => {
  const { lodgedAt, lodgingCompletedAt, decision, status, formallyCheckedAt } = application;
  if (!lodgedAt || !lodgingCompletedAt) return [];
  const closedAt = decision?.at ?? (status === 'INADMISSIBLE' ? formallyCheckedAt : null);
  return [
    {
      id: partOf(application, 'run'),
      application,
      startedAt: lodgedAt,
      completedAt: lodgingCompletedAt,
      closedAt,
    },
  ];
};

const runs: Target<Run> = {
  table: 'checks.check_runs',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['application_id', 'uuid', ({ application }) => application.id],
    ['post_id', 'uuid', ({ application }) => application.applicant.share.post.id],
    ['started_at', 'timestamptz', ({ startedAt }) => startedAt],
    ['completed_at', 'timestamptz', ({ completedAt }) => completedAt],
    ['closed_at', 'timestamptz', ({ closedAt }) => closedAt],
  ],
};

type Result = {
  readonly id: string;
  readonly run: Run;
  readonly system: CheckSystem;
  readonly state: 'NOTHING' | 'FOUND' | 'FALLBACK';
  readonly hits: readonly DemoHit[];
};

const resultsOf = (run: Run): readonly Result[] => {
  const { checks } = run.application;
  return checkSystems.map((system) => {
    const hits = checks.hits.filter((hit) => hit.system === system);
    const answered = hits.length > 0 ? 'FOUND' : 'NOTHING';
    const state = checks.fallbackOf === system ? 'FALLBACK' : answered;
    return { id: partOf(run.application, system), run, system, state, hits };
  });
};

const isAnswered = ({ state }: Result): boolean => state !== 'FALLBACK';

const results: Target<Result> = {
  table: 'checks.check_results',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    ['run_id', 'uuid', ({ run }) => run.id],
    ['system', 'text', ({ system }) => system],
    ['state', 'text', ({ state }) => state],
    ['attempts', 'int', (result) => (isAnswered(result) ? 1 : 3)],
    [
      'answered_at',
      'timestamptz',
      (result) => (isAnswered(result) ? result.run.completedAt : null),
    ],
    [
      'answer_reference',
      'text',
      (result) => (isAnswered(result) ? `SPECIMEN-${result.id.slice(0, 13)}` : null),
    ],
    ['fallback_cause', 'text', (result) => (isAnswered(result) ? null : 'UNREACHABLE')],
    [
      'fallback_at',
      'timestamptz',
      (result) => (isAnswered(result) ? null : result.run.completedAt),
    ],
  ],
};

type Judged = {
  readonly hit: DemoHit;
  readonly result: Result;
  readonly first: string | null;
  readonly second: string | null;
  readonly at: Date | null;
};

const reasons = {
  DISMISSED: 'Lieu de naissance et filiation différents.',
  same: 'Identité, naissance et document concordent.',
} as const;

const judgedAt = ({ run }: Result): Date => {
  const { takenUpAt, examination } = run.application;
  return examination?.at ?? takenUpAt ?? run.completedAt;
};

/** Who read a candidate: one to dismiss it, two to confirm it. */
const judgedOf = (result: Result, hit: DemoHit): Judged => {
  const { application } = result.run;
  const { examiners, deciders } = staffOfPost(application.applicant.share.post);
  if (hit.state === 'CANDIDATE') return { hit, result, first: null, second: null, at: null };
  const first = (application.examiner ?? examiners[0])?.id ?? null;
  const second = hit.state === 'CONFIRMED' ? (deciders[0]?.id ?? null) : null;
  return { hit, result, first, second, at: judgedAt(result) };
};

const reasonOf = ({ hit }: Judged): string =>
  hit.state === 'DISMISSED' ? reasons.DISMISSED : reasons.same;

const hits: Target<Judged> = {
  table: 'checks.hits',
  columns: [
    ['id', 'uuid', ({ hit }) => hit.id],
    ['result_id', 'uuid', ({ result }) => result.id],
    ['run_id', 'uuid', ({ result }) => result.run.id],
    ['application_id', 'uuid', ({ result }) => result.run.application.id],
    ['post_id', 'uuid', ({ result }) => result.run.application.applicant.share.post.id],
    ['system', 'text', ({ hit }) => hit.system],
    ['entry_reference', 'text', ({ hit }) => hit.entryReference],
    ['matched_on', 'text[]', ({ hit }) => hit.matchedOn],
    ['member_state', 'text', ({ hit }) => hit.memberState],
    ['state', 'text', ({ hit }) => hit.state],
    ['found_at', 'timestamptz', ({ result }) => result.run.completedAt],
    ['first_reader', 'text', ({ first }) => first],
    ['first_reason', 'text', (row) => (row.first ? reasonOf(row) : null)],
    ['second_reader', 'text', ({ second }) => second],
    ['second_reason', 'text', (row) => (row.second ? reasonOf(row) : null)],
    ['judged_at', 'timestamptz', ({ at }) => at],
    ['closed_at', 'timestamptz', ({ result }) => result.run.closedAt],
  ],
};

const MINUTE_MS = 60_000;
const REPEATED_WITHIN_MINUTES = 600;

/** A system that fell back is asked again: over the next hours, not all at once. */
const repeatsOf = (all: readonly Result[], now: Date) =>
  all
    .filter((result) => !isAnswered(result))
    .map(({ run }) => ({
      kind: 'checks.repeat',
      subjectId: run.id,
      dueAt: new Date(
        now.getTime() +
          (30 + (Number.parseInt(run.id.slice(0, 6), 16) % REPEATED_WITHIN_MINUTES)) * MINUTE_MS,
      ),
      firedAt: null,
    }));

/** What the four systems answered at each lodging. */
export const loadChecks = async (
  load: Load,
  applications: readonly DemoApplication[],
): Promise<void> => {
  const opened = applications.flatMap(runOf);
  await insert(load, runs, opened);
  const answered = opened.flatMap(resultsOf);
  await insert(load, results, answered);
  const judged = answered.flatMap((result) => result.hits.map((hit) => judgedOf(result, hit)));
  await insert(load, hits, judged);
  await loadTimers(load, 'checks', repeatsOf(answered, load.facts.now));
};
