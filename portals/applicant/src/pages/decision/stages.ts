import type { ThreadState } from '@passerelle/portal-kit';
import type {
  AppealBody,
  AppealOutcomeKind,
  AppealState_AppealFragment,
} from '../../gql/graphql.ts';

type Appeal = Pick<
  AppealState_AppealFragment,
  'status' | 'body' | 'filedAt' | 'registeredAt' | 'recommendation' | 'outcome'
>;

type StageWords =
  | 'filed'
  | 'registered'
  | 'registered.done'
  | `body.${AppealBody | AppealOutcomeKind}`
  | 'recommended'
  | 'ministers'
  | `ministers.${'perhaps' | 'followed' | 'maintained'}`
  | 'withdrawn';

/** A stage that a person can follow: when it was reached, and which words say it. */
export type AppealStage = {
  readonly key: 'filed' | 'registered' | 'body' | 'ministers' | 'withdrawn';
  readonly state: ThreadState;
  /** Null while it was not reached, and where nobody kept the day. */
  readonly at: string | null;
  readonly words: StageWords;
};

/** What the ministers made of the recommendation. Another outcome is none of theirs. */
const BY_MINISTERS: Partial<Record<AppealOutcomeKind, StageWords>> = {
  INSTRUCTED: 'ministers.followed',
  REFUSAL_MAINTAINED: 'ministers.maintained',
};

const registered = ({ registeredAt, outcome }: Appeal): AppealStage => ({
  key: 'registered',
  state: registeredAt ? 'done' : outcome ? 'next' : 'now',
  at: registeredAt ?? null,
  words: registeredAt ? 'registered.done' : 'registered',
});

const bodyAnswers = ({ body, registeredAt, recommendation, outcome }: Appeal): AppealStage => {
  if (body === 'COMMISSION' && recommendation)
    return { key: 'body', state: 'done', at: recommendation.transmittedAt, words: 'recommended' };
  if (outcome)
    return { key: 'body', state: 'done', at: outcome.decidedAt, words: `body.${outcome.kind}` };
  return { key: 'body', state: registeredAt ? 'now' : 'next', at: null, words: `body.${body}` };
};

const ministersAnswer = ({ recommendation, outcome }: Appeal): AppealStage => {
  const words = outcome ? BY_MINISTERS[outcome.kind] : undefined;
  if (outcome && words) return { key: 'ministers', state: 'done', at: outcome.decidedAt, words };
  return {
    key: 'ministers',
    state: recommendation ? 'now' : 'next',
    at: null,
    words: recommendation ? 'ministers' : 'ministers.perhaps',
  };
};

/** The commission rejected, or the time passed: the ministers are not asked. */
const endsBefore = ({ recommendation, outcome }: Appeal): boolean =>
  Boolean(outcome) && !recommendation;

/** The way of an appeal, from its filing to its last answer. */
export const stagesOf = (appeal: Appeal): readonly AppealStage[] => {
  const filed = { key: 'filed', state: 'done', at: appeal.filedAt, words: 'filed' } as const;
  if (appeal.status === 'WITHDRAWN')
    return [
      filed,
      ...(appeal.registeredAt ? [registered(appeal)] : []),
      { key: 'withdrawn', state: 'done', at: null, words: 'withdrawn' },
    ];
  return [
    filed,
    registered(appeal),
    bodyAnswers(appeal),
    ...(appeal.body === 'COMMISSION' && !endsBefore(appeal) ? [ministersAnswer(appeal)] : []),
  ];
};
