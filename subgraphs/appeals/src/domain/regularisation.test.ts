import {
  addDays,
  daysBetween,
  frenchCalendar,
  lawUnder,
  plainDate,
} from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { implicitlyRejectedOn } from './dates.ts';
import { rejectAlone } from './president-alone.ts';
import {
  askRegularisation,
  complete,
  suspensionsBy,
  withdraw,
  type Regularisable,
} from './regularisation.ts';

const law = lawUnder('today');
const filedAt = new Date('2026-10-02T08:00:00Z');
const now = new Date('2026-10-12T08:00:00Z');
const today = plainDate('2026-10-12');

const registered: Regularisable = {
  id: 'appeal',
  decisionId: 'decision',
  applicationId: 'application',
  body: 'COMMISSION',
  stage: 'REGISTERED',
  implicitlyRejectedAt: null,
  filedAt,
  regularisation: null,
  refusal: {
    visaKind: 'LONG_STAY',
    decidedAt: '2026-09-24T10:00:00Z',
    notifiedAt: '2026-09-24T10:00:00Z',
    calendar: frenchCalendar,
    isAbroad: true,
  },
};

const asked: Regularisable = {
  ...registered,
  regularisation: {
    defects: ['NO_MANDATE'],
    askedAt: now,
    until: plainDate('2026-10-31'),
    answeredAt: null,
  },
};

const ask = (appeal: Regularisable, until: string) =>
  askRegularisation(
    appeal,
    { defects: ['NO_MANDATE'], until: plainDate(until) },
    { law, now, language: 'fr' },
  );

describe('the invitation to complete an appeal (CRPA L. 114-5 and L. 114-6)', () => {
  test('lets silence stand still until its last day: twenty days from 12 to 31 October', () => {
    expect(ask(registered, '2026-10-31')).toMatchObject({
      events: [{ type: 'RegularisationAsked', implicitRejectionOn: '2026-12-22' }],
    });
  });

  test('gives a day to come', () => {
    expect(ask(registered, '2026-10-12')).toMatchObject({
      problem: { __typename: 'InputProblem', fields: [{ path: 'until' }] },
    });
  });

  test('is sent once, and not after silence rejected', () => {
    expect(ask(asked, '2026-11-10')).toMatchObject({ problem: { __typename: 'ActNotOpen' } });
    expect(ask({ ...registered, implicitlyRejectedAt: now }, '2026-11-10')).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'IMPLICITLY_REJECTED' },
    });
  });

  test('loses its effect on the clock with the answer, which comes sooner', () => {
    expect(
      complete(asked, 'Le mandat.', { law, now: new Date('2026-10-15T08:00:00Z') }),
    ).toMatchObject({
      events: [{ type: 'AppealCompleted', implicitRejectionOn: '2026-12-06' }],
    });
  });

  test('is answered once, and by nobody who was not asked', () => {
    expect(complete(registered, 'Le mandat.', { law, now })).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });

  test('never shortens the time of silence, and lengthens it by no more than the days it gives', () => {
    const plain = implicitlyRejectedOn(law, filedAt).value;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 45 }),
        fc.integer({ min: 0, max: 60 }),
        (given, taken) => {
          const until = addDays(today, given);
          const answeredAt = new Date(now.getTime() + taken * 86_400_000);
          const day = (answered: Date | null) =>
            implicitlyRejectedOn(
              law,
              filedAt,
              suspensionsBy({ defects: ['NO_REASONS'], askedAt: now, until, answeredAt: answered }),
            ).value;
          const waiting = daysBetween(plain, day(null));
          const answered = daysBetween(plain, day(answeredAt));
          expect(waiting).toBe(given + 1);
          expect(answered).toBe(Math.min(given, taken) + 1);
        },
      ),
    );
  });
});

describe('the president alone (CESEDA D. 312-5-1; in 2009 D. 211-9)', () => {
  const reject = (appeal: Regularisable, ground: 'UNFOUNDED' | 'NO_MANDATE', at = now) =>
    rejectAlone(appeal, { ground, reasons: 'Motifs.' }, at);

  test('rejects what is manifestly unfounded at once', () => {
    expect(reject(registered, 'UNFOUNDED')).toMatchObject({
      events: [{ type: 'AppealRuled', kind: 'REJECTED', alone: 'UNFOUNDED', stage: 'REJECTED' }],
    });
  });

  test('rejects what could be mended only after the time to mend it', () => {
    expect(reject(registered, 'NO_MANDATE')).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
    expect(reject(asked, 'NO_MANDATE', new Date('2026-10-31T12:00:00Z'))).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
    expect(reject(asked, 'NO_MANDATE', new Date('2026-11-01T12:00:00Z'))).toMatchObject({
      events: [{ alone: 'NO_MANDATE' }],
    });
  });

  test('has no part in what goes to the sub-director', () => {
    expect(reject({ ...registered, body: 'VISAS_SUBDIRECTOR' }, 'UNFOUNDED')).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });
});

describe('the appellant', () => {
  test('gives an appeal up that stands on an agenda', () => {
    expect(withdraw({ ...registered, stage: 'SCHEDULED' }, now)).toMatchObject({
      events: [{ type: 'AppealWithdrawn' }],
    });
  });

  test('does not give up what silence or the body decided', () => {
    for (const decided of [
      { ...registered, implicitlyRejectedAt: now },
      { ...registered, stage: 'RECOMMENDED' as const },
    ])
      expect(withdraw(decided, now)).toMatchObject({ problem: { __typename: 'ActNotOpen' } });
  });
});
