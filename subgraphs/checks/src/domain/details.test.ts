import { lawUnder } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { detailsHeldUntil, eraseDetails } from './details.ts';

const foundAt = new Date('2026-11-30T22:30:00Z');
const found = { id: 'hit', system: 'SIS_PERSONS', foundAt, detailsErasedAt: null } as const;

describe('what SIS said beside the number of its entry', () => {
  test('is held fifty days from the query, counted where the post is (CESEDA R. 142-64 IV)', () => {
    const law = lawUnder('today');
    // In Tunis it is half past eleven in the evening; in Tokyo the next day has begun.
    expect(detailsHeldUntil(law, foundAt, 'Africa/Tunis')).toBe('2027-01-19');
    expect(detailsHeldUntil(law, foundAt, 'Asia/Tokyo')).toBe('2027-01-20');
  });

  test('has no term of its own under the founding arrêté', () => {
    expect(detailsHeldUntil(lawUnder('2009'), foundAt, 'Africa/Tunis')).toBeNull();
  });

  test.each([
    ['VIS', null],
    ['SIS_PERSONS', new Date('2027-01-20T00:00:00Z')],
  ] as const)(
    'is not erased of %s where it is not held or was erased before',
    (system, erasedAt) => {
      const run = { id: 'run', hits: [{ ...found, system, detailsErasedAt: erasedAt }] };
      const at = {
        now: new Date('2027-06-01T00:00:00Z'),
        law: lawUnder('today'),
        zone: 'Asia/Tokyo',
      };
      expect(eraseDetails(run, at)).toMatchObject({ problem: { status: 'KEPT' } });
    },
  );
});
