import { decide, decline, type Decision, type Words } from '@passerelle/subgraph-kit/law';
import {
  actNotOpen,
  isOpenHit,
  standingOf,
  statusOf,
  toldOf,
  type ActNotOpen,
  type HitState,
  type RunFacts,
  type Told,
} from './run.ts';

/** A candidate with the run it belongs to. */
export type HitToJudge = {
  readonly id: string;
  readonly state: HitState;
  /** Who said that it is the same person. Null before. */
  readonly firstReader: string | null;
  readonly run: RunFacts;
};

export type Judgement = {
  readonly samePerson: boolean;
  readonly reason: string;
  readonly reader: string;
};

export type HitJudged = {
  readonly type: 'HitJudged';
  readonly hitId: string;
  readonly state: 'DISMISSED' | 'SECOND_READING' | 'CONFIRMED';
  readonly reading: 'FIRST' | 'SECOND';
  readonly reader: string;
  readonly reason: string;
  /** When the judgement was complete. Null while a second reader is awaited. */
  readonly judgedAt: Date | null;
  readonly applicationId: string;
  readonly told: Told | null;
};

export type SecondReaderNeeded = {
  readonly __typename: 'SecondReaderNeeded';
  readonly message: Words;
};

const secondReaderNeeded = (): { problem: SecondReaderNeeded } =>
  decline({
    __typename: 'SecondReaderNeeded',
    message: {
      fr: 'La seconde lecture revient à une autre personne que la première.',
      en: 'The second reading is for somebody else than the first reader.',
      ar: 'القراءة الثانية يتولاها شخص غير القارئ الأول.',
    },
  });

const stateAfter = (state: HitState, samePerson: boolean): HitJudged['state'] => {
  if (!samePerson) return 'DISMISSED';
  return state === 'CANDIDATE' ? 'SECOND_READING' : 'CONFIRMED';
};

/**
 * A human judges a candidate: another person, or the same. "The same" counts only when a second reader, somebody else,
 * agrees; a hit never decides by itself.
 */
export const judge = (
  hit: HitToJudge,
  { samePerson, reason, reader }: Judgement,
  now: Date,
): Decision<HitJudged, ActNotOpen | SecondReaderNeeded> => {
  const { run } = hit;
  if (run.closedAt !== null) return actNotOpen(statusOf(run));
  if (!isOpenHit(hit.state)) return actNotOpen(hit.state);
  if (hit.firstReader === reader) return secondReaderNeeded();
  const state = stateAfter(hit.state, samePerson);
  const hits = run.hits.map((one) => (one.id === hit.id ? { ...one, state } : one));
  const before = standingOf(run.results, run.hits);
  return decide({
    type: 'HitJudged',
    hitId: hit.id,
    state,
    reading: hit.firstReader === null ? 'FIRST' : 'SECOND',
    reader,
    reason,
    judgedAt: state === 'SECOND_READING' ? null : now,
    applicationId: run.applicationId,
    told: toldOf(before, standingOf(run.results, hits), run.completedAt ?? now),
  });
};
