import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import type { Candidate } from './answers.ts';
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

/** What came of asking a system by other means than its connection: a call, a letter, its own screen. */
export type Consultation = {
  readonly system: CheckSystem;
  /** The reference of that consultation, as the office that was asked gave it. */
  readonly reference: string;
  /** The entry that was named. Null where there is none. */
  readonly entryReference: string | null;
  /** By which means, whom, and why. */
  readonly note: string;
};

export type ConsultationRecorded = {
  readonly type: 'ConsultationRecorded';
  readonly runId: string;
  readonly applicationId: string;
  readonly postId: string;
  readonly resultId: string;
  readonly system: CheckSystem;
  readonly state: 'NOTHING' | 'FOUND';
  readonly reference: string;
  readonly note: string;
  /** At most one; it is judged by two readers, as any other. */
  readonly candidates: readonly Candidate[];
  readonly consultedBy: string;
  readonly recordedAt: Date;
  readonly told: Told | null;
};

/**
 * A system refuses the question for good: the head of post has it consulted by other means and records what was answered.
 * Only then; a system that is merely down is waited for. An entry that was named is a candidate and no verdict.
 */
export const recordConsultation = (
  run: RunFacts,
  given: Consultation & { readonly by: string },
  now: Date,
): Decision<ConsultationRecorded, ActNotOpen> => {
  const result = run.results.find(({ system }) => system === given.system);
  if (run.closedAt !== null) return actNotOpen(statusOf(run));
  if (result?.state !== 'FALLBACK' || result.givenUpAt === null)
    return actNotOpen(result?.state ?? 'NOT_ASKED');
  const { entryReference, system, reference, note, by } = given;
  const state: ConsultationRecorded['state'] = entryReference === null ? 'NOTHING' : 'FOUND';
  const candidates =
    entryReference === null ? [] : [{ entryReference, matchedOn: [], memberState: null }];
  const results = run.results.map((one) => (one.id === result.id ? { ...one, state } : one));
  const hits = [...run.hits, ...candidates.map(() => ({ state: 'CANDIDATE' as const }))];
  return decide({
    type: 'ConsultationRecorded',
    runId: run.id,
    applicationId: run.applicationId,
    postId: run.postId,
    resultId: result.id,
    system,
    state,
    reference,
    note,
    candidates,
    consultedBy: by,
    recordedAt: now,
    told: toldOf(
      standingOf(run.results, run.hits),
      standingOf(results, hits),
      run.completedAt ?? now,
    ),
  });
};
