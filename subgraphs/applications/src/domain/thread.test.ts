import { frenchCalendar, lawUnder, plainDate } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApplicationStatus } from './application.ts';
import { clocksOf, type ClockWith } from './clocks.ts';
import { threadOf, type ThreadFacts } from './thread.ts';

const around: ClockWith = {
  now: new Date('2026-11-30T09:00:00Z'),
  law: lawUnder('today'),
  place: { zone: 'Europe/Paris', calendar: frenchCalendar },
};

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

const draft: ThreadFacts = {
  status: 'DRAFT',
  visaKind: 'SHORT_STAY',
  savedAt: at('2026-11-02'),
  arrivalOn: plainDate('2027-02-01'),
  seafarer: false,
  decisions: [],
  signedAt: null,
  checkedInAt: null,
  lodgedAt: null,
  receivedAt: null,
  formallyCheckedAt: null,
  examinedAt: null,
  instructedAt: null,
  withdrawnAt: null,
  passportReturnedAt: null,
};
const signed: ThreadFacts = { ...draft, status: 'SUBMITTED', signedAt: at('2026-11-03') };
const lodged: ThreadFacts = {
  ...signed,
  status: 'LODGED',
  checkedInAt: at('2026-11-09'),
  lodgedAt: at('2026-11-09'),
};
const examined: ThreadFacts = {
  ...lodged,
  status: 'UNDER_EXAMINATION',
  receivedAt: at('2026-11-10'),
  formallyCheckedAt: at('2026-11-11'),
  examinedAt: at('2026-11-13'),
};
const refusal = {
  outcome: 'REFUSED',
  decidedAt: at('2026-11-16'),
  notifiedAt: at('2026-11-16'),
} as const;
const refused: ThreadFacts = { ...examined, status: 'REFUSED', decisions: [refusal] };

describe('a refusal by silence (CRPA L. 231-4)', () => {
  test('tells as done only what was done: nobody examined the file', () => {
    const silent: ThreadFacts = {
      ...examined,
      status: 'REFUSED',
      examinedAt: null,
      decisions: [{ ...refusal, manner: 'IMPLICIT' }],
    };
    const keys = threadOf(silent, around).map(({ key, state }) => [key, state]);
    expect(keys).not.toContainEqual(['EXAMINATION', 'DONE']);
    expect(keys).toContainEqual(['DECISION', 'DONE']);
    expect(keys).toContainEqual(['PASSPORT_RETURNED', 'NOW']);
  });
});

const drawn = (facts: ThreadFacts) =>
  threadOf(facts, around).map(({ key, state }) => `${key} ${state}`);
const kinds = (facts: ThreadFacts) => clocksOf(facts, around).map(({ kind }) => kind);

describe('the thread', () => {
  test('has one step that is now while the file is open: what is before is done, what is after comes next', () => {
    for (const facts of [draft, signed, lodged, examined]) {
      const states = threadOf(facts, around).map(({ state }) => state);
      expect(states.filter((state) => state === 'NOW')).toHaveLength(1);
      expect(states).toEqual(
        states.toSorted((one, other) => 'DNX'.indexOf(letter(one)) - 'DNX'.indexOf(letter(other))),
      );
    }
  });

  test('of a signed form waits for the appointment', () => {
    expect(drawn(signed).slice(0, 3)).toEqual([
      'FORM_SIGNED DONE',
      'APPOINTMENT NOW',
      'LODGED NEXT',
    ]);
  });

  test('of an examined file waits for the decision, by the day on which it is due', () => {
    expect(drawn(examined).slice(-2)).toEqual(['DECISION NOW', 'PASSPORT_RETURNED NEXT']);
    const decision = threadOf(examined, around).find(({ key }) => key === 'DECISION');
    expect(decision?.due?.value).toBe('2026-11-24');
  });

  test('of an inadmissible file ends with the papers, since nothing is examined (Visa Code art. 19(3))', () => {
    expect(drawn({ ...examined, status: 'INADMISSIBLE', examinedAt: null })).toEqual([
      'FORM_SIGNED DONE',
      'APPOINTMENT DONE',
      'LODGED DONE',
      'RECEIVED DONE',
      'FORMAL_CHECK DONE',
      'PASSPORT_RETURNED NOW',
    ]);
  });

  test('of a refusal shows an appeal as long as one can be sent', () => {
    expect(drawn(refused).slice(-3)).toEqual([
      'DECISION DONE',
      'PASSPORT_RETURNED NOW',
      'APPEAL NEXT',
    ]);
    const later = { ...around, now: at('2026-12-17') };
    expect(threadOf(refused, later).at(-1)?.key).toBe('PASSPORT_RETURNED');
  });

  test('of an appeal that was allowed goes on to the visa', () => {
    const instructed = { ...refused, instructedAt: at('2026-11-28') };
    expect(drawn(instructed).slice(-4)).toEqual([
      'DECISION DONE',
      'APPEAL DONE',
      'DECISION NOW',
      'PASSPORT_RETURNED NEXT',
    ]);
    const issued = {
      outcome: 'ISSUED',
      decidedAt: at('2026-11-29'),
      notifiedAt: at('2026-11-29'),
    } as const;
    const granted = { ...instructed, status: 'ISSUED', decisions: [refusal, issued] } as const;
    expect(drawn(granted).slice(-3)).toEqual([
      'APPEAL DONE',
      'DECISION DONE',
      'PASSPORT_RETURNED NOW',
    ]);
  });

  test('of a file that was taken back ends there', () => {
    const withdrawn = { ...signed, status: 'WITHDRAWN', withdrawnAt: at('2026-11-05') } as const;
    expect(drawn(withdrawn)).toEqual(['FORM_SIGNED DONE', 'WITHDRAWN DONE']);
  });
});

const letter = (state: string): string => ({ DONE: 'D', NOW: 'N', NEXT: 'X' })[state] ?? '';

describe('the clocks', () => {
  test('are, in each status, those that run', () => {
    expect(kinds(draft)).toEqual(['LODGE_FROM', 'LODGE_UNTIL', 'DRAFT_ERASED_ON']);
    expect(kinds(signed)).toEqual(['LODGE_FROM', 'LODGE_UNTIL']);
    expect(kinds(lodged)).toEqual(['DECISION_DUE', 'DECISION_AT_LATEST', 'SILENCE_IS_REFUSAL']);
    expect(kinds(refused)).toEqual(['APPEAL_UNTIL']);
    const ended: readonly ApplicationStatus[] = ['INADMISSIBLE', 'ISSUED', 'WITHDRAWN'];
    for (const status of ended) expect(kinds({ ...examined, status })).toEqual([]);
  });

  test('of a long stay are silence alone, for which no other time is set (CESEDA R. 312-2)', () => {
    expect(kinds({ ...lodged, visaKind: 'LONG_STAY' })).toEqual(['SILENCE_IS_REFUSAL']);
    expect(kinds({ ...draft, visaKind: 'LONG_STAY' })).toEqual(['DRAFT_ERASED_ON']);
  });

  test('under the law of 2009 know no erasure of drafts, no last day for lodging, and two months to appeal', () => {
    const in2010: ClockWith = { ...around, law: lawUnder('2009'), now: at('2010-06-01') };
    expect(clocksOf(draft, in2010).map(({ kind }) => kind)).toEqual(['LODGE_FROM']);
    const [appeal] = clocksOf(refused, in2010);
    expect(appeal?.date.value).toBe('2027-01-18');
  });

  test('never have a decision due before the lodging, nor after its last day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true }),
        (lodgedAt) => {
          const clocks = clocksOf({ ...lodged, lodgedAt }, around);
          const [due, latest] = clocks.map(({ date }) => date.value ?? '');
          expect((due ?? '') > lodgedAt.toISOString().slice(0, 10)).toBe(true);
          expect((due ?? '') < (latest ?? '')).toBe(true);
        },
      ),
    );
  });

  test('explain each day: the addition ends on the day that is shown', () => {
    for (const facts of [draft, signed, lodged, refused])
      for (const { date } of clocksOf(facts, around)) {
        expect(date.steps.at(-1)).toMatchObject({ key: 'ENDS_ON', date: date.value });
        expect(date.rule.source).not.toBe('');
      }
  });
});
