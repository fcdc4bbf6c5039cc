import { lawUnder, postCalendar } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { checkInAtDesk, clearDesk, placeAtDesk } from './desk.ts';
import { recordExamination, takeUp } from './examination.ts';
import { declareAdmissible, declareInadmissible, type ReceivedFile } from './formal-check.ts';
import { instructIssue } from './instruction.ts';

const now = new Date('2026-11-18T10:00:00Z');
const zone = 'Africa/Casablanca';
const place = { zone, calendar: postCalendar({ country: 'MA', zone }) };
const id = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0002';
const received: ReceivedFile = {
  id,
  status: 'RECEIVED',
  createdAt: new Date('2026-11-02T09:00:00Z'),
  centreId: null,
};

const agent = { name: 'Nadia Sample', mission: 'REGISTRATION' };

describe('the formal check', () => {
  test('finds a file admissible, and it waits for an examiner (Visa Code art. 19(2))', () => {
    expect(declareAdmissible(received, { now, agent })).toMatchObject({
      events: [{ checkedAt: now }],
    });
  });

  test('waits for the systematic queries where the post collects itself', () => {
    expect(declareAdmissible({ ...received, status: 'LODGED' }, { now, agent })).toMatchObject({
      problem: { __typename: 'LodgingNotComplete' },
    });
  });

  test('is not open on a file that is still with its provider', () => {
    const collected = { ...received, status: 'LODGED', centreId: id } as const;
    expect(declareAdmissible(collected, { now, agent })).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'LODGED' },
    });
  });

  test('closes an inadmissible file, held five years from its creation (art. 19(3); CESEDA R. 142-64 I 2°)', () => {
    const answer = declareInadmissible(received, ['FEE', 'PHOTOGRAPH'], {
      now,
      law: lawUnder('today'),
      place,
      agent,
    });
    expect(answer).toMatchObject({
      events: [{ missing: ['PHOTOGRAPH', 'FEE'], heldUntil: '2031-11-02' }],
    });
  });
});

describe('taking a file up', () => {
  const admissible = {
    id,
    status: 'ADMISSIBLE',
    examinerId: null,
    takenUpAt: null,
    instructedByAppealId: null,
    refusedBySilence: false,
  } as const;
  const taken = {
    ...admissible,
    status: 'UNDER_EXAMINATION',
    examinerId: 'first',
    takenUpAt: new Date('2026-11-18T09:00:00Z'),
  } as const;

  test('makes it the examiner’s own', () => {
    expect(takeUp(admissible, 'first', now)).toMatchObject({
      events: [{ examinerId: 'first', takenUpAt: now }],
    });
  });

  test('tells a second examiner that another one was first', () => {
    expect(takeUp(taken, 'second', now)).toMatchObject({
      problem: { __typename: 'TakenUpByOther' },
    });
  });

  test('asked again by the same examiner, is as it was', () => {
    expect(takeUp(taken, 'first', now)).toMatchObject({ events: [{ takenUpAt: taken.takenUpAt }] });
  });

  test('is over once the file is decided', () => {
    expect(takeUp({ ...taken, status: 'REFUSED' }, 'first', now)).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'REFUSED' },
    });
  });
});

describe('an examination', () => {
  test('is recorded while it lasts and not after (Visa Code art. 21)', () => {
    const findings = { findings: 'Relevés lus.', proposal: 'ISSUED' } as const;
    const file = { id, examinerId: 'first', instructedByAppealId: null, refusedBySilence: false };
    const open = { ...file, status: 'UNDER_EXAMINATION' } as const;
    expect(recordExamination(open, findings, now)).toMatchObject({
      events: [{ ...findings, examinedAt: now }],
    });
    for (const status of ['ADMISSIBLE', 'ISSUED', 'REFUSED'] as const)
      expect(recordExamination({ ...file, status }, findings, now)).toHaveProperty('problem');
  });
});

describe('the desk that expects a file', () => {
  const postId = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001';
  const centreId = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0009';
  const file = { id, status: 'SUBMITTED', postId, appointmentId: 'a-1' } as const;
  const startsAt = new Date('2026-11-16T09:20:00Z');

  test('is the provider’s centre, or the post itself', () => {
    const at = (placeId: string) => placeAtDesk(file, { appointmentId: 'a-2', placeId, startsAt });
    expect(at(centreId)).toMatchObject({ events: [{ centreId, startsAt }] });
    expect(at(postId)).toMatchObject({ events: [{ centreId: null }] });
  });

  test('is forgotten when the appointment is given back, and not when an older one ends', () => {
    expect(clearDesk(file, 'a-1')).toHaveProperty('events');
    expect(clearDesk(file, 'a-0')).toHaveProperty('problem');
    expect(checkInAtDesk(file, 'a-0', now)).toHaveProperty('problem');
  });
});

describe('an instruction to issue', () => {
  test('finds a refusal and nothing else, and comes first in the work list', () => {
    const instruction = { appealId: id, instructedAt: now };
    expect(instructIssue({ id, status: 'REFUSED' }, instruction, place)).toMatchObject({
      events: [{ dueOn: '2026-11-18' }],
    });
    expect(instructIssue({ id, status: 'ISSUED' }, instruction, place)).toHaveProperty('problem');
  });
});
