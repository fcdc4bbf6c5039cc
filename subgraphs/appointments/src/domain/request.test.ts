import { plainDate } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { desk, file, law } from './appointment.fixtures.ts';
import { request } from './request.ts';
import { targetDay } from './target.ts';

const now = new Date('2026-11-30T10:00:00Z');
const anyTime = { notBefore: null, placeId: null };

describe('asking for an appointment', () => {
  test('gives the earliest free place, bound to the travel document of the application', () => {
    expect(request(desk, anyTime, now)).toMatchObject({
      events: [
        {
          type: 'AppointmentGiven',
          placeId: 'centre',
          day: '2026-12-01',
          documentSeal: file.documentSeal,
          allocation: 'EARLIEST_FREE',
        },
      ],
    });
  });

  test('is possible in a moment for a form that was signed just now', () => {
    expect(request({ ...desk, file: null }, anyTime, now)).toMatchObject({
      problem: { __typename: 'ApplicationNotKnownYet', retryAfterSeconds: 2 },
    });
  });

  test.each(['LODGED', 'ENDED'] as const)('is over for a file that is %s', (status) => {
    expect(request({ ...desk, file: { ...file, status } }, anyTime, now)).toMatchObject({
      problem: { __typename: 'ActNotOpen', status },
    });
  });

  test('once more with the same wish is the same appointment; with another wish, one is enough', () => {
    const live = { id: 'first', status: 'CONFIRMED', ...anyTime } as const;
    expect(request({ ...desk, live }, anyTime, now)).toMatchObject({
      events: [{ type: 'AppointmentStands', appointmentId: 'first' }],
    });
    const later = { ...anyTime, notBefore: plainDate('2026-12-20') };
    expect(request({ ...desk, live }, later, now)).toMatchObject({
      problem: { __typename: 'AlreadyRequested' },
    });
  });

  test('finds no place where none is free, and says when more open', () => {
    const policies = (desk.places[0]?.policies ?? []).map((one) => ({ ...one, horizonDays: 4 }));
    const full = { ...desk, places: [{ placeId: 'centre', policies }] };
    const far = { ...anyTime, notBefore: plainDate('2026-12-05') };
    expect(request(full, far, now)).toMatchObject({
      problem: { __typename: 'NoPlaceFree', nextOpeningOn: '2026-12-03' },
    });
  });

  test('at a place that does not receive for the post finds none', () => {
    expect(request(desk, { notBefore: null, placeId: 'elsewhere' }, now)).toMatchObject({
      problem: { __typename: 'NoPlaceFree', nextOpeningOn: null },
    });
  });
});

describe('by when an appointment should take place', () => {
  test('is two weeks after the request, as a rule (Visa Code art. 9(2))', () => {
    const day = targetDay(law, { visaKind: 'SHORT_STAY', requestedOn: plainDate('2026-11-30') });
    expect(day).toMatchObject({ value: '2026-12-14', rule: { source: 'Visa Code art. 9(2)' } });
  });

  test('is set by no rule for a long stay', () => {
    expect(
      targetDay(law, { visaKind: 'LONG_STAY', requestedOn: plainDate('2026-11-30') }),
    ).toBeNull();
  });
});
