import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import { isAskedAgain, repeatMinutes } from './answers.ts';
import {
  actNotOpen,
  standingOf,
  statusOf,
  toldOf,
  type ActNotOpen,
  type RunFacts,
  type Told,
} from './run.ts';
import type { CheckSystem } from './systems.ts';

export type SystemsAsked = {
  readonly type: 'SystemsAsked';
  readonly runId: string;
  readonly applicationId: string;
  readonly systems: readonly CheckSystem[];
  /** The query that is taken up again after the platform had given it up. Null where none was. */
  readonly resumed: string | null;
  /** After how many minutes whatever still has no answer is asked again. */
  readonly repeatMinutes: number;
};

const asked = (run: RunFacts, systems: readonly CheckSystem[], resumed: string | null = null) =>
  decide<SystemsAsked>({
    type: 'SystemsAsked',
    runId: run.id,
    applicationId: run.applicationId,
    systems,
    resumed,
    repeatMinutes: repeatMinutes(run.repeats + 1),
  });

/** An agent asks a system again that was answered by a fallback: it must answer live before a decision. */
export const repeatCheck = (
  run: RunFacts,
  system: CheckSystem,
): Decision<SystemsAsked, ActNotOpen> => {
  const result = run.results.find((one) => one.system === system);
  if (run.closedAt !== null || result?.state !== 'FALLBACK')
    return actNotOpen(run.closedAt === null ? (result?.state ?? 'NOT_ASKED') : statusOf(run));
  return asked(run, [system], result.givenUpAt === null ? null : result.id);
};

/** The time of waiting is over: whatever still has no answer is asked again. */
export const repeatDue = (run: RunFacts): Decision<SystemsAsked, ActNotOpen> => {
  const unanswered = run.results.filter(
    (result) => result.state === 'PENDING' || isAskedAgain(result),
  );
  if (run.closedAt !== null || unanswered.length === 0) return actNotOpen(statusOf(run));
  return asked(
    run,
    unanswered.map(({ system }) => system),
  );
};

export type FallbackRecorded = {
  readonly type: 'FallbackRecorded';
  readonly runId: string;
  readonly applicationId: string;
  readonly resultId: string;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly completedAt: Date | null;
  readonly repeatMinutes: number;
  readonly told: Told | null;
};

/**
 * The head of post records that a system cannot be asked, so that the lodging is not held up. The decision still waits
 * for a live answer.
 */
export const recordFallback = (
  run: RunFacts,
  given: { readonly system: CheckSystem; readonly reason: string },
  now: Date,
): Decision<FallbackRecorded, ActNotOpen> => {
  const result = run.results.find((one) => one.system === given.system);
  if (run.closedAt !== null) return actNotOpen(statusOf(run));
  if (result?.state !== 'PENDING') return actNotOpen(result?.state ?? 'NOT_ASKED');
  const results = run.results.map((one) =>
    one.id === result.id ? { ...one, state: 'FALLBACK' as const } : one,
  );
  const after = standingOf(results, run.hits);
  const completedAt = run.completedAt ?? (after.complete ? now : null);
  return decide({
    type: 'FallbackRecorded',
    runId: run.id,
    applicationId: run.applicationId,
    resultId: result.id,
    reason: given.reason,
    recordedAt: now,
    completedAt,
    repeatMinutes: repeatMinutes(run.repeats),
    told: toldOf(standingOf(run.results, run.hits), after, completedAt ?? now),
  });
};
