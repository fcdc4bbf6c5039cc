import { addDays, dayOf, instantOfMinute, plainDate, timeOf } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './policy.ts';
import { beginningsOn } from './slots.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Nights on which the clocks of a place change: Ramadan in Morocco, half an hour on Lord Howe, three quarters in Chatham. */
const nights = [
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Europe/Paris', '2026-03-29'],
  ['Europe/Paris', '2026-10-25'],
  ['America/St_Johns', '2026-11-01'],
] as const;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What the wall clock of a place shows at each minute of a day, read minute by minute and not calculated. */
const wallOf = (day: string, zone: string): readonly { at: number; shows: string }[] => {
  // From the day before to the day after: a day in Chatham begins nearly fourteen hours before that of Greenwich.
  const begin = Date.parse(`${day}T00:00:00Z`) / MINUTE_MS - DAY_MINUTES;
  return Array.from({ length: 3 * DAY_MINUTES }, (_, offset) => begin + offset)
    .map((at) => ({ at, instant: new Date(at * MINUTE_MS) }))
    .filter(({ instant }) => dayOf(instant, zone) === day)
    .map(({ at, instant }) => ({ at, shows: timeOf(instant, zone) }));
};

const walls = new Map(
  nights.flatMap(([zone, night]) =>
    [-1, 0, 1].map((days) => {
      const day = addDays(plainDate(night), days);
      return [`${zone} ${day}`, wallOf(day, zone)] as const;
    }),
  ),
);

const aDay = fc
  .tuple(fc.constantFrom(...nights), fc.constantFrom(-1, 0, 1))
  .map(([[zone, night], days]) => ({ zone, day: addDays(plainDate(night), days) }));

const hours = fc
  .tuple(fc.integer({ min: 0, max: 71 }), fc.integer({ min: 1, max: 36 }))
  .map(([opens, long]) => ({ opensAt: clock(opens * 10), closesAt: clock((opens + long) * 10) }));

describe('the places of a day, as the clock on the wall shows them', () => {
  test('begin at opening time and fill the hours without a gap, whatever the clocks do that night', () => {
    fc.assert(
      fc.property(aDay, hours, fc.integer({ min: 5, max: 90 }), ({ zone, day }, open, minutes) => {
        const policy = { ...defaultPolicy('centre', 'post'), ...open, minutes };
        const found = beginningsOn(day, policy, zone);
        const wall = walls.get(`${zone} ${day}`) ?? [];
        const within = wall.filter(({ shows }) => open.opensAt <= shows && shows < open.closesAt);
        // Minutes in a row are one stretch; where the clocks tell the hours in two parts, the longer one is worked.
        const stretches = [...Map.groupBy(within, ({ at }, nth) => at - nth).values()];
        const [longest = []] = stretches.toSorted((one, other) => other.length - one.length);
        expect(found).toEqual(
          Array.from(
            { length: Math.floor(longest.length / minutes) },
            (_, nth) => (longest[0]?.at ?? 0) + nth * minutes,
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('are all on that day, and no minute of it is given twice', () => {
    fc.assert(
      fc.property(aDay, hours, fc.integer({ min: 5, max: 90 }), ({ zone, day }, open, minutes) => {
        const found = beginningsOn(
          day,
          { ...defaultPolicy('centre', 'post'), ...open, minutes },
          zone,
        );
        const onDays = new Set(
          found.map((minute) => dayOf(new Date(instantOfMinute(minute)), zone)),
        );
        expect([...onDays]).toEqual(found.length === 0 ? [] : [day]);
        const apart = new Set(found.slice(1).map((minute, nth) => minute - (found[nth] ?? 0)));
        expect([...apart]).toEqual(found.length < 2 ? [] : [minutes]);
      }),
      { numRuns: 500 },
    );
  });

  test('are one hour fewer, half an hour fewer or as many as ever, by the place', () => {
    const night = { opensAt: '01:00', closesAt: '05:00', minutes: 30 };
    const count = (day: string, zone: string) => beginningsOn(plainDate(day), night, zone).length;
    expect(count('2026-03-21', 'Africa/Casablanca')).toBe(8);
    expect(count('2026-03-22', 'Africa/Casablanca')).toBe(6);
    expect(count('2026-10-04', 'Australia/Lord_Howe')).toBe(7);
    expect(count('2026-09-27', 'Pacific/Chatham')).toBe(6);
    expect(count('2026-04-05', 'Pacific/Chatham')).toBe(10);
  });
});
