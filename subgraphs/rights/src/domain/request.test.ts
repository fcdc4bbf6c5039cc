import {
  addDays,
  addMonths,
  lawUnder,
  plainDate,
  postCalendar,
} from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessProvisions, answerDue, officeFor, officeRule } from './request.ts';

const calendar = postCalendar({ country: 'MA', zone: 'Africa/Casablanca' });

const someDay = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => addDays(plainDate('2024-08-01'), days));

describe('the day by which an access request is answered', () => {
  test.each([
    ['today', 1],
    ['2009', 2],
  ] as const)('is a working day, never before the month ends: under %s', (profile, months) => {
    fc.assert(
      fc.property(someDay, (receivedOn) => {
        const { value } = answerDue(lawUnder(profile), receivedOn, calendar);
        expect(value >= addMonths(receivedOn, months)).toBe(true);
        expect(calendar.isWorkingDay(value)).toBe(true);
      }),
    );
  });
});

describe('the office that answers', () => {
  const file = (postId: string, day: string | null) => ({
    postId,
    lodgedAt: day === null ? null : new Date(`${day}T09:00:00Z`),
  });

  test('is the last post where a file was lodged, in whatever order they are read', () => {
    const files = [
      file('a', '2026-01-01'),
      file('b', '2026-03-01'),
      file('c', null),
      file('d', '2026-02-01'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(officeFor(shuffled, 'subdirectorate')).toBe('b');
      }),
    );
  });

  test('is the visas sub-directorate where none was', () => {
    expect(officeFor([file('a', null)], 'subdirectorate')).toBe('subdirectorate');
  });

  test.each([
    ['today', 'CESEDA R. 142-66'],
    ['2009', 'Arrêté of 22 August 2001 art. 6'],
  ] as const)('is named by the rule of its day: under %s', (profile, source) => {
    expect(officeRule(lawUnder(profile), plainDate('2026-11-12')).source).toBe(source);
  });
});

describe('the provisions in the package', () => {
  test('name direct and indirect access alike, as they stood: loi 78-17 art. 41 in 2009, art. 52 and 118 today', () => {
    const on = plainDate('2026-11-12');
    expect(accessProvisions(lawUnder('2009'), on)).toContain('Loi 78-17 art. 41');
    expect(accessProvisions(lawUnder('today'), on)).toContain('Loi 78-17 art. 52 and 118');
  });
});
