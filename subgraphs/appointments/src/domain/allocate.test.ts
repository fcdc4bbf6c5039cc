import { plainDate, type PlainDate } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import type { FreePlace } from './slots.ts';

const place = (day: string, startMinute: number, more: Partial<FreePlace> = {}): FreePlace => ({
  placeId: 'centre',
  day: plainDate(day),
  startMinute,
  minutes: 20,
  desk: 1,
  ...more,
});
const asks = (
  id: string,
  notBefore: PlainDate | null = null,
  placeIds: readonly string[] = [],
) => ({
  id,
  notBefore,
  placeIds,
});
const places = [
  place('2026-12-01', 100),
  place('2026-12-01', 120, { placeId: 'post' }),
  place('2026-12-04', 900),
];

describe('a place', () => {
  test('is given to whoever asked first, the earliest that is free', () => {
    const given = allocate([asks('one'), asks('two')], places);
    expect(given.get('one')).toBe(places[0]);
    expect(given.get('two')).toBe(places[1]);
  });

  test('is on a day, and where, the person can come', () => {
    const later = asks('later', plainDate('2026-12-02'));
    const there = asks('there', null, ['post']);
    const given = allocate([later, there], places);
    expect(given.get('later')).toBe(places[2]);
    expect(given.get('there')).toBe(places[1]);
  });

  test('is never given twice, nor on a day that was excluded', () => {
    const day = fc.constantFrom('2026-12-01', '2026-12-02', '2026-12-03');
    const request = fc.record({ notBefore: fc.option(day.map(plainDate)) });
    const free = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 50 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 12 }), free, (wishes, list) => {
        const requests = wishes.map(({ notBefore }, at) => asks(String(at), notBefore));
        const all = list.map(([on, minute]) => place(on, minute));
        const given = allocate(requests, all);
        expect(new Set(given.values()).size).toBe(given.size);
        const early = requests.filter(({ id, notBefore }) => {
          const got = given.get(id);
          return got !== undefined && notBefore !== null && got.day < notBefore;
        });
        expect(early).toEqual([]);
      }),
    );
  });
});
