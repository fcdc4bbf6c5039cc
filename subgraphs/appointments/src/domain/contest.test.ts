import { describe, expect, test } from 'vitest';
import type { AppointmentFacts } from './appointment.ts';
import { closeRivals, isContested, settleDocument, type Holder } from './contest.ts';

const monday = new Date('2026-11-30T09:00:00Z');
const tuesday = new Date('2026-12-01T09:00:00Z');

const holder = (accountId: string, more: Partial<Holder> = {}): Holder => ({
  accountId,
  status: 'CONFIRMED',
  requestedAt: monday,
  checkedInAt: null,
  ...more,
});

const appointment = (id: string, more: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  id,
  applicationId: `application of ${id}`,
  accountId: `account of ${id}`,
  postId: 'post',
  placeId: 'centre',
  status: 'CONFIRMED',
  startsAt: tuesday,
  numberSeal: 'seal',
  ...more,
});

describe('a travel document is contested', () => {
  test('while two accounts are expected with it', () => {
    expect(isContested([holder('a'), holder('b')])).toBe(true);
    expect(isContested([holder('a'), holder('a')])).toBe(false);
    expect(isContested([holder('a')])).toBe(false);
    expect(isContested([])).toBe(false);
  });

  test('while one is expected and another account’s person came with it meanwhile', () => {
    const came = holder('b', { status: 'CHECKED_IN', checkedInAt: tuesday });
    expect(isContested([holder('a'), came])).toBe(true);
    expect(isContested([came])).toBe(false);
  });

  test('not for a visit that was over before the other was asked for: a person may have two accounts in a life', () => {
    const before = holder('b', { status: 'CHECKED_IN', checkedInAt: monday });
    expect(isContested([holder('a', { requestedAt: tuesday }), before])).toBe(false);
  });
});

describe('the desk settles whose a document is', () => {
  const at = { now: tuesday, zone: 'Africa/Tunis' };
  const read = appointment('read', { status: 'CHECKED_IN' });

  test('on the day the person came, while it is contested', () => {
    expect(settleDocument({ ...read, contested: true }, at)).toMatchObject({
      events: [{ appointmentId: 'read' }],
    });
    expect(settleDocument({ ...read, contested: false }, at)).toHaveProperty('problem');
    const later = { ...at, now: new Date('2026-12-02T09:00:00Z') };
    expect(settleDocument({ ...read, contested: true }, later)).toHaveProperty('problem');
  });

  test('never before a passport was read', () => {
    for (const status of ['REQUESTED', 'CONFIRMED', 'CANCELLED', 'NO_SHOW'] as const) {
      const unread = { ...read, status, contested: true };
      expect(settleDocument(unread, at)).toHaveProperty('problem');
      expect(
        closeRivals({ read: unread, rivals: [appointment('rival')] }, { now: tuesday, share: 0 }),
      ).toHaveProperty('problem');
    }
  });

  test('and what other accounts still expect is closed with its reason; nothing of the bearer’s is', () => {
    const rivals = [
      appointment('rival'),
      appointment('honoured', { status: 'CHECKED_IN' }),
      appointment('own', { accountId: read.accountId }),
    ];
    expect(closeRivals({ read, rivals }, { now: tuesday, share: 0 })).toEqual({
      events: [
        {
          type: 'AppointmentCancelled',
          appointmentId: 'rival',
          applicationId: 'application of rival',
          cancelledAt: tuesday,
          freeAfterMinutes: 60,
          closedFor: 'DOCUMENT_READ_AT_DESK',
        },
      ],
    });
  });
});
