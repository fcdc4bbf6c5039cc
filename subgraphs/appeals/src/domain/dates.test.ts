import {
  frenchCalendar,
  lawUnder,
  postCalendar,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import {
  courtOpenUntil,
  filedUntil,
  implicitlyRejectedOn,
  type ContestedRefusal,
  type Ruling,
} from './dates.ts';

const today = lawUnder('today');
const in2009 = lawUnder('2009');
const rabat = postCalendar({ country: 'MA', zone: 'Africa/Casablanca' });
const dubai = postCalendar({ country: 'AE', zone: 'Asia/Dubai' });

const refused = (at: string, more: Partial<ContestedRefusal> = {}): ContestedRefusal => ({
  visaKind: 'LONG_STAY' satisfies VisaKind,
  decidedAt: at,
  notifiedAt: at,
  calendar: rabat,
  isAbroad: true,
  ...more,
});

describe('the time to appeal', () => {
  test('is thirty days from notification today, the day of notification not counted (CESEDA D. 312-4)', () => {
    const until = filedUntil(today, refused('2026-09-24T10:00:00Z', { calendar: frenchCalendar }));
    // The thirtieth day is Saturday 24 October; Monday 26 is worked.
    expect(until.value).toBe('2026-10-26');
    expect(until.steps.map(({ key, amount, unit, date }) => [key, amount, unit, date])).toEqual([
      ['STARTS_ON', null, null, '2026-09-24'],
      ['FIRST_DAY_EXCLUDED', null, null, '2026-09-25'],
      ['ADD', 30, 'DAY', '2026-10-24'],
      ['LAST_DAY_NOT_WORKING', null, null, '2026-10-24'],
      ['MOVED_TO_WORKING_DAY', 2, 'DAY', '2026-10-26'],
      ['ENDS_ON', null, null, '2026-10-26'],
    ]);
    expect(until.rule).toMatchObject({ key: 'rapo.days', source: 'CESEDA D. 312-4' });
  });

  test('is two months under the law of 2009 (CESEDA D. 211-6)', () => {
    const until = filedUntil(in2009, refused('2026-09-24T10:00:00Z', { visaKind: 'SHORT_STAY' }));
    expect(until.value).toBe('2026-11-24');
    expect(until.steps.find(({ key }) => key === 'ADD')).toMatchObject({
      amount: 2,
      unit: 'MONTH',
    });
    expect(until.rule.source).toBe('CESEDA D. 211-6');
  });

  test('runs on past a public holiday of France', () => {
    // Thirty days after 2 October 2026 is Sunday 1 November, All Saints; the Monday is worked.
    const until = filedUntil(today, refused('2026-10-02T10:00:00Z', { calendar: frenchCalendar }));
    expect(until.value).toBe('2026-11-02');
  });

  test('runs on past a public holiday of the post', () => {
    // 30 July, the feast of the throne, is a Thursday in 2026.
    const until = filedUntil(today, refused('2026-06-30T10:00:00Z'));
    expect(until.steps.find(({ key }) => key === 'ADD')?.date).toBe('2026-07-30');
    expect(until.value).toBe('2026-07-31');
  });

  test('cuts nobody short where the weekend of the post is another one', () => {
    const onMonday = filedUntil(in2009, refused('2010-05-26T10:00:00Z', { calendar: dubai }));
    expect(onMonday.value).toBe('2010-07-26');
    // 30 July 2010 is a Friday: Dubai then rested on Friday and Saturday, France on Saturday and Sunday.
    const onFriday = filedUntil(in2009, refused('2010-05-30T10:00:00Z', { calendar: dubai }));
    expect(onFriday.value).toBe('2010-08-02');
  });

  test('is counted by the day of the post, not of Paris', () => {
    // Half past six in the evening in Paris is half past one the next morning in Tokyo.
    const tokyo = postCalendar({ country: 'JP', zone: 'Asia/Tokyo' });
    const evening = refused('2026-09-24T16:30:00Z', { calendar: tokyo });
    expect(filedUntil(today, evening).steps[0]?.date).toBe('2026-09-25');
  });
});

describe('implicit rejection', () => {
  test('comes two months after the body received the appeal, explained step by step (CESEDA D. 312-8-1)', () => {
    const on = implicitlyRejectedOn(today, '2026-10-02T08:00:00Z');
    expect(on.value).toBe('2026-12-02');
    expect(on.steps.map(({ key, date }) => [key, date])).toEqual([
      ['STARTS_ON', '2026-10-02'],
      ['ADD', '2026-12-02'],
      ['ENDS_ON', '2026-12-02'],
    ]);
    expect(on.rule.source).toBe('CESEDA D. 312-8-1');
  });

  test('counts the day of receipt in Nantes, where the bodies sit', () => {
    expect(implicitlyRejectedOn(today, '2026-10-01T22:30:00Z').value).toBe('2026-12-02');
  });

  test('ends on the last day of a month that has no such day', () => {
    expect(implicitlyRejectedOn(today, '2026-12-31T09:00:00Z').value).toBe('2027-02-28');
  });
});

describe('the time for the court', () => {
  const appeal = { filedAt: '2026-10-02T08:00:00Z', refusal: refused('2026-09-24T10:00:00Z') };
  const ruling = (kind: Ruling['kind'], decidedAt: string, notifiedAt: string | null): Ruling => ({
    kind,
    decidedAt,
    notifiedAt,
  });
  const silent = ruling('IMPLICITLY_REJECTED', '2026-12-02T23:00:00Z', null);

  test('is not open while the appeal is', () => {
    expect(courtOpenUntil(today, appeal, [])).toBeNull();
    const recommended = ruling('RECOMMENDED', '2026-11-19T10:00:00Z', '2026-11-19T10:00:00Z');
    expect(courtOpenUntil(today, appeal, [recommended])).toBeNull();
  });

  test('is two free months from the notification of an express rejection (CJA R. 421-1)', () => {
    const rejected = ruling('REJECTED', '2026-11-19T10:00:00Z', '2026-11-20T10:00:00Z');
    // Two months from 20 November is 20 January; a délai franc ends the day after.
    expect(courtOpenUntil(today, appeal, [rejected])?.value).toBe('2027-01-21');
  });

  test('does not run before the rejection is notified', () => {
    const rejected = ruling('REJECTED', '2026-11-19T10:00:00Z', null);
    expect(courtOpenUntil(today, appeal, [rejected])).toBeNull();
  });

  test('runs from the day of silence without any notification', () => {
    expect(courtOpenUntil(today, appeal, [silent])?.value).toBe('2027-02-03');
  });

  test('runs anew from an express rejection within it, and not from a later one (CJA R. 421-2)', () => {
    const within = ruling('REJECTED', '2027-01-15T10:00:00Z', '2027-01-15T10:00:00Z');
    expect(courtOpenUntil(today, appeal, [silent, within])?.value).toBe('2027-03-16');
    const later = ruling('REJECTED', '2027-03-15T10:00:00Z', '2027-03-15T10:00:00Z');
    expect(courtOpenUntil(today, appeal, [silent, later])?.value).toBe('2027-02-03');
  });

  test('runs from the ministers’ decision, however late it is (CESEDA R. 312-6)', () => {
    const recommended = ruling('RECOMMENDED', '2027-03-01T10:00:00Z', '2027-03-01T10:00:00Z');
    const maintained = ruling('REFUSAL_MAINTAINED', '2027-05-03T10:00:00Z', '2027-05-03T10:00:00Z');
    const until = courtOpenUntil(today, appeal, [silent, recommended, maintained]);
    expect(until?.value).toBe('2027-07-05');
  });

  test('is two months longer abroad under the law of 2009 (CJA R. 421-7)', () => {
    const rejected = ruling('REJECTED', '2026-11-19T10:00:00Z', '2026-11-20T10:00:00Z');
    expect(courtOpenUntil(in2009, appeal, [rejected])?.value).toBe('2027-03-22');
    const inFrance = { ...appeal, refusal: { ...appeal.refusal, isAbroad: false } };
    expect(courtOpenUntil(in2009, inFrance, [rejected])?.value).toBe('2027-01-21');
  });

  test('is null once the visa is to be issued', () => {
    const instructed = ruling('INSTRUCTED', '2026-11-19T10:00:00Z', '2026-11-19T10:00:00Z');
    expect(courtOpenUntil(today, appeal, [silent, instructed])).toBeNull();
  });
});
