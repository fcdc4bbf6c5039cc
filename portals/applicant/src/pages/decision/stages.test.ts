import { describe, expect, test } from 'vitest';
import { stagesOf } from './stages.ts';

type Appeal = Parameters<typeof stagesOf>[0];

const FILED = '2026-11-20T09:00:00.000Z';
const REGISTERED = '2026-11-23T09:00:00.000Z';
const SENT = '2026-12-10T09:00:00.000Z';
const ANSWERED = '2026-12-18T09:00:00.000Z';

const appeal = (part: Partial<Appeal>): Appeal => ({
  status: 'FILED',
  body: 'COMMISSION',
  filedAt: FILED,
  registeredAt: null,
  recommendation: null,
  outcome: null,
  ...part,
});

const told = (part: Partial<Appeal>): readonly string[] =>
  stagesOf(appeal(part)).map(({ state, words }) => `${state} ${words}`);

const outcome = (kind: NonNullable<Appeal['outcome']>['kind'], decidedAt = ANSWERED) => ({
  __typename: 'AppealOutcome' as const,
  kind,
  decidedAt,
  reasons: null,
});

describe('the stages of an appeal, as the appellant follows it', () => {
  test('waits for its registration, then for the commission, and says that the ministers may follow', () => {
    expect(told({})).toEqual([
      'done filed',
      'now registered',
      'next body.COMMISSION',
      'next ministers.perhaps',
    ]);
    expect(told({ status: 'REPORTING', registeredAt: REGISTERED })).toEqual([
      'done filed',
      'done registered.done',
      'now body.COMMISSION',
      'next ministers.perhaps',
    ]);
  });

  test('keeps the day of the recommendation when the ministers have answered it', () => {
    const recommendation = { __typename: 'Recommendation', transmittedAt: SENT } as const;
    const recommended = { registeredAt: REGISTERED, recommendation };
    expect(
      told({ ...recommended, status: 'RECOMMENDED', outcome: outcome('RECOMMENDED', SENT) }),
    ).toEqual(['done filed', 'done registered.done', 'done recommended', 'now ministers']);
    const followed = stagesOf(
      appeal({ ...recommended, status: 'INSTRUCTED', outcome: outcome('INSTRUCTED') }),
    );
    expect(followed.map(({ words, at }) => [words, at]).slice(2)).toEqual([
      ['recommended', SENT],
      ['ministers.followed', ANSWERED],
    ]);
  });

  test('asks no minister where the appeal is rejected or goes to the sub-director', () => {
    expect(
      told({ status: 'REJECTED', registeredAt: REGISTERED, outcome: outcome('REJECTED') }),
    ).toEqual(['done filed', 'done registered.done', 'done body.REJECTED']);
    expect(
      told({
        body: 'VISAS_SUBDIRECTOR',
        status: 'INSTRUCTED',
        registeredAt: REGISTERED,
        outcome: outcome('INSTRUCTED'),
      }),
    ).toEqual(['done filed', 'done registered.done', 'done body.INSTRUCTED']);
  });

  test('ends with the withdrawal, and waits for nothing after it', () => {
    expect(told({ status: 'WITHDRAWN' })).toEqual(['done filed', 'done withdrawn']);
    expect(told({ status: 'WITHDRAWN', registeredAt: REGISTERED })).toEqual([
      'done filed',
      'done registered.done',
      'done withdrawn',
    ]);
  });
});
