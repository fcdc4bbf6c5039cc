import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordAnswers, repeatMinutes, type Outcome } from './answers.ts';
import { answeredRun, hit, result, run } from './run.fixtures.ts';
import { standingOf, type CheckState, type FallbackCause } from './run.ts';
import { checkSystems, type CheckSystem } from './systems.ts';

const now = new Date('2026-11-30T09:00:05Z');
const earlier = new Date('2026-11-30T09:00:00Z');

const nothing = (system: CheckSystem, round = 0): Outcome => ({
  system,
  round,
  attempts: 1,
  answer: {
    reference: `REF-${system}`,
    answeredAt: new Date('2026-11-30T09:00:01Z'),
    candidates: [],
  },
});
const found = (system: CheckSystem, ...entries: readonly string[]): Outcome => ({
  system,
  round: 0,
  attempts: 1,
  answer: {
    reference: `REF-${system}`,
    answeredAt: new Date('2026-11-30T09:00:01Z'),
    candidates: entries.map((entryReference) => ({
      entryReference,
      matchedOn: ['surname', 'birthDate'],
      memberState: 'BEL',
    })),
  },
});
const fallback = (system: CheckSystem, cause: FallbackCause = 'UNREACHABLE'): Outcome => ({
  system,
  round: 0,
  attempts: 3,
  fallback: cause,
});

const recorded = (...given: Parameters<typeof recordAnswers>) => {
  const decision = recordAnswers(...given);
  if ('problem' in decision) throw new Error(decision.problem.status);
  return decision.events[0];
};

describe('the systematic queries at lodging (arrêté of 24 November 2009, art. 2)', () => {
  test('are complete when each system has answered, and nothing is in the way of a decision', () => {
    const event = recorded(
      run(),
      checkSystems.map((system) => nothing(system)),
      now,
    );
    expect(event).toMatchObject({
      completedAt: now,
      repeatMinutes: null,
      told: { completedAt: now, fallback: false, toJudge: false },
    });
  });

  test('are not complete while one system has neither an answer nor a fallback', () => {
    const event = recorded(run(), [nothing('VIS'), nothing('CIVIL_STATUS')], now);
    expect(event).toMatchObject({ completedAt: null, told: null });
  });

  test('are complete with a recorded fallback, which a decision waits for and which is asked again', () => {
    const outcomes = checkSystems.map((system) =>
      system === 'VIS' ? fallback('VIS') : nothing(system),
    );
    expect(recorded(run(), outcomes, now)).toMatchObject({
      completedAt: now,
      repeatMinutes: 2,
      told: { fallback: true, toJudge: false },
    });
  });

  test('are told again when the missing system answers, with the instant at which they were complete', () => {
    const before = answeredRun(earlier, {
      results: checkSystems.map((system) =>
        result({ system, state: system === 'VIS' ? 'FALLBACK' : 'NOTHING' }),
      ),
    });
    expect(recorded(before, [found('VIS', 'SPECIMEN-VIS-0001')], now)).toMatchObject({
      completedAt: earlier,
      told: { completedAt: earlier, fallback: false, toJudge: true },
    });
  });

  test('are not told again when a repeated query falls back once more', () => {
    const before = answeredRun(earlier, {
      repeats: 1,
      results: [result({ system: 'VIS', state: 'FALLBACK', attempts: 3 })],
    });
    const event = recorded(before, [fallback('VIS', 'TOO_SLOW')], now);
    expect(event).toMatchObject({ told: null, repeatMinutes: 4 });
    expect(event.results).toMatchObject([{ kind: 'FELL_BACK', attempts: 6, cause: null }]);
  });
});

describe('an answer', () => {
  test('that names an entry twice has one candidate', () => {
    const event = recorded(run(), [found('SIS_PERSONS', 'A', 'B', 'A')], now);
    expect(event.results).toMatchObject([
      { state: 'FOUND', candidates: [{ entryReference: 'A' }, { entryReference: 'B' }] },
    ]);
  });

  test('that comes to an answered query, or to an earlier question, changes nothing', () => {
    expect(recordAnswers(answeredRun(earlier), [found('VIS', 'A')], now)).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
    const asked = run({ results: [result({ system: 'VIS', round: 1 })] });
    expect(recordAnswers(asked, [nothing('VIS', 0)], now)).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });

  test('is not recorded once the file has ended', () => {
    const closed = run({ closedAt: now });
    expect(recordAnswers(closed, [nothing('VIS')], now)).toMatchObject({
      problem: { status: 'CLOSED' },
    });
  });
});

describe('a question that fell back', () => {
  test.each([
    { cause: 'UNREACHABLE', round: 0, why: 'the work may be done and the answer lost' },
    { cause: 'LATE', round: 0, why: 'the answer is announced under this key' },
    { cause: 'UNREADABLE', round: 1, why: 'the same key would bring the same contradiction' },
    { cause: 'REFUSED', round: 1, why: 'the same key would be refused again' },
  ] as const)('$cause is asked again as question $round, since $why', ({ cause, round }) => {
    expect(recorded(run(), [fallback('VIS', cause)], now).results).toMatchObject([{ round }]);
  });

  test('is asked again after 2 minutes, then after twice as long, at most after 30', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map(repeatMinutes)).toEqual([2, 4, 8, 16, 30, 30, 30]);
  });
});

describe('whatever the systems do', () => {
  const state = fc.constantFrom<CheckState>('PENDING', 'NOTHING', 'FOUND', 'FALLBACK');
  const outcome = (system: CheckSystem) =>
    fc.oneof(
      fc.constant(nothing(system)),
      fc.constant(found(system, 'A')),
      fc.constant(fallback(system)),
      fc.constant(null),
    );

  test('completion is told only when each system has an answer or a fallback', () => {
    fc.assert(
      fc.property(
        fc.tuple(state, state, state, state),
        fc.tuple(...checkSystems.map(outcome)),
        (states, outcomes) => {
          const before = run({
            results: checkSystems.map((system, at) =>
              result({ system, state: states[at] ?? 'PENDING' }),
            ),
            hits: [hit({ state: 'DISMISSED' })],
          });
          const decision = recordAnswers(
            before,
            outcomes.filter((one) => one !== null),
            now,
          );
          if ('problem' in decision) return;
          const [event] = decision.events;
          const after = before.results.map((one) => {
            const change = event.results.find(({ resultId }) => resultId === one.id);
            if (change === undefined) return one;
            return { state: change.kind === 'ANSWERED' ? change.state : ('FALLBACK' as const) };
          });
          const { complete, fallback: waits } = standingOf(after, []);
          expect(event.completedAt !== null).toBe(complete);
          expect(event.repeatMinutes !== null).toBe(waits);
          expect(event.told === null || complete).toBe(true);
        },
      ),
    );
  });
});
