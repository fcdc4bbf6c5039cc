import type { Mission, QueueView } from './gql/graphql.ts';

/** The views that a mission works with, in the order of its day. The counters come with the rows. */
const VIEWS: Partial<Record<Mission, readonly QueueView[]>> = {
  PROVIDER_AGENT: ['TO_COLLECT', 'TO_TRANSMIT'],
  REGISTRATION: ['TO_COLLECT', 'TO_CHECK_FORMALLY'],
  EXAMINER: [
    'TO_EXAMINE',
    'MINE',
    'TO_CHECK_FORMALLY',
    'TO_DECIDE',
    'SILENCE_IS_REFUSAL',
    'DECIDED',
  ],
  DECISION_MAKER: ['TO_DECIDE', 'URGENCIES', 'SILENCE_IS_REFUSAL', 'TO_EXAMINE', 'MINE', 'DECIDED'],
  HEAD_OF_POST: [
    'TO_DECIDE',
    'URGENCIES',
    'SILENCE_IS_REFUSAL',
    'TO_CHECK_FORMALLY',
    'TO_EXAMINE',
    'MINE',
    'DECIDED',
  ],
};

export const viewsOf = (mission: Mission): readonly QueueView[] => VIEWS[mission] ?? [];

/** The view that an address names: the question is asked before it is known who asks. */
export const viewNamed = (name: string | undefined): QueueView | undefined =>
  Object.values(VIEWS)
    .flat()
    .find((view) => view === name);

/** The tabs of a mission: places that it has work in. */
const TABS = {
  queue: ['PROVIDER_AGENT', 'REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'],
  desk: ['PROVIDER_AGENT', 'PROVIDER_SUPERVISOR', 'REGISTRATION', 'HEAD_OF_POST'],
  hits: ['EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'],
  rights: [
    'EXAMINER',
    'DECISION_MAKER',
    'HEAD_OF_POST',
    'VISAS_SUBDIRECTORATE',
    'VISAS_SUBDIRECTOR',
  ],
  agents: ['HEAD_OF_POST', 'COMMISSION_PRESIDENT', 'MINISTER_DELEGATE'],
  post: ['HEAD_OF_POST'],
  audit: ['AUDITOR'],
  operations: ['OPERATOR'],
} as const satisfies Record<string, readonly Mission[]>;

export type Tab = keyof typeof TABS;

export const tabsOf = (mission: Mission): readonly Tab[] =>
  (Object.keys(TABS) as Tab[]).filter((tab) => (TABS[tab] as readonly Mission[]).includes(mission));

/** Where the day of a mission begins. */
export const homeOf = (mission: Mission): string => {
  const [first] = tabsOf(mission);
  if (mission === 'PROVIDER_AGENT') return '/desk';
  return first === 'queue' ? `/queue/${viewsOf(mission)[0] ?? ''}` : `/${first ?? ''}`;
};
