import { frenchCalendar, lawUnder, plainDate, type AppealBody } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  finalStages,
  isFinal,
  owesAnAnswer,
  stageAfter,
  statusOf,
  type AppealStage,
  type AppealStatus,
} from './appeal.ts';
import {
  answer,
  decideAlone,
  nameRapporteur,
  register,
  rejectImplicitly,
  submitReport,
  type Ministry,
} from './handling.ts';
import { rejectAlone } from './president-alone.ts';
import {
  askRegularisation,
  complete,
  withdraw,
  type Regularisable,
  type Regularisation,
} from './regularisation.ts';
import { placeOnAgenda } from './session.ts';
import { closeItem, type Item, type Tally } from './vote.ts';

const law = lawUnder('today');
const now = new Date('2026-11-19T09:30:00Z');
const implicitRejectionOn = plainDate('2026-12-02');

type State = Regularisable & { readonly answered: readonly Ministry[] };

const filed = (body: AppealBody): State => ({
  id: 'appeal',
  decisionId: 'decision',
  applicationId: 'application',
  body,
  stage: 'FILED',
  implicitlyRejectedAt: null,
  answered: [],
  filedAt: new Date('2026-10-02T08:00:00Z'),
  regularisation: null,
  refusal: {
    visaKind: body === 'COMMISSION' ? 'LONG_STAY' : 'SHORT_STAY',
    decidedAt: '2026-09-24T10:00:00Z',
    notifiedAt: '2026-09-24T10:00:00Z',
    calendar: frenchCalendar,
    isAbroad: true,
  },
});

const seat = (kind: Tally[number]['kind']) => ({ seatId: kind, kind, agentId: kind });

const item: Item = {
  id: 'item',
  state: 'OPEN',
  sessionStatus: 'OPEN',
  startsAt: now,
  rapporteurId: 'rapporteur',
  present: [seat('PRESIDENT'), seat('INTERIOR'), seat('IMMIGRATION')],
  voted: ['PRESIDENT', 'INTERIOR', 'IMMIGRATION'],
};

const unanimous = (choice: Tally[number]['choice']): Tally =>
  item.present.map(({ kind }) => ({ kind, choice }));

/** Every act of the domain that can touch an appeal, in whatever order people come. */
const attempts = {
  register: (state: State) => register(state, now),
  nameRapporteur: (state: State) =>
    nameRapporteur({ ...state, isDesignated: true }, 'rapporteur', { now, language: 'fr' }),
  submitReport: (state: State) =>
    submitReport(state, { facts: 'Faits.', proposal: 'RECOMMEND' }, now),
  placeOnAgenda: (state: State) =>
    placeOnAgenda(
      { session: { id: 's', status: 'CONVENED', startsAt: now }, appeal: state, items: 0 },
      now,
    ),
  recommend: (state: State) =>
    closeItem({ item, appeal: state, tally: unanimous('RECOMMEND') }, 'Motifs.', { law, now }),
  reject: (state: State) =>
    closeItem({ item, appeal: state, tally: unanimous('REJECT') }, 'Motifs.', { law, now }),
  adjourn: (state: State) =>
    closeItem({ item, appeal: state, tally: unanimous('ADJOURN') }, 'Motifs.', { law, now }),
  decideAllowed: (state: State) => decideAlone(state, { allowed: true, reasons: 'Motifs.' }, now),
  decideRejected: (state: State) => decideAlone(state, { allowed: false, reasons: 'Motifs.' }, now),
  foreignFollows: (state: State) =>
    answer(state, { ministry: 'FOREIGN_AFFAIRS', followed: true, reasons: 'Oui.' }, now),
  immigrationFollows: (state: State) =>
    answer(state, { ministry: 'IMMIGRATION', followed: true, reasons: 'Oui.' }, now),
  immigrationRefuses: (state: State) =>
    answer(state, { ministry: 'IMMIGRATION', followed: false, reasons: 'Non.' }, now),
  askRegularisation: (state: State) =>
    askRegularisation(
      state,
      { defects: ['NO_MANDATE'], until: plainDate('2026-12-10') },
      { law, now, language: 'fr' },
    ),
  complete: (state: State) => complete(state, 'Le mandat.', { law, now }),
  rejectAlone: (state: State) =>
    rejectAlone(state, { ground: 'UNFOUNDED', reasons: 'Motifs.' }, now),
  rejectUnmended: (state: State) =>
    rejectAlone(state, { ground: 'NO_MANDATE', reasons: 'Motifs.' }, now),
  withdraw: (state: State) => withdraw(state, now),
  silence: (state: State) =>
    rejectImplicitly({ ...state, implicitRejectionOn }, plainDate('2026-12-03'), now),
} as const;

type Attempt = keyof typeof attempts;

const answered = ({ regularisation }: State, at: Date): Regularisation | null =>
  regularisation === null ? null : { ...regularisation, answeredAt: at };

/** The state after an attempt; the same when the act is not open. */
const tried = (state: State, attempt: Attempt): State => {
  const outcome = attempts[attempt](state);
  if ('problem' in outcome) return state;
  return outcome.events.reduce<State>((after, event) => {
    if (event.type === 'ImplicitlyRejected')
      return { ...after, implicitlyRejectedAt: event.rejectedAt };
    if (event.type === 'RecommendationAnswered')
      return { ...after, answered: [...after.answered, event.ministry] };
    if (event.type === 'RegularisationAsked')
      return { ...after, regularisation: event.regularisation };
    if (event.type === 'AppealCompleted') return { ...after, regularisation: answered(after, now) };
    if (event.type === 'AppealWithdrawn') return { ...after, stage: 'WITHDRAWN' };
    return { ...after, stage: event.stage };
  }, state);
};

const bodies = fc.constantFrom<AppealBody>('COMMISSION', 'VISAS_SUBDIRECTOR');

const everyAttempt = Object.keys(attempts) as Attempt[];

const shortcuts: ReadonlySet<Attempt> = new Set(['withdraw', 'rejectAlone', 'rejectUnmended']);

/** What people try next: now anything at all, now something that is open, so that paths lead far. */
const tries = fc.array(fc.record({ pick: fc.nat(), isOpen: fc.boolean() }), {
  minLength: 10,
  maxLength: 40,
});

type Step = { readonly before: State; readonly after: State };

/** Each step of a path: what was, and what an attempt made of it. */
const stepsOf = (
  body: AppealBody,
  path: readonly { readonly pick: number; readonly isOpen: boolean }[],
): readonly Step[] => {
  let before = filed(body);
  return path.map(({ pick, isOpen }) => {
    const open = everyAttempt.filter(
      // What ends an appeal from anywhere is tried now and then only, so that paths lead far.
      (attempt) => tried(before, attempt) !== before && (pick % 9 === 0 || !shortcuts.has(attempt)),
    );
    const from = isOpen && open.length > 0 ? open : everyAttempt;
    const attempt = from[pick % from.length] ?? 'register';
    const step = { before, after: tried(before, attempt) };
    before = step.after;
    return step;
  });
};

/** Looks for a path that breaks a rule; none is found. */
const breaches = (holds: (step: Step) => boolean) =>
  fc.check(
    fc.property(bodies, tries, (body, path) => stepsOf(body, path).every(holds)),
    { numRuns: 500 },
  ).counterexample;

describe('the course of an appeal', () => {
  test('moves from stage to stage by the table of its body, and in no other way', () => {
    const byTable = ({ before, after }: Step): boolean =>
      before.stage === after.stage ||
      Object.values(stageAfter[before.body][before.stage]).includes(after.stage);
    expect(breaches(byTable)).toBeNull();
  });

  test('never leaves a final decision', () => {
    const stays = ({ before, after }: Step): boolean => !isFinal(before.stage) || before === after;
    expect(breaches(stays)).toBeNull();
  });

  test('leaves an implicit rejection by an express decision only (CESEDA D. 312-8-1)', () => {
    const express: readonly AppealStatus[] = ['REJECTED', 'RECOMMENDED', 'INSTRUCTED'];
    const byDecision = ({ before, after }: Step): boolean =>
      statusOf(before) !== 'IMPLICITLY_REJECTED' ||
      [...express, 'IMPLICITLY_REJECTED'].includes(statusOf(after));
    expect(breaches(byDecision)).toBeNull();
  });

  test('is not rejected for what the person could mend, unless they were asked to (CRPA L. 114-6)', () => {
    const asked = ({ before }: Step): boolean =>
      before.regularisation !== null || tried(before, 'rejectUnmended') === before;
    expect(breaches(asked)).toBeNull();
  });

  test('is given up by its author as long as nothing was decided, and no longer', () => {
    const open = ({ before }: Step): boolean =>
      (tried(before, 'withdraw') !== before) ===
      (owesAnAnswer(before.stage) && before.implicitlyRejectedAt === null);
    expect(breaches(open)).toBeNull();
  });

  test('is not rejected by silence once the body has answered', () => {
    const untouched = ({ before }: Step): boolean =>
      owesAnAnswer(before.stage) || tried(before, 'silence') === before;
    expect(breaches(untouched)).toBeNull();
  });

  test.each(
    (['COMMISSION', 'VISAS_SUBDIRECTOR'] as const).flatMap((body) =>
      [...new Set(Object.values(stageAfter[body]).flatMap((next) => Object.values(next)))].map(
        (stage) => [body, stage] as const,
      ),
    ),
  )(
    'comes to each stage on some of these paths, or the rules say nothing: %s %s',
    (body, stage) => {
      const never = ({ after }: Step): boolean => after.body !== body || after.stage !== stage;
      expect(breaches(never)).not.toBeNull();
    },
  );

  test('ends, for each body, in each decision that the law knows', () => {
    const reached = (body: AppealBody): Set<AppealStage> => {
      const seen = new Set<AppealStage>(['FILED']);
      for (const stage of seen)
        for (const next of Object.values(stageAfter[body][stage])) seen.add(next);
      return seen;
    };
    expect([...reached('COMMISSION')]).toEqual(expect.arrayContaining([...finalStages]));
    const bySubdirector = reached('VISAS_SUBDIRECTOR');
    expect(new Set([...bySubdirector].filter(isFinal))).toEqual(
      new Set(['REJECTED', 'INSTRUCTED', 'WITHDRAWN']),
    );
    expect(bySubdirector.has('RECOMMENDED')).toBe(false);
  });
});

describe('the answer of the two ministers', () => {
  const recommended: State = { ...filed('COMMISSION'), stage: 'RECOMMENDED' };

  test('instructs the post when both follow, whoever answers first', () => {
    const one = tried(tried(recommended, 'foreignFollows'), 'immigrationFollows');
    const other = tried(tried(recommended, 'immigrationFollows'), 'foreignFollows');
    expect([one.stage, other.stage]).toEqual(['INSTRUCTED', 'INSTRUCTED']);
  });

  test('changes nothing while one of them is silent: no text sets them a time', () => {
    expect(tried(recommended, 'foreignFollows').stage).toBe('RECOMMENDED');
  });

  test('maintains the refusal as soon as one of them refuses (CESEDA R. 312-6)', () => {
    expect(tried(recommended, 'immigrationRefuses').stage).toBe('REFUSAL_MAINTAINED');
    const after = tried(tried(recommended, 'foreignFollows'), 'immigrationRefuses');
    expect(after.stage).toBe('REFUSAL_MAINTAINED');
  });

  test('is given once for each ministry', () => {
    const once = tried(recommended, 'foreignFollows');
    expect(attempts.foreignFollows(once)).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'RECOMMENDED' },
    });
  });

  test('is nobody’s who is no delegate', () => {
    const nobody = { ministry: null, followed: true, reasons: 'Oui.' };
    expect(answer(recommended, nobody, now)).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });
});

describe('silence', () => {
  test('rejects when the day it was announced for is over, not on that day', () => {
    const appeal = { ...filed('COMMISSION'), implicitRejectionOn };
    expect(rejectImplicitly(appeal, implicitRejectionOn, now)).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'FILED' },
    });
    expect(rejectImplicitly(appeal, plainDate('2026-12-03'), now)).toMatchObject({
      events: [{ type: 'ImplicitlyRejected', rejectedAt: now }],
    });
  });
});
