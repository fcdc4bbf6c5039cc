import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type HitToJudge } from './hit.ts';
import { answeredRun, hit } from './run.fixtures.ts';

const now = new Date('2026-11-30T10:00:00Z');

const candidate = (given: Partial<HitToJudge> = {}): HitToJudge => ({
  id: 'hit',
  state: 'CANDIDATE',
  firstReader: null,
  run: answeredRun(now, { hits: [hit({ state: given.state ?? 'CANDIDATE' })] }),
  ...given,
});
const says = (reader: string, samePerson: boolean) => ({
  reader,
  samePerson,
  reason: 'Another place of birth.',
});

describe('a candidate', () => {
  test('that is another person is dismissed by one reader, and nothing waits for it any more', () => {
    expect(judge(candidate(), says('claire', false), now)).toMatchObject({
      events: [{ state: 'DISMISSED', judgedAt: now, told: { toJudge: false } }],
    });
  });

  test('that is said to be the same person waits for a second reader', () => {
    expect(judge(candidate(), says('claire', true), now)).toMatchObject({
      events: [{ state: 'SECOND_READING', reading: 'FIRST', judgedAt: null, told: null }],
    });
  });

  test('is read a second time by somebody else', () => {
    const second = candidate({ state: 'SECOND_READING', firstReader: 'claire' });
    for (const samePerson of [true, false])
      expect(judge(second, says('claire', samePerson), now)).toMatchObject({
        problem: { __typename: 'SecondReaderNeeded' },
      });
    expect(judge(second, says('yann', true), now)).toMatchObject({
      events: [{ state: 'CONFIRMED', reading: 'SECOND', told: { toJudge: false } }],
    });
  });

  test('on which the second reader disagrees is dismissed, never counted against the person', () => {
    const second = candidate({ state: 'SECOND_READING', firstReader: 'claire' });
    expect(judge(second, says('yann', false), now)).toMatchObject({
      events: [{ state: 'DISMISSED', reading: 'SECOND' }],
    });
  });

  test('is judged once, and not after the file has ended', () => {
    expect(judge(candidate({ state: 'DISMISSED' }), says('claire', true), now)).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'DISMISSED' },
    });
    const closed = { run: answeredRun(now, { closedAt: now, hits: [hit()] }) };
    expect(judge(candidate(closed), says('claire', false), now)).toMatchObject({
      problem: { status: 'CLOSED' },
    });
  });

  test('beside another one that is not judged leaves the decision waiting', () => {
    const two = candidate({ run: answeredRun(now, { hits: [hit(), hit({ id: 'other' })] }) });
    expect(judge(two, says('claire', false), now)).toMatchObject({ events: [{ told: null }] });
  });

  test('is never confirmed by one reader alone, in whichever order they judge', () => {
    const readings = fc.array(
      fc.record({ reader: fc.constantFrom('claire', 'yann', 'maud'), samePerson: fc.boolean() }),
      { maxLength: 8 },
    );
    const agreeingOn = (all: readonly { reader: string; samePerson: boolean }[]) => {
      let state: HitToJudge['state'] = 'CANDIDATE';
      let firstReader: string | null = null;
      const agreeing = new Set<string>();
      for (const { reader, samePerson } of all) {
        const decision = judge(candidate({ state, firstReader }), says(reader, samePerson), now);
        if ('problem' in decision) continue;
        if (samePerson) agreeing.add(reader);
        ({ state } = decision.events[0]);
        firstReader ??= reader;
      }
      return { state, agreeing: agreeing.size };
    };
    const alone = fc.check(
      fc.property(readings, (all) => {
        const { state, agreeing } = agreeingOn(all);
        return state !== 'CONFIRMED' || agreeing >= 2;
      }),
    );
    expect(alone.counterexample).toBeNull();
  });
});
