import { lawUnder } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import type { SeatKind } from './quorum.ts';
import {
  AGENDA_ITEMS_MAX,
  convene,
  itemBefore,
  open,
  placeOnAgenda,
  recordAttendance,
  sessionReference,
} from './session.ts';
import type { Appeal } from './appeal.ts';

const law = lawUnder('today');
const now = new Date('2026-11-19T08:30:00Z');
const facts = { law, now, language: 'en' } as const;

const seat = (kind: SeatKind, rank = 0) => ({
  seatId: `${kind}-${rank}`,
  kind,
  agentId: `agent-${kind}-${rank}`,
});

const session = (status: 'CONVENED' | 'OPEN' | 'CLOSED', startsAt = '2026-11-19T08:30:00Z') => ({
  id: 'session',
  status,
  startsAt,
});

const rollOf = (...found: readonly ReturnType<typeof seat>[]) => ({
  named: found.map(({ seatId }) => seatId),
  found,
});

const regular = rollOf(seat('PRESIDENT'), seat('INTERIOR'), seat('IMMIGRATION'));

describe('opening a session', () => {
  test('takes the president or a substitute and two members (arrêté of 4 December 2009 art. 1)', () => {
    const substitutes = rollOf(seat('PRESIDENT', 1), seat('INTERIOR', 2), seat('IMMIGRATION'));
    for (const roll of [regular, substitutes])
      expect(open({ ...session('CONVENED'), roll }, facts)).toMatchObject({
        events: [{ type: 'SessionOpened' }],
      });
  });

  test('says what is missing when the composition is not regular', () => {
    const roll = rollOf(seat('INTERIOR'), seat('IMMIGRATION'), seat('FOREIGN_AFFAIRS'));
    expect(open({ ...session('CONVENED'), roll }, facts)).toMatchObject({
      problem: { __typename: 'NoQuorum', quorum: { presidentPresent: false, membersPresent: 3 } },
    });
  });

  test('seats one person for one seat', () => {
    const roll = rollOf(...regular.found, seat('INTERIOR', 1));
    expect(open({ ...session('CONVENED'), roll }, facts)).toMatchObject({
      problem: { __typename: 'InputProblem', fields: [{ path: 'presentSeatIds' }] },
    });
  });

  test('does not know a seat whose mandate is over', () => {
    const roll = { ...regular, named: [...regular.named, 'gone'] };
    expect(open({ ...session('CONVENED'), roll }, facts)).toMatchObject({
      problem: { __typename: 'InputProblem' },
    });
  });

  test('waits for the day of the session in Nantes', () => {
    const tomorrow = { ...session('CONVENED', '2026-11-20T08:30:00Z'), roll: regular };
    expect(open(tomorrow, facts)).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'CONVENED' },
    });
  });
});

describe('taking the attendance anew', () => {
  test('notes who came and who left, even if the quorum is lost', () => {
    const roll = rollOf(seat('PRESIDENT'), seat('FOREIGN_AFFAIRS'));
    const present = regular.found;
    expect(recordAttendance({ ...session('OPEN'), roll, present }, now, 'en')).toMatchObject({
      events: [
        {
          arrived: [{ kind: 'FOREIGN_AFFAIRS' }],
          left: [{ kind: 'INTERIOR' }, { kind: 'IMMIGRATION' }],
        },
      ],
    });
  });
});

describe('convening a session', () => {
  test('is for today or a day to come', () => {
    const given = { startsAt: new Date('2026-11-18T22:00:00Z'), place: 'Nantes' };
    expect(convene(given, now, 'en')).toMatchObject({
      problem: { __typename: 'InputProblem', fields: [{ path: 'startsAt' }] },
    });
    expect(convene({ ...given, startsAt: now }, now, 'en')).toMatchObject({
      events: [{ type: 'SessionConvened' }],
    });
  });

  test('gives it the number of its year', () => {
    expect(sessionReference({ year: 2026, number: 47 })).toBe('2026-47');
    expect(sessionReference({ year: 2027, number: 3 })).toBe('2027-03');
  });
});

describe('an agenda', () => {
  test('takes no item once the session is open, and no more than members can read', () => {
    const appeal = { body: 'COMMISSION', stage: 'REPORTED', id: 'appeal' } as Appeal;
    const place = (status: 'CONVENED' | 'OPEN', items: number) =>
      placeOnAgenda({ session: session(status), appeal, items }, now);
    expect(place('CONVENED', 3)).toMatchObject({ events: [{ position: 4, stage: 'SCHEDULED' }] });
    expect(place('OPEN', 3)).toMatchObject({ problem: { status: 'OPEN' } });
    expect(place('CONVENED', AGENDA_ITEMS_MAX)).toMatchObject({
      problem: { __typename: 'ActNotOpen' },
    });
  });
});

describe('the item before the room', () => {
  const agenda = [
    { id: 'first', state: 'CLOSED' },
    { id: 'second', state: 'OPEN' },
    { id: 'third', state: 'WAITING' },
  ];

  test('is the one that is named, closed or not', () => {
    expect(itemBefore(agenda, 'first')?.id).toBe('first');
    expect(itemBefore(agenda, 'third')?.id).toBe('third');
  });

  test('is the first that is not closed where none is named, or one of another agenda', () => {
    expect(itemBefore(agenda, null)?.id).toBe('second');
    expect(itemBefore(agenda, 'of another session')?.id).toBe('second');
  });

  test('is the first once all are closed, and none where the agenda is empty', () => {
    const closed = agenda.map(({ id }) => ({ id, state: 'CLOSED' }));
    expect(itemBefore(closed, null)?.id).toBe('first');
    expect(itemBefore([], null)).toBeNull();
  });
});
