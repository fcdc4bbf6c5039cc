import { decline, type Words } from '@passerelle/subgraph-kit/law';
import type { CheckSystem } from './systems.ts';

export type CheckState = 'PENDING' | 'NOTHING' | 'FOUND' | 'FALLBACK';
export type HitState = 'CANDIDATE' | 'DISMISSED' | 'SECOND_READING' | 'CONFIRMED';

/**
 * Why no answer came in time. The tries failed, the system was too slow, it announced its answer for later, what it
 * said cannot be read or contradicts itself, it refused the question, it named more candidates than a human can judge,
 * the file has nothing to ask with, or the head of post recorded it by hand.
 */
export type FallbackCause =
  | 'UNREACHABLE'
  | 'TOO_SLOW'
  | 'LATE'
  | 'UNREADABLE'
  | 'REFUSED'
  | 'TOO_MANY'
  | 'NO_DATA'
  | 'BY_HAND';

/** One query as it stands. */
export type ResultFacts = {
  readonly id: string;
  readonly system: CheckSystem;
  readonly state: CheckState;
  /** Counts the questions: the same round has the same idempotency key, however often it is sent. */
  readonly round: number;
  readonly attempts: number;
  /** How often the system refused the question, or said what cannot be used. */
  readonly refusals: number;
  /** Since when the platform does not ask it by itself any more: a human must act. Null while it does. */
  readonly givenUpAt: Date | null;
};

export type HitFacts = {
  readonly id: string;
  readonly resultId: string;
  readonly entryReference: string;
  readonly state: HitState;
};

/** The checks of one application. */
export type RunFacts = {
  readonly id: string;
  readonly applicationId: string;
  readonly postId: string;
  readonly completedAt: Date | null;
  /** When the file ended: nothing is asked or judged afterwards. Null while it lives. */
  readonly closedAt: Date | null;
  /** How often unanswered systems were asked again. */
  readonly repeats: number;
  readonly results: readonly ResultFacts[];
  readonly hits: readonly HitFacts[];
};

/** What the checks say to the rest of the house: whether a decision must wait, never what was answered. */
export type Standing = {
  readonly complete: boolean;
  readonly fallback: boolean;
  readonly toJudge: boolean;
};

export const isOpenHit = (state: HitState): boolean =>
  state === 'CANDIDATE' || state === 'SECOND_READING';

/** No lodging completes without an answer or a recorded fallback of each system (art. 2). */
export const standingOf = (
  results: readonly Pick<ResultFacts, 'state'>[],
  hits: readonly Pick<HitFacts, 'state'>[],
): Standing => ({
  complete: results.every(({ state }) => state !== 'PENDING'),
  fallback: results.some(({ state }) => state === 'FALLBACK'),
  toJudge: hits.some(({ state }) => isOpenHit(state)),
});

/** What the other rooms hear when the standing of the checks changed. */
export type Told = {
  readonly completedAt: Date;
  readonly fallback: boolean;
  readonly toJudge: boolean;
};

/** Told when the checks become complete, and again when what a decision waits for changes. */
export const toldOf = (before: Standing, after: Standing, completedAt: Date): Told | null => {
  const { complete, fallback, toJudge } = after;
  const same = before.complete && before.fallback === fallback && before.toJudge === toJudge;
  return complete && !same ? { completedAt, fallback, toJudge } : null;
};

export type CheckAct = 'REPEAT' | 'RECORD_FALLBACK' | 'RECORD_CONSULTATION';

/** Which acts a query leaves open, whoever may do them: nothing is asked about a file that has ended. */
export const actsOpenFor = (
  { state, givenUpAt }: Pick<ResultFacts, 'state' | 'givenUpAt'>,
  closedAt: Date | null,
): readonly CheckAct[] => {
  if (closedAt !== null) return [];
  if (state === 'PENDING') return ['RECORD_FALLBACK'];
  if (state !== 'FALLBACK') return [];
  return givenUpAt === null ? ['REPEAT'] : ['REPEAT', 'RECORD_CONSULTATION'];
};

export type ActNotOpen = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

export const actNotOpen = (status: string): { problem: ActNotOpen } =>
  decline({
    __typename: 'ActNotOpen',
    message: {
      fr: 'Cet acte n’est pas possible dans l’état actuel de cette vérification.',
      en: 'This act is not open in the present state of this check.',
      ar: 'هذا الإجراء غير متاح في الحالة الراهنة لهذا التحقق.',
    },
    status,
  });

/** The status of a run for whoever is told that an act is not open. */
export const statusOf = ({ closedAt, completedAt }: RunFacts): string => {
  if (closedAt !== null) return 'CLOSED';
  return completedAt === null ? 'PENDING' : 'COMPLETED';
};
