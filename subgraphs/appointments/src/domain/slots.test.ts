import {
  addDays,
  instantOfMinute,
  plainDate,
  postCalendar,
  timeOf,
} from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy, type BookingPolicy } from './policy.ts';
import {
  beginningsOn,
  daysOf,
  freePlaces,
  freePlacesByDay,
  nextOpeningOn,
  type Search,
  type TakenDesk,
} from './slots.ts';

const paris = postCalendar({ country: 'FR', zone: 'Europe/Paris' });
const rabat = postCalendar({ country: 'MA', zone: 'Africa/Casablanca' });
const algiers = postCalendar({ country: 'DZ', zone: 'Africa/Algiers' });

const policy = (given: Partial<BookingPolicy> = {}): BookingPolicy => ({
  ...defaultPolicy('centre', 'post'),
  minutes: 60,
  desks: 1,
  opensAt: '09:00',
  closesAt: '12:00',
  ...given,
});

const search = (given: Partial<Search> = {}): Search => ({
  places: [{ placeId: 'centre', policies: [policy()] }],
  calendar: rabat,
  today: plainDate('2026-11-30'),
  notBefore: null,
  ...given,
});

const localTimes = (day: string, hours: Partial<BookingPolicy>, zone: string) =>
  beginningsOn(plainDate(day), policy(hours), zone).map((minute) =>
    timeOf(instantOfMinute(minute), zone),
  );
const days = (of: Search) => freePlacesByDay(of, []).map(({ day }) => day);
const free = (of: Search, taken: readonly TakenDesk[] = []) => freePlaces(of, daysOf(of), taken);

describe('the hours of a place', () => {
  test('are those of its own clock', () => {
    const [first] = beginningsOn(plainDate('2026-12-01'), policy(), 'Asia/Tokyo');
    expect(instantOfMinute(first ?? 0)).toBe('2026-12-01T00:00:00Z');
    expect(localTimes('2026-12-01', {}, 'Asia/Tokyo')).toEqual(['09:00', '10:00', '11:00']);
  });

  test('end before closing time: a place that would run over is none', () => {
    expect(localTimes('2026-12-01', { minutes: 50 }, 'Europe/Paris')).toEqual([
      '09:00',
      '09:50',
      '10:40',
    ]);
  });

  test('have an hour less in the night when summer time begins, and an hour more when it ends', () => {
    const night = { opensAt: '01:00', closesAt: '05:00' };
    expect(localTimes('2027-03-28', night, 'Europe/Paris')).toEqual(['01:00', '03:00', '04:00']);
    expect(localTimes('2026-10-25', night, 'Europe/Paris')).toEqual([
      '01:00',
      '02:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
  });

  test('stay the same local hours when the clocks of the place change over the year', () => {
    const [summer] = beginningsOn(plainDate('2026-10-23'), policy(), 'Europe/Paris');
    const [winter] = beginningsOn(plainDate('2026-10-26'), policy(), 'Europe/Paris');
    expect(instantOfMinute(summer ?? 0)).toBe('2026-10-23T07:00:00Z');
    expect(instantOfMinute(winter ?? 0)).toBe('2026-10-26T08:00:00Z');
  });
});

describe('the days of a place', () => {
  test('leave out the weekend of its country: Friday and Saturday in Algiers', () => {
    const found = days(search({ calendar: algiers, today: plainDate('2026-12-02') })).slice(0, 3);
    expect(found).toEqual(['2026-12-03', '2026-12-06', '2026-12-07']);
  });

  test('leave out the holidays of the country and those of France', () => {
    const found = days(search({ today: plainDate('2026-11-09') }));
    expect(found).toContain('2026-11-10');
    // 11 November in France, 18 November in Morocco.
    expect(found).not.toContain('2026-11-11');
    expect(found).not.toContain('2026-11-18');
    expect(found).toContain('2026-11-19');
  });

  test('begin tomorrow, or on the first day on which the person can come, and end with the horizon', () => {
    const short = [{ placeId: 'centre', policies: [policy({ horizonDays: 7 })] }];
    expect(days(search({ places: short }))).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
    ]);
    expect(days(search({ places: short, notBefore: plainDate('2026-12-04') }))).toEqual([
      '2026-12-04',
      '2026-12-07',
    ]);
  });

  test('follow the policy of each day: hours change on the day on which the new ones begin', () => {
    const places = [
      {
        placeId: 'centre',
        policies: [
          policy({ validFrom: plainDate('2026-01-01'), validTo: plainDate('2026-12-02') }),
          policy({ validFrom: plainDate('2026-12-03'), desks: 4 }),
        ],
      },
    ];
    expect(freePlacesByDay(search({ places }), []).slice(0, 3)).toEqual([
      { day: '2026-12-01', places: 3 },
      { day: '2026-12-02', places: 3 },
      { day: '2026-12-03', places: 12 },
    ]);
  });
});

describe('a desk', () => {
  const nine = beginningsOn(plainDate('2026-12-01'), policy(), rabat.zone)[0] ?? 0;

  test('that is taken is not given again, whatever the length of the other appointment', () => {
    const taken = [{ placeId: 'centre', desk: 1, startMinute: nine + 30, endMinute: nine + 70 }];
    const [first] = free(search(), taken);
    expect(first?.startMinute).toBe(nine + 120);
  });

  test('that is taken at another place, or beside it, is in nobody’s way', () => {
    const places = [{ placeId: 'centre', policies: [policy({ desks: 2 })] }];
    const taken = [
      { placeId: 'elsewhere', desk: 1, startMinute: nine, endMinute: nine + 60 },
      { placeId: 'centre', desk: 1, startMinute: nine, endMinute: nine + 60 },
    ];
    const [first] = free(search({ places }), taken);
    expect(first).toMatchObject({ startMinute: nine, desk: 2 });
  });
});

describe('when more places open', () => {
  test('is the day on which the horizon reaches the next working day', () => {
    const places = [{ placeId: 'centre', policies: [policy({ horizonDays: 4 })] }];
    // Up to Friday 4 December; Saturday and Sunday are off, so Monday 7 opens four days before.
    expect(nextOpeningOn(search({ places }))).toBe('2026-12-03');
  });

  test('is not known where no place has hours', () => {
    expect(nextOpeningOn(search({ places: [] }))).toBeNull();
  });
});

describe('whatever the hours, the zone and the day', () => {
  const hour = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((h) => `${String(h).padStart(2, '0')}:00`);
  const given = fc.record({
    opensAt: hour(0, 11),
    closesAt: hour(12, 23),
    minutes: fc.integer({ min: 5, max: 240 }),
    desks: fc.integer({ min: 1, max: 4 }),
    horizonDays: fc.integer({ min: 1, max: 20 }),
  });
  const zone = fc.constantFrom(
    { country: 'FR', zone: 'Europe/Paris' },
    { country: 'MA', zone: 'Africa/Casablanca' },
    { country: 'US', zone: 'America/New_York' },
    { country: 'AU', zone: 'Australia/Lord_Howe' },
    { country: 'NP', zone: 'Asia/Kathmandu' },
  );
  const start = fc.integer({ min: 0, max: 500 }).map((n) => addDays(plainDate('2026-01-01'), n));

  test('places come in order, on working days within hours and horizon, and never two at one desk', () => {
    fc.assert(
      fc.property(given, zone, start, (hours, at, today) => {
        const calendar = postCalendar(at);
        const places = [
          ...free(
            search({ places: [{ placeId: 'centre', policies: [policy(hours)] }], calendar, today }),
          ),
        ];
        const until = new Map<number, number>();
        let last = 0;
        for (const { day, startMinute, minutes, desk } of places) {
          expect(calendar.isWorkingDay(day)).toBe(true);
          expect(day > today && day <= addDays(today, hours.horizonDays)).toBe(true);
          expect(timeOf(instantOfMinute(startMinute), at.zone) >= hours.opensAt).toBe(true);
          expect(startMinute).toBeGreaterThanOrEqual(last);
          expect(startMinute).toBeGreaterThanOrEqual(until.get(desk) ?? 0);
          until.set(desk, startMinute + minutes);
          last = startMinute;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the platform’s own hours', () => {
  test('hold where a post has set none', () => {
    const places = [{ placeId: 'post', policies: [defaultPolicy('post', 'post')] }];
    const [first] = free(search({ places, calendar: paris }));
    expect(first).toMatchObject({ placeId: 'post', day: '2026-12-01', minutes: 20, desk: 1 });
  });
});
