import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import {
  actNotOpen,
  standingOf,
  statusOf,
  toldOf,
  type ActNotOpen,
  type FallbackCause,
  type ResultFacts,
  type RunFacts,
  type Told,
} from './run.ts';
import type { CheckSystem } from './systems.ts';

/** A candidate as it is kept: which entry, which facts agree, which State. Its content is not copied. */
export type Candidate = {
  readonly entryReference: string;
  readonly matchedOn: readonly string[];
  readonly memberState: string | null;
};

/** What came of asking one system. */
export type Outcome = {
  readonly system: CheckSystem;
  readonly round: number;
  /** How often the system was asked, with the first time. */
  readonly attempts: number;
} & (
  | {
      readonly answer: {
        readonly reference: string;
        readonly answeredAt: Date;
        readonly candidates: readonly Candidate[];
      };
    }
  | { readonly fallback: FallbackCause }
);

export type ResultAnswered = {
  readonly kind: 'ANSWERED';
  readonly resultId: string;
  readonly system: CheckSystem;
  readonly state: 'NOTHING' | 'FOUND';
  readonly attempts: number;
  readonly answeredAt: Date;
  readonly reference: string;
  readonly candidates: readonly Candidate[];
};

export type ResultFellBack = {
  readonly kind: 'FELL_BACK';
  readonly resultId: string;
  readonly attempts: number;
  readonly round: number;
  /** Null where a fallback was recorded before: its cause, or what the head of post wrote, stays. */
  readonly cause: FallbackCause | null;
  readonly refusals: number;
  /** Since when the platform does not ask by itself any more. Null while it does. */
  readonly givenUpAt: Date | null;
};

export type AnswersRecorded = {
  readonly type: 'AnswersRecorded';
  readonly runId: string;
  readonly applicationId: string;
  readonly postId: string;
  readonly results: readonly (ResultAnswered | ResultFellBack)[];
  /** The instant at which each system had an answer or a fallback. Null while one has neither. */
  readonly completedAt: Date | null;
  readonly recordedAt: Date;
  /** After how many minutes unanswered systems are asked again. Null when none is left. */
  readonly repeatMinutes: number | null;
  readonly told: Told | null;
};

const REPEAT_MINUTES_MIN = 2;
const REPEAT_MINUTES_MAX = 30;

/** An unanswered system is asked again after 2 minutes, then after twice as long each time, at most after 30. */
export const repeatMinutes = (repeats: number): number =>
  Math.min(REPEAT_MINUTES_MIN * 2 ** repeats, REPEAT_MINUTES_MAX);

// The work behind a lost or late answer may be done: the same key fetches it. A question that was refused, or an answer
// that contradicts itself, would come back as it was.
const needsNewKey: ReadonlySet<FallbackCause> = new Set<FallbackCause>(['UNREADABLE', 'REFUSED']);

// What a system refused or garbled it may refuse for ever, and a file without data gets none by waiting. A system that is
// down comes back, and is asked for as long as it takes.
const isRefusal: ReadonlySet<FallbackCause> = new Set<FallbackCause>([
  'UNREADABLE',
  'REFUSED',
  'TOO_MANY',
  'NO_DATA',
]);

/** After so many refusals of one question the platform stops asking by itself, and the head of post must act. */
export const REFUSALS_MAX = 3;

const once = (candidates: readonly Candidate[]): readonly Candidate[] => [
  ...new Map(candidates.map((candidate) => [candidate.entryReference, candidate])).values(),
];

const changeOf = (
  result: ResultFacts,
  outcome: Outcome,
  now: Date,
): ResultAnswered | ResultFellBack => {
  const attempts = result.attempts + outcome.attempts;
  if ('fallback' in outcome) {
    const refusals = result.refusals + (isRefusal.has(outcome.fallback) ? 1 : 0);
    const givesUp = refusals >= REFUSALS_MAX;
    return {
      kind: 'FELL_BACK',
      resultId: result.id,
      attempts,
      round: needsNewKey.has(outcome.fallback) ? result.round + 1 : result.round,
      // Whoever must act is told what the system says now.
      cause: result.state === 'FALLBACK' && !givesUp ? null : outcome.fallback,
      refusals,
      givenUpAt: givesUp ? (result.givenUpAt ?? now) : null,
    };
  }
  const { reference, answeredAt } = outcome.answer;
  // A system may name an entry twice; it is one candidate.
  const candidates = once(outcome.answer.candidates);
  const state = candidates.length > 0 ? 'FOUND' : 'NOTHING';
  const { id: resultId, system } = result;
  return { kind: 'ANSWERED', resultId, system, state, attempts, answeredAt, reference, candidates };
};

/** Whether the platform asks a system again by itself. */
export const isAskedAgain = ({
  state,
  givenUpAt,
}: Pick<ResultFacts, 'state' | 'givenUpAt'>): boolean => state === 'FALLBACK' && givenUpAt === null;

const isUnanswered = ({ state }: ResultFacts): boolean =>
  state === 'PENDING' || state === 'FALLBACK';

/** An answer is recorded once; one that comes to an earlier question, or to an answered one, changes nothing. */
const changesOf = (run: RunFacts, outcomes: readonly Outcome[], now: Date) =>
  run.results.filter(isUnanswered).flatMap((result) => {
    const outcome = outcomes.find(
      ({ system, round }) => system === result.system && round === result.round,
    );
    return outcome === undefined ? [] : [changeOf(result, outcome, now)];
  });

/** What the systems answered, or that they did not: each is recorded, and a decision waits for what is missing. */
export const recordAnswers = (
  run: RunFacts,
  outcomes: readonly Outcome[],
  now: Date,
): Decision<AnswersRecorded, ActNotOpen> => {
  const changes = run.closedAt === null ? changesOf(run, outcomes, now) : [];
  if (changes.length === 0) return actNotOpen(statusOf(run));
  const changed = new Map(changes.map((change) => [change.resultId, change]));
  const results = run.results.map((result) => {
    const change = changed.get(result.id);
    if (change === undefined) return result;
    return change.kind === 'ANSWERED'
      ? { ...result, state: change.state, givenUpAt: null }
      : { ...result, state: 'FALLBACK' as const, givenUpAt: change.givenUpAt };
  });
  const found = changes.flatMap((change) =>
    change.kind === 'ANSWERED'
      ? change.candidates.map(() => ({ state: 'CANDIDATE' as const }))
      : [],
  );
  const before = standingOf(run.results, run.hits);
  const after = standingOf(results, [...run.hits, ...found]);
  const completedAt = run.completedAt ?? (after.complete ? now : null);
  return decide({
    type: 'AnswersRecorded',
    runId: run.id,
    applicationId: run.applicationId,
    postId: run.postId,
    results: changes,
    completedAt,
    recordedAt: now,
    repeatMinutes: results.some(isAskedAgain) ? repeatMinutes(run.repeats) : null,
    told: toldOf(before, after, completedAt ?? now),
  });
};
