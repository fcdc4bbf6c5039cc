import type { Random } from './random.ts';

/** The four systems asked at lodging (arrêté of 24 November 2009, art. 2). */
export const checkSystems = ['SIS_PERSONS', 'SIS_DOCUMENTS', 'VIS', 'CIVIL_STATUS'] as const;
export type CheckSystem = (typeof checkSystems)[number];

/** A candidate that a system named, and what humans said of it. */
export type DemoHit = {
  readonly id: string;
  readonly system: CheckSystem;
  /** A series that no authority issues. */
  readonly entryReference: string;
  readonly matchedOn: readonly string[];
  readonly memberState: string | null;
  readonly state: 'CANDIDATE' | 'SECOND_READING' | 'DISMISSED' | 'CONFIRMED';
};

export type DemoChecks = {
  /** A system that did not answer in time. Null where all answered. */
  readonly fallbackOf: CheckSystem | null;
  readonly hits: readonly DemoHit[];
  /** What the file is told, and nothing more. */
  readonly fallback: boolean;
  readonly toJudge: boolean;
};

export const noChecks: DemoChecks = { fallbackOf: null, hits: [], fallback: false, toJudge: false };

const FALLBACK_IN_THOUSAND = 15;
const HIT_IN_THOUSAND = 45;

const hitOf = (random: Random, isOver: boolean): DemoHit => {
  const system = random.pick([
    'SIS_PERSONS',
    'SIS_PERSONS',
    'SIS_DOCUMENTS',
    'VIS',
    'CIVIL_STATUS',
  ] as const);
  const ofSis = system === 'SIS_PERSONS' || system === 'SIS_DOCUMENTS';
  // Most candidates are another person of a similar name; an alert that is one's own ends in no visa lightly.
  const judged = random.perMille(930) ? 'DISMISSED' : 'CONFIRMED';
  return {
    id: random.uuid(),
    system,
    entryReference: `SPECIMEN-${ofSis ? 'SIS' : system === 'VIS' ? 'VIS' : 'EC'}-${random.int(100_000, 999_999)}`,
    matchedOn: system === 'SIS_DOCUMENTS' ? ['documentNumber'] : ['surname', 'birthDate'],
    memberState:
      ofSis || system === 'VIS' ? random.pick(['BEL', 'DEU', 'ESP', 'ITA', 'NLD', 'POL']) : null,
    state: isOver
      ? judged
      : random.pick([
          'CANDIDATE',
          'CANDIDATE',
          'CANDIDATE',
          'SECOND_READING',
          'DISMISSED',
        ] as const),
  };
};

/** What the systems answered for a file. `isOver`: a decision was taken, so that nothing is left open. */
export const checksOf = (random: Random, isOver: boolean): DemoChecks => {
  const hits = random.perMille(HIT_IN_THOUSAND) ? [hitOf(random, isOver)] : [];
  const fallbackOf =
    !isOver && random.perMille(FALLBACK_IN_THOUSAND) ? random.pick(checkSystems) : null;
  const open = hits.filter(
    ({ state, system }) => state !== 'DISMISSED' && state !== 'CONFIRMED' && system !== fallbackOf,
  );
  return {
    fallbackOf,
    hits: hits.filter(({ system }) => system !== fallbackOf),
    fallback: fallbackOf !== null,
    toJudge: open.length > 0,
  };
};
