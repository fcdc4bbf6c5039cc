import { lawUnder, plainDate, postCalendar } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { completeLodging, dueOn, lodge, type Collected, type FileAtDesk } from './lodging.ts';
import { endProviderCopies, transmit } from './transmission.ts';

const law = lawUnder('today');
const zone = 'Africa/Casablanca';
const place = { zone, calendar: postCalendar({ country: 'MA', zone }) };
const centreId = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0009';
const postId = '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001';

const signed: FileAtDesk = {
  id: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0002',
  status: 'SUBMITTED',
  visaKind: 'SHORT_STAY',
  applicantId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0003',
  postId,
  documentNumber: 'XX0000417',
  arrivalOn: plainDate('2027-02-01'),
  seafarer: false,
  urgencyGranted: null,
  answers: {},
};
const collected: Collected = {
  travelDocumentNumber: 'XX0000417',
  photographCollected: true,
  fingerprintsCollected: true,
  fingerprintsAbsentReason: null,
  feeSettled: true,
  feeExemption: null,
};
const agent = { name: 'Nadia Sample', mission: 'PROVIDER_AGENT' };
const at = (instant: string) => ({ now: new Date(instant), law, place, centreId, agent });

describe('lodging an application', () => {
  test('is open from six months before the intended arrival (Visa Code art. 9(1))', () => {
    expect(lodge(signed, collected, at('2026-08-01T09:00:00Z'))).toMatchObject({
      events: [{ type: 'ApplicationLodged', centreId }],
    });
    expect(lodge(signed, collected, at('2026-07-31T09:00:00Z'))).toMatchObject({
      problem: { __typename: 'LodgedTooEarly', earliestOn: { value: '2026-08-01' } },
    });
  });

  test('is open to seafarers from nine months before (art. 9(1))', () => {
    const sailor = { ...signed, seafarer: true };
    expect(lodge(sailor, collected, at('2026-05-01T09:00:00Z'))).toHaveProperty('events');
    expect(lodge(signed, collected, at('2026-05-01T09:00:00Z'))).toHaveProperty('problem');
  });

  test('is open until fifteen days before the intended arrival (art. 9(1))', () => {
    expect(lodge(signed, collected, at('2027-01-17T09:00:00Z'))).toHaveProperty('events');
    expect(lodge(signed, collected, at('2027-01-18T09:00:00Z'))).toMatchObject({
      problem: { __typename: 'LodgedTooLate', latestOn: { value: '2027-01-17' } },
    });
  });

  test('counts its days at the post: shortly before midnight in Rabat it is still the day before', () => {
    // 23:30 in UTC is half an hour past midnight in Rabat.
    expect(lodge(signed, collected, at('2026-07-31T23:30:00Z'))).toHaveProperty('events');
  });

  test('has no such times for a long stay, whose law sets none', () => {
    const long = { ...signed, visaKind: 'LONG_STAY' } as const;
    expect(lodge(long, collected, at('2025-12-01T09:00:00Z'))).toHaveProperty('events');
  });

  test('takes the passport of the form and no other (art. 10 and 12)', () => {
    const other = { ...collected, travelDocumentNumber: 'XX0000418' };
    expect(lodge(signed, other, at('2026-11-16T09:00:00Z'))).toMatchObject({
      problem: { __typename: 'TravelDocumentMismatch' },
    });
    const spaced = { ...collected, travelDocumentNumber: 'xx 0000-417' };
    expect(lodge(signed, spaced, at('2026-11-16T09:00:00Z'))).toHaveProperty('events');
  });

  test('is not done twice: whoever asks again learns that it is lodged', () => {
    expect(
      lodge({ ...signed, status: 'LODGED' }, collected, at('2026-11-16T09:00:00Z')),
    ).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'LODGED' },
    });
  });
});

describe('the day by which a post must have decided', () => {
  test('is fifteen days after lodging, moved to a working day of the post (Visa Code art. 23(1))', () => {
    expect(dueOn(law, { visaKind: 'SHORT_STAY', lodgedOn: plainDate('2026-11-16'), place })).toBe(
      '2026-12-01',
    );
  });

  test('is for a long stay the day on which silence would refuse (CRPA L. 231-4)', () => {
    expect(dueOn(law, { visaKind: 'LONG_STAY', lodgedOn: plainDate('2026-11-16'), place })).toBe(
      '2027-01-16',
    );
  });
});

const lodged = {
  id: signed.id,
  status: 'LODGED',
  postId,
  centreId,
  lodgedAt: new Date('2026-11-16T09:20:00Z'),
  lodgingCompletedAt: null,
} as const;
const answered = { completedAt: new Date('2026-11-16T09:20:05Z'), fallback: false, toJudge: false };

describe('completing a lodging', () => {
  test('leaves a file with its provider until it is transmitted', () => {
    expect(completeLodging(lodged, answered)).toMatchObject({
      events: [{ completedAt: answered.completedAt, receivedAt: null }],
    });
  });

  test('receives what the post collected itself, since the day it was lodged there', () => {
    expect(completeLodging({ ...lodged, centreId: null }, answered)).toMatchObject({
      events: [{ receivedAt: lodged.lodgedAt }],
    });
  });

  test('happens once: a repeated query changes only what a decision waits for', () => {
    const later = { completedAt: new Date('2026-11-18T10:00:00Z'), fallback: false, toJudge: true };
    const examined = {
      ...lodged,
      status: 'UNDER_EXAMINATION',
      centreId: null,
      lodgingCompletedAt: answered.completedAt,
    } as const;
    expect(completeLodging(examined, later)).toMatchObject({
      events: [{ completedAt: answered.completedAt, toJudge: true, receivedAt: null }],
    });
  });

  test('is not open before a lodging', () => {
    expect(completeLodging({ ...lodged, status: 'SUBMITTED' }, answered)).toHaveProperty('problem');
  });
});

describe('transmitting a file', () => {
  const complete = { ...lodged, lodgingCompletedAt: answered.completedAt };
  const now = new Date('2026-11-16T17:00:00Z');

  test('waits until the systematic queries are answered (arrêté of 24 November 2009, art. 2)', () => {
    expect(transmit(lodged, { now, law, place })).toMatchObject({
      problem: { __typename: 'LodgingNotComplete' },
    });
  });

  test('sets the end of the seventh day for the provider to erase its copies (Annex X B(e))', () => {
    const inTokyo = {
      zone: 'Asia/Tokyo',
      calendar: postCalendar({ country: 'JP', zone: 'Asia/Tokyo' }),
    };
    // It is past midnight there: the 17th, and the 24th ends at 15:00 in UTC.
    expect(transmit(complete, { now, law, place: inTokyo })).toMatchObject({
      events: [{ postId, transmittedAt: now, eraseAt: '2026-11-24T15:00:00Z' }],
    });
  });

  test('asks for erasure at once under the Visa Code as adopted (Annex X A(d))', () => {
    expect(transmit(complete, { now, law: lawUnder('2009'), place })).toMatchObject({
      events: [{ eraseAt: now.toISOString() }],
    });
  });

  test('is what the erasure waits for', () => {
    expect(endProviderCopies(lodged, now)).toHaveProperty('problem');
    expect(endProviderCopies({ id: lodged.id, status: 'RECEIVED' }, now)).toHaveProperty('events');
  });
});
