import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsInto, openingSeen, type Collected } from './openings.ts';

const unitId = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001';

const reading = (
  more: Partial<Omit<Collected, 'author'>> & { author?: Partial<Collected['author']> } = {},
): Collected => ({
  source: 'applications',
  act: 'application.read',
  at: new Date('2026-11-02T09:00:00Z'),
  outcome: 'READ',
  ...more,
  author: {
    kind: 'AGENT',
    unitId,
    mission: 'EXAMINER',
    subjectIds: [],
    categories: ['IDENTITY', 'STAY'],
    ...more.author,
  },
});

const seen = (entry: Collected, isAppealed = false) => openingSeen(entry, { isAppealed });

describe('who opened the file', () => {
  test.each([
    ['PROVIDER_AGENT', 'COLLECTION'],
    ['REGISTRATION', 'REGISTRATION'],
    ['EXAMINER', 'EXAMINATION'],
    ['DECISION_MAKER', 'DECISION'],
    ['HEAD_OF_POST', 'DECISION'],
    ['COMMISSION_RAPPORTEUR', 'APPEAL'],
    ['MINISTER_DELEGATE', 'APPEAL'],
  ] as const)('shows function and purpose: %s for %s', (mission, purpose) => {
    expect(seen(reading({ author: { mission } }))).toEqual({ mission, unitId, purpose });
  });

  test('shows an act of an agent as an opening too', () => {
    expect(seen(reading({ act: 'application.takeUp', outcome: 'PERFORMED' }))).not.toBeNull();
  });

  test('says "appeal" for the sub-directorate only once there is one', () => {
    const entry = reading({ author: { mission: 'VISAS_SUBDIRECTORATE' } });
    expect(seen(entry, false)?.purpose).toBe('EXAMINATION');
    expect(seen(entry, true)?.purpose).toBe('APPEAL');
  });

  test('says "request about your data" for whoever answers one', () => {
    const entry = reading({ source: 'rights', act: 'rights.answerAccessRequest' });
    expect(seen(entry)?.purpose).toBe('RIGHTS_REQUEST');
  });

  test.each(['READ', 'PERFORMED'])(
    'never shows an entry of the checks, whatever its categories say (%s)',
    (outcome) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom('IDENTITY', 'STAY', 'DECISION')), (categories) => {
          expect(seen(reading({ source: 'checks', outcome, author: { categories } }))).toBeNull();
        }),
      );
    },
  );

  test.each(['CHECKS', 'ATTENTION'])('never shows a reading that touched %s', (category) => {
    fc.assert(
      fc.property(
        fc.constantFrom('applications', 'appeals', 'appointments', 'rights'),
        fc.array(fc.constantFrom('IDENTITY', 'STAY', 'DECISION')),
        (source, others) => {
          const entry = reading({ source, author: { categories: [...others, category] } });
          expect(seen(entry)).toBeNull();
        },
      ),
    );
  });

  test('shows neither the person’s own readings nor those of the platform', () => {
    expect(
      seen(reading({ author: { kind: 'APPLICANT', unitId: null, mission: null } })),
    ).toBeNull();
    expect(seen(reading({ author: { kind: 'SYSTEM', unitId: null, mission: null } }))).toBeNull();
  });

  test('does not count a line in a work list as an opening', () => {
    expect(seen(reading({ act: 'application.listQueue' }))).toBeNull();
    expect(seen(reading({ act: 'application.search' }))).toBeNull();
  });

  test.each(['FORBIDDEN', 'NOT_FOUND', 'DECLINED'])(
    'shows no attempt that opened nothing: %s',
    (outcome) => {
      expect(seen(reading({ outcome }))).toBeNull();
    },
  );

  test('shows nothing of an entry whose leaf was erased', () => {
    expect(seen({ ...reading(), author: null })).toBeNull();
  });

  test('is one opening for a page that is read piece by piece, and two for two visits', () => {
    const at = new Date('2026-11-02T09:00:00Z');
    expect(foldsInto(at, new Date('2026-11-02T09:09:00Z'))).toBe(true);
    expect(foldsInto(at, new Date('2026-11-02T09:11:00Z'))).toBe(false);
  });
});
