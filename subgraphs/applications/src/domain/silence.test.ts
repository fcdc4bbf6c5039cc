import {
  dayOf,
  lawUnder,
  postCalendar,
  plainDate,
  silenceIsRefusal,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refuseBySilence, silenceEndsAt, type SilentFile } from './silence.ts';

const law = lawUnder('today');
const day = plainDate('2027-01-16');
const endOf = (on: PlainDate, zone: string) => new Date(silenceEndsAt(on, zone));
const at = (zone: string, now: Date, on: PlainDate = day) => ({
  now,
  decidedAt: new Date(endOf(on, zone).getTime() - 12 * 3_600_000),
  law,
  place: { zone, calendar: postCalendar({ country: 'FR', zone }) },
  decisionId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0004',
});
const file = (silenceOn: PlainDate | null, more: Partial<SilentFile> = {}): SilentFile => ({
  id: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0002',
  status: 'UNDER_EXAMINATION',
  visaKind: 'LONG_STAY',
  createdAt: new Date('2026-09-01T09:00:00Z'),
  postId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001',
  silenceOn,
  ...more,
});
const zones = [
  'Africa/Casablanca',
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Pacific/Apia',
];
const rabat = 'Africa/Casablanca';

describe('silence that refuses (CRPA L. 231-4)', () => {
  test('does so when the day named on the receipt is over at the post, and not a second before', () => {
    const end = endOf(day, rabat);
    const before = new Date(end.getTime() - 1);
    expect(refuseBySilence(file(day), at(rabat, before))).toHaveProperty('problem');
    expect(refuseBySilence(file(day), at(rabat, end))).toHaveProperty('events');
  });

  test('is a refusal that nobody signs, for no ground, and opens the appeal: of a long stay to the commission', () => {
    const answer = refuseBySilence(file(day), at(rabat, endOf(day, rabat)));
    expect(answer).toMatchObject({
      events: [
        {
          decision: {
            outcome: 'REFUSED',
            manner: 'IMPLICIT',
            decidedOn: day,
            signedBy: null,
            decidedBy: null,
            appealBody: 'COMMISSION',
          },
        },
      ],
    });
  });

  test('of a short stay is heard by the head of the visas sub-directorate', () => {
    const short = file(day, { visaKind: 'SHORT_STAY' });
    expect(refuseBySilence(short, at(rabat, endOf(day, rabat)))).toMatchObject({
      events: [{ decision: { appealBody: 'VISAS_SUBDIRECTOR' } }],
    });
  });

  test.each(['DRAFT', 'SUBMITTED', 'INADMISSIBLE', 'ISSUED', 'REFUSED', 'WITHDRAWN'] as const)(
    'refuses nothing that is not waiting: %s',
    (status) => {
      const late = at(rabat, new Date('2027-03-01T09:00:00Z'));
      expect(refuseBySilence(file(day, { status }), late)).toHaveProperty('problem');
      expect(refuseBySilence(file(null), late)).toHaveProperty('problem');
    },
  );

  test('in every zone and on every day bears the day of the receipt, two months after it, however late its timer fires', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({
          min: new Date('2016-01-02T00:00:00Z'),
          max: new Date('2036-12-31T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 0, max: 40 * 86_400 }),
        (zone, lodgedAt, lateBy) => {
          const lodgedOn = dayOf(lodgedAt, zone);
          const silenceOn = silenceIsRefusal(law, { receivedOn: lodgedOn }).value;
          const end = endOf(silenceOn, zone);
          const fired = new Date(end.getTime() + lateBy * 1000);
          const answer = refuseBySilence(file(silenceOn), at(zone, fired, silenceOn));
          const decision = 'events' in answer ? answer.events[0].decision : null;
          expect(decision?.decidedOn).toBe(silenceOn);
          expect(dayOf(decision?.decidedAt ?? fired, zone)).toBe(silenceOn);
          // The day after has begun when silence refuses: nobody is cut short by a change of the clocks.
          expect(dayOf(end, zone) > silenceOn).toBe(true);
          expect(end > lodgedAt).toBe(true);
        },
      ),
    );
  });
});
