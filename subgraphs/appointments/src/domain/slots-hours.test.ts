import {
  addDays,
  dayOf,
  minuteOf,
  plainDate,
  startOfDay,
  timeOf,
} from '@passerelle/subgraph-kit/law';
import { posts } from '@passerelle/subgraph-kit/reference';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './policy.ts';
import { beginningsOn } from './slots.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const FIRST_DAY = '2026-11-25';
const YEARS = 10;

/** The posts' zones, each once. */
const zones = [...new Set(posts.map(({ timeZone }) => timeZone))];

const lengthOf = (day: string, zone: string): number =>
  minuteOf(startOfDay(addDays(plainDate(day), 1), zone)) -
  minuteOf(startOfDay(plainDate(day), zone));

/** Every day of the next ten years on which the clocks of a post change: it is shorter or longer than others. */
const changes = zones.flatMap((zone) =>
  Array.from({ length: YEARS * 366 }, (_, nth) => addDays(plainDate(FIRST_DAY), nth))
    .filter((day) => lengthOf(day, zone) !== DAY_MINUTES)
    .map((day) => ({ zone, day })),
);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Hours in the night, where the clocks change, and through the day; to the minute. */
const hours = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 1_300 })),
    fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 600 })),
  )
  .map(([opens, long]) => ({
    opensAt: clock(opens),
    closesAt: clock(Math.min(opens + long, DAY_MINUTES - 1)),
  }));

const at = (minute: number, zone: string): string => timeOf(new Date(minute * MINUTE_MS), zone);

describe('a place is given within the opening hours', () => {
  test('the posts have zones whose clocks change, in both directions', () => {
    expect(zones.length).toBeGreaterThan(80);
    const lengths = new Set(changes.map(({ zone, day }) => lengthOf(day, zone)));
    expect(Math.min(...lengths)).toBeLessThan(DAY_MINUTES);
    expect(Math.max(...lengths)).toBeGreaterThan(DAY_MINUTES);
  });

  test('whatever the clocks do at any post in the next ten years: no minute of it lies outside', () => {
    for (const { zone, day } of changes)
      fc.assert(
        fc.property(hours, fc.integer({ min: 5, max: 60 }), (open, minutes) => {
          const policy = { ...defaultPolicy('centre', 'post'), ...open, minutes };
          for (const begins of beginningsOn(day, policy, zone))
            for (let minute = begins; minute < begins + minutes; minute += 1) {
              expect(dayOf(new Date(minute * MINUTE_MS), zone)).toBe(day);
              const shows = at(minute, zone);
              if (shows < open.opensAt || shows >= open.closesAt)
                throw new Error(
                  `${zone} ${day}: ${shows} is outside ${open.opensAt}–${open.closesAt}.`,
                );
            }
        }),
        { numRuns: 3 },
      );
  });

  test('in Paris, whose clocks skip from two to three, hours within that hour have no place', () => {
    const night = { opensAt: '02:10', closesAt: '02:50', minutes: 10 };
    expect(beginningsOn(plainDate('2027-03-28'), night, 'Europe/Paris')).toEqual([]);
    expect(beginningsOn(plainDate('2027-03-29'), night, 'Europe/Paris')).toHaveLength(4);
    // From half past two on: the hours begin with the first minute that there is.
    const early = { opensAt: '02:30', closesAt: '04:00', minutes: 20 };
    expect(
      beginningsOn(plainDate('2027-03-28'), early, 'Europe/Paris').map((minute) =>
        at(minute, 'Europe/Paris'),
      ),
    ).toEqual(['03:00', '03:20', '03:40']);
  });
});
