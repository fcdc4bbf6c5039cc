import { lawUnder, postCalendar, type PlainDate } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { decidedFigures, stageFigures, withinDays } from './post-figures.ts';

const day = (text: string) => text as PlainDate;
const rabat = {
  law: lawUnder('today'),
  calendar: postCalendar({ country: 'MA', zone: 'Africa/Casablanca' }),
};

describe('how long a share of the files has waited', () => {
  test('is the wait that it does not exceed, and nothing where there are no files', () => {
    const waits = [
      { days: 12, count: 3 },
      { days: 4, count: 5 },
      { days: 30, count: 2 },
    ];
    expect(withinDays(waits, 0.5)).toBe(4);
    expect(withinDays(waits, 0.8)).toBe(12);
    expect(withinDays(waits, 0.9)).toBe(30);
    expect(withinDays([], 0.5)).toBeNull();
  });
});

describe('the stages of a post', () => {
  test('count what stands there, what is overdue, and how long half of it has waited', () => {
    const figures = stageFigures(
      [
        { stage: 'ADMISSIBLE', lodgedOn: day('2026-11-01'), dueOn: day('2026-11-16'), count: 2 },
        { stage: 'ADMISSIBLE', lodgedOn: day('2026-11-20'), dueOn: day('2026-12-07'), count: 3 },
        { stage: 'TO_DECIDE', lodgedOn: day('2026-11-10'), dueOn: day('2026-11-25'), count: 1 },
      ],
      day('2026-11-25'),
    );
    expect(figures).toEqual([
      { stage: 'LODGED', count: 0, overdue: 0, medianDays: null },
      { stage: 'RECEIVED', count: 0, overdue: 0, medianDays: null },
      { stage: 'ADMISSIBLE', count: 5, overdue: 2, medianDays: 5 },
      { stage: 'IN_EXAMINATION', count: 0, overdue: 0, medianDays: null },
      { stage: 'TO_DECIDE', count: 1, overdue: 0, medianDays: 15 },
    ]);
  });
});

describe('decisions of a post under the Visa Code', () => {
  test('are late after the fifteenth day, moved to a working day where it is none (art. 23(1))', () => {
    const lodgedOn = day('2026-10-30');
    const on = (decidedOn: string, count: number) =>
      ({ visaKind: 'SHORT_STAY', lodgedOn, decidedOn: day(decidedOn), count }) as const;
    // The fifteenth day after a Friday is a Saturday: the decision falls due on the Monday.
    const figures = decidedFigures([on('2026-11-16', 4), on('2026-11-17', 1)], rabat);
    expect(figures).toMatchObject({ count: 5, overdue: 1, medianDays: 17, ninthDecileDays: 18 });
    expect(figures.bars.find(({ from }) => from === 16)).toEqual({ from: 16, to: 20, count: 5 });
    expect(figures.bars.reduce((all, { count }) => all + count, 0)).toBe(5);
  });

  test('are not those of long stays, which have no such day (CESEDA R. 312-2)', () => {
    const figures = decidedFigures(
      [
        {
          visaKind: 'LONG_STAY',
          lodgedOn: day('2026-01-01'),
          decidedOn: day('2026-11-20'),
          count: 9,
        },
      ],
      rabat,
    );
    expect(figures).toMatchObject({ count: 0, overdue: 0, medianDays: null });
  });
});
