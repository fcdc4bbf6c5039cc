import { lawUnder } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, saveDraft, type Draft, type TypedAnswer } from './draft.ts';
import { draftEndsAt, draftEndsOn } from './draft-term.ts';

const draft: Draft = {
  id: 'a',
  status: 'DRAFT',
  visaKind: 'SHORT_STAY',
  answers: {},
  formVersion: 0,
  savedAt: new Date('2026-11-02T09:00:00Z'),
};

const tab = fc.array(
  fc.record({
    key: fc.constantFrom('surname', 'givenNames', 'birthPlace', 'email', 'phone'),
    value: fc.option(fc.stringMatching(/^[a-z]{1,6}$/), { nil: null }),
  }),
  { maxLength: 8 },
);

/** Some order in which the saves of two tabs arrive, each tab in its own order. */
const interleaved = fc
  .tuple(tab, tab, fc.infiniteStream(fc.boolean()))
  .map(([one, other, coins]) => {
    const saves: TypedAnswer[] = [];
    const queues: readonly [TypedAnswer[], TypedAnswer[]] = [[...one], [...other]];
    for (const coin of coins) {
      const next = queues[coin ? 0 : 1].shift() ?? queues[coin ? 1 : 0].shift();
      if (next === undefined) break;
      saves.push(next);
    }
    return { saves, tabs: [one, other] as const };
  });

describe('a draft that is typed in two tabs', () => {
  test('holds for each question what was typed last, in whatever order the saves arrive', () => {
    fc.assert(
      fc.property(interleaved, ({ saves }) => {
        const kept = saves.reduce((answers, typed) => merged(answers, [typed]), draft.answers);
        const expected = Object.fromEntries(
          [...new Map(saves.map(({ key, value }) => [key, value]))].filter(([, value]) => value),
        );
        expect(kept).toEqual(expected);
      }),
    );
  });

  test('loses nothing of a question that only one of them touched', () => {
    fc.assert(
      fc.property(interleaved, ({ saves, tabs: [one, other] }) => {
        const kept = saves.reduce((answers, typed) => merged(answers, [typed]), draft.answers);
        const alone = one.filter(({ key }) => !other.some((typed) => typed.key === key));
        const last = new Map(alone.map(({ key, value }) => [key, value]));
        for (const [key, value] of last) expect(kept[key] ?? null).toBe(value);
      }),
    );
  });

  test('is the same whether answers are saved one by one or together', () => {
    fc.assert(
      fc.property(tab, (typed) => {
        const oneByOne = typed.reduce((answers, one) => merged(answers, [one]), draft.answers);
        expect(merged(draft.answers, typed)).toEqual(oneByOne);
      }),
    );
  });
});

describe('what is kept of an answer', () => {
  test('is what was typed, without characters that no form prints', () => {
    expect(merged({}, [{ key: 'surname', value: 'OU\u0000BEL\u0007LA ' }])).toEqual({
      surname: 'OUBELLA ',
    });
    expect(merged({}, [{ key: 'homeAddress', value: 'one\ntwo' }])).toEqual({
      homeAddress: 'one\ntwo',
    });
  });

  test('shows what it holds: no mark turns its writing around', () => {
    expect(merged({}, [{ key: 'surname', value: 'OU\u202EALLEB\u2069 \u200F' }])).toEqual({
      surname: 'OUALLEB ',
    });
  });

  test('is every letter of every script, composed the same way', () => {
    expect(merged({}, [{ key: 'nativeName', value: 'أمينة الوبيلا' }])).toEqual({
      nativeName: 'أمينة الوبيلا',
    });
    expect(merged({}, [{ key: 'surname', value: 'Noe\u0308l' }])).toEqual({ surname: 'No\u00ebl' });
  });
});

describe('the term of a draft (CESEDA R. 142-64 VII)', () => {
  test('is three months after its last change, its last day included', () => {
    const savedAt = new Date('2026-11-30T10:00:00Z');
    expect(draftEndsOn(lawUnder('today'), savedAt)?.value).toBe('2027-02-28');
    expect(draftEndsAt(lawUnder('today'), savedAt)).toBe('2027-02-28T23:00:00Z');
  });

  test('never ends before three times 28 days, and moves on with each save', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (now) => {
          const answer = saveDraft(draft, [], { now, law: lawUnder('today') });
          const eraseAt = 'events' in answer ? answer.events[0].eraseAt : null;
          const days = (Date.parse(eraseAt ?? '') - now.getTime()) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(84);
          expect(days).toBeLessThanOrEqual(94);
        },
      ),
    );
  });

  test('is unknown to the law of 2009, which knew no draft online', () => {
    expect(draftEndsAt(lawUnder('2009'), new Date('2010-06-01T10:00:00Z'))).toBeNull();
  });
});
