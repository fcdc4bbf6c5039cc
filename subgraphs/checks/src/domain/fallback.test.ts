import { describe, expect, test } from 'vitest';
import { recordFallback, repeatCheck, repeatDue } from './fallback.ts';
import { answeredRun, result, run } from './run.fixtures.ts';
import { checkSystems, systemsAtLodging } from './systems.ts';
import { lawUnder, plainDate } from '@passerelle/subgraph-kit/law';

const now = new Date('2026-11-30T10:00:00Z');

describe('what is asked at lodging', () => {
  test.each(['2009', 'today'] as const)(
    'is the opposition file, VIS and the civil-status file, under the law of %s',
    (profile) => {
      const lodgedOn = plainDate('2026-11-30');
      expect(systemsAtLodging(lawUnder(profile), lodgedOn)).toEqual(checkSystems);
    },
  );
});

describe('a system that cannot be asked', () => {
  test('is recorded by the head of post with a reason; the lodging is complete and the decision waits', () => {
    const oneMissing = run({
      results: checkSystems.map((system) =>
        result({ system, state: system === 'VIS' ? 'PENDING' : 'NOTHING' }),
      ),
    });
    const given = { system: 'VIS', reason: 'The line to the capital is cut.' } as const;
    expect(recordFallback(oneMissing, given, now)).toMatchObject({
      events: [{ completedAt: now, repeatMinutes: 2, told: { fallback: true } }],
    });
  });

  test('is not recorded where it has answered', () => {
    const given = { system: 'VIS', reason: 'Too late.' } as const;
    expect(recordFallback(answeredRun(now), given, now)).toMatchObject({
      problem: { status: 'NOTHING' },
    });
  });

  test('is asked again by hand only after a fallback', () => {
    const fell = answeredRun(now, { results: [result({ system: 'VIS', state: 'FALLBACK' })] });
    expect(repeatCheck(fell, 'VIS')).toMatchObject({ events: [{ systems: ['VIS'] }] });
    expect(repeatCheck(run(), 'VIS')).toMatchObject({ problem: { status: 'PENDING' } });
    expect(repeatCheck({ ...fell, closedAt: now }, 'VIS')).toMatchObject({
      problem: { status: 'CLOSED' },
    });
  });

  test('is asked again by itself, with every other one that has no answer', () => {
    const mixed = run({
      results: [
        result({ system: 'SIS_PERSONS', state: 'FALLBACK' }),
        result({ system: 'VIS', state: 'NOTHING' }),
        result({ system: 'CIVIL_STATUS', state: 'PENDING' }),
      ],
    });
    expect(repeatDue(mixed)).toMatchObject({
      events: [{ systems: ['SIS_PERSONS', 'CIVIL_STATUS'] }],
    });
    expect(repeatDue(answeredRun(now))).toMatchObject({ problem: { __typename: 'ActNotOpen' } });
  });
});
