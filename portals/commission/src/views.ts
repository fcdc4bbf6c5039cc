import type { Mission, RollView } from './gql/graphql.ts';

/** The views of the roll that a mission works with, in the order of its day. */
const VIEWS: Partial<Record<Mission, readonly RollView[]>> = {
  COMMISSION_SECRETARIAT: ['TO_REGISTER', 'TO_ASSIGN', 'TO_SCHEDULE', 'CLOSED'],
  COMMISSION_RAPPORTEUR: ['TO_REPORT', 'CLOSED'],
  COMMISSION_PRESIDENT: ['TO_ASSIGN', 'TO_SCHEDULE', 'CLOSED'],
  MINISTER_DELEGATE: ['TO_ANSWER', 'CLOSED'],
  VISAS_SUBDIRECTORATE: ['TO_REGISTER', 'CLOSED'],
  VISAS_SUBDIRECTOR: ['TO_REGISTER', 'TO_DECIDE', 'CLOSED'],
};

export const viewsOf = (mission: Mission): readonly RollView[] => VIEWS[mission] ?? [];

/** The view that an address names: the question is asked before it is known who asks. */
export const viewNamed = (name: string | undefined): RollView | undefined =>
  Object.values(VIEWS)
    .flat()
    .find((view) => view === name);

const SITTING: readonly Mission[] = [
  'COMMISSION_SECRETARIAT',
  'COMMISSION_RAPPORTEUR',
  'COMMISSION_MEMBER',
  'COMMISSION_PRESIDENT',
];

/** Whether a mission has work in the sessions of the commission. */
export const sits = (mission: Mission): boolean => SITTING.includes(mission);

/** Where the day of a mission begins. */
export const homeOf = (mission: Mission): string => {
  const [first] = viewsOf(mission);
  if (first) return `/roll/${first}`;
  return sits(mission) ? '/sessions' : '/';
};
