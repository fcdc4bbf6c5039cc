import { frenchCalendar, lawUnder, type VisaKind } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { bodyRule, file, isAppealOpen, type ContestedDecision } from './filing.ts';

const today = lawUnder('today');
const in2009 = lawUnder('2009');

const decision = (
  visaKind: VisaKind,
  more: Partial<ContestedDecision> = {},
): ContestedDecision => ({
  outcome: 'REFUSED',
  refusal: {
    visaKind,
    decidedAt: '2026-10-05T09:00:00Z',
    notifiedAt: '2026-10-05T09:00:00Z',
    calendar: frenchCalendar,
    isAbroad: true,
  },
  appeals: [],
  ...more,
});

const input = { reasons: 'Mes ressources sont établies.', capacity: 'APPLICANT' } as const;

const filedAt = (law: typeof today, subject: ContestedDecision, at: string) =>
  file(subject, input, { law, now: new Date(at), language: 'fr' });

describe('an appeal goes to', () => {
  const bodyOf = (law: typeof today, kind: VisaKind) => bodyRule(law, decision(kind).refusal);

  test('the commission for a long stay, the visas sub-director for a short one or a transit (CESEDA D. 312-3)', () => {
    expect(bodyOf(today, 'LONG_STAY')).toMatchObject({
      value: 'COMMISSION',
      source: 'CESEDA D. 312-3',
    });
    expect(bodyOf(today, 'SHORT_STAY').value).toBe('VISAS_SUBDIRECTOR');
    expect(bodyOf(today, 'AIRPORT_TRANSIT').value).toBe('VISAS_SUBDIRECTOR');
  });

  test('the commission whatever the visa under the law of 2009 (CESEDA D. 211-5)', () => {
    for (const kind of ['LONG_STAY', 'SHORT_STAY', 'AIRPORT_TRANSIT'] as const)
      expect(bodyOf(in2009, kind)).toMatchObject({
        value: 'COMMISSION',
        source: 'CESEDA D. 211-5',
      });
  });

  test('the commission for a short-stay refusal decided before 2023, whenever it is read', () => {
    const refusal = { ...decision('SHORT_STAY').refusal, decidedAt: '2022-12-30T10:00:00Z' };
    expect(bodyRule(today, refusal).value).toBe('COMMISSION');
  });
});

describe('filing an appeal', () => {
  test('is in time until the last hour of the last day, and too late an instant after', () => {
    // Thirty days after 5 October is Wednesday 4 November 2026.
    expect(filedAt(today, decision('LONG_STAY'), '2026-11-04T22:59:59Z')).toMatchObject({
      events: [{ type: 'AppealFiled', body: 'COMMISSION', implicitRejectionOn: '2027-01-04' }],
    });
    expect(filedAt(today, decision('LONG_STAY'), '2026-11-04T23:00:00Z')).toMatchObject({
      problem: { __typename: 'AppealTooLate', until: { value: '2026-11-04' } },
    });
  });

  test('has two months under the law of 2009, and goes to the commission for a short stay too', () => {
    expect(filedAt(in2009, decision('SHORT_STAY'), '2026-12-07T12:00:00Z')).toMatchObject({
      // Two months after 5 October is Saturday 5 December: Monday counts.
      events: [{ body: 'COMMISSION' }],
    });
    expect(filedAt(in2009, decision('SHORT_STAY'), '2026-12-08T12:00:00Z')).toMatchObject({
      problem: { __typename: 'AppealTooLate', until: { value: '2026-12-07' } },
    });
  });

  test('is not open against a visa that was issued', () => {
    const issued = decision('LONG_STAY', { outcome: 'ISSUED' });
    expect(filedAt(today, issued, '2026-10-06T12:00:00Z')).toMatchObject({
      problem: { __typename: 'NotAppealable' },
    });
  });

  test('is not open twice at once', () => {
    const live = decision('LONG_STAY', {
      appeals: [{ stage: 'REPORTING', implicitlyRejectedAt: null }],
    });
    expect(filedAt(today, live, '2026-10-20T12:00:00Z')).toMatchObject({
      problem: { __typename: 'ActNotOpen', status: 'REPORTING' },
    });
    expect(isAppealOpen(today, live, new Date('2026-10-20T12:00:00Z'))).toBe(false);
  });

  test('is not open again once an appeal was decided: that decision took the refusal’s place (CRPA L. 412-7)', () => {
    const decided = decision('LONG_STAY', {
      appeals: [{ stage: 'REJECTED', implicitlyRejectedAt: null }],
    });
    expect(filedAt(today, decided, '2026-10-20T12:00:00Z')).toMatchObject({
      problem: { __typename: 'NotAppealable' },
    });
  });
});
