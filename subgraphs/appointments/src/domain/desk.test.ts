import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointmentAt, calendar } from './appointment.fixtures.ts';
import { cancel, checkIn, markMissed, returnMinutes } from './desk.ts';
import { followFile } from './follow.ts';

// 09:00 in Tunis, which is an hour ahead of UTC.
const startsAt = new Date('2026-12-01T08:00:00Z');
const appointment = appointmentAt(startsAt);
const { zone } = calendar;
const seal = appointment.numberSeal;

describe('the person at the desk', () => {
  const noon = { now: new Date('2026-12-01T11:00:00Z'), zone };

  test('is checked in on the day of the appointment, with the passport it is bound to', () => {
    expect(checkIn(appointment, seal, noon)).toMatchObject({
      events: [{ type: 'CheckedIn', checkedInAt: noon.now }],
    });
  });

  test('with another passport is not: the appointment cannot be passed on', () => {
    expect(checkIn(appointment, 'seal of SP0000102', noon)).toMatchObject({
      problem: { __typename: 'NotTheSameTravelDocument' },
    });
  });

  test.each([
    ['the evening before', '2026-11-30T22:59:59Z'],
    ['the day after', '2026-12-01T23:00:00Z'],
  ])('is not checked in %s, by the clock of the place', (_when, instant) => {
    expect(checkIn(appointment, seal, { now: new Date(instant), zone })).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'CONFIRMED' },
    });
  });

  test('is checked in from the first to the last minute of the day at the place', () => {
    for (const instant of ['2026-11-30T23:00:00Z', '2026-12-01T22:59:59Z'])
      expect(checkIn(appointment, seal, { now: new Date(instant), zone })).toHaveProperty('events');
  });
});

describe('a place', () => {
  const dayBefore = { now: new Date('2026-11-30T11:00:00Z'), zone, share: 0.5 };

  test('is given back before it begins, and not after', () => {
    expect(cancel(appointment, dayBefore)).toMatchObject({
      events: [{ type: 'AppointmentCancelled', freeAfterMinutes: 750 }],
    });
    expect(cancel(appointment, { ...dayBefore, now: startsAt })).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });

  test('returns to the pool after a random while, of an hour to a day', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        const minutes = returnMinutes(share);
        expect(minutes >= 60 && minutes < 24 * 60).toBe(true);
      }),
    );
  });

  test('is missed when its day is over at the place, and only then', () => {
    const early = { now: new Date('2026-12-01T22:59:59Z'), zone };
    expect(markMissed(appointment, early)).toHaveProperty('problem');
    const over = { now: new Date('2026-12-01T23:00:00Z'), zone };
    expect(markMissed(appointment, over)).toMatchObject({ events: [{ type: 'Missed' }] });
    expect(markMissed({ ...appointment, status: 'CHECKED_IN' }, over)).toHaveProperty('problem');
  });
});

describe('a file that goes on', () => {
  const at = { now: new Date('2026-11-30T11:00:00Z'), share: 0 };
  const to = (status: 'LODGED' | 'ENDED') => ({ applicationId: 'application', status });

  test('gives its place back when the application is gone', () => {
    expect(followFile({ status: 'SUBMITTED', live: appointment }, to('ENDED'), at)).toMatchObject({
      events: [{ status: 'ENDED', appointment: { type: 'AppointmentCancelled' } }],
    });
  });

  test('was at the desk when it is lodged, even if nobody checked the person in', () => {
    expect(followFile({ status: 'SUBMITTED', live: appointment }, to('LODGED'), at)).toMatchObject({
      events: [{ status: 'LODGED', appointment: { type: 'CheckedIn' } }],
    });
  });

  test('never goes back, in whichever order the events come', () => {
    expect(followFile({ status: null, live: null }, to('ENDED'), at)).toHaveProperty('events');
    expect(followFile({ status: 'ENDED', live: null }, to('LODGED'), at)).toHaveProperty('problem');
    expect(followFile({ status: 'LODGED', live: null }, to('LODGED'), at)).toHaveProperty(
      'problem',
    );
  });
});
