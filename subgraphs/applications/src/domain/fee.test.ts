import { lawUnder, plainDate } from '@passerelle/subgraph-kit/law';
import { describe, expect, test } from 'vitest';
import { feeOf, type FeeFacts } from './fee.ts';

const today = lawUnder('today');
const on = plainDate('2026-11-16');
const fee = (birthDate: string, more: Partial<FeeFacts> = {}, answers = {}) =>
  feeOf(today, {
    visaKind: 'SHORT_STAY',
    answers: { birthDate, purposes: 'TOURISM', ...answers },
    lodgedOn: on,
    ...more,
  });

describe('the visa fee (Visa Code art. 16)', () => {
  test('is that of the day of lodging: 60, 80, then 90 euros from 11 June 2024', () => {
    const paid = (day: string) => fee('1990-05-01', { lodgedOn: plainDate(day) }).euros;
    expect(paid('2019-11-16')).toBe(60);
    expect(paid('2020-02-02')).toBe(80);
    expect(paid('2024-06-10')).toBe(80);
    expect(paid('2024-06-11')).toBe(90);
  });

  test('is halved from the sixth birthday to the day before the twelfth, and nothing before', () => {
    expect(fee('2020-11-17')).toMatchObject({ euros: 0, basis: 'CHILD_UNDER_6' });
    expect(fee('2020-11-16')).toMatchObject({ euros: 45, basis: 'CHILD_6_TO_12' });
    expect(fee('2014-11-17')).toMatchObject({ euros: 45, basis: 'CHILD_6_TO_12' });
    expect(fee('2014-11-16')).toMatchObject({ euros: 90, basis: 'ADULT' });
  });

  test('of a child born on 29 February falls with the next day in other years', () => {
    const lodgedOn = plainDate('2026-02-28');
    expect(fee('2020-02-29', { lodgedOn }).basis).toBe('CHILD_UNDER_6');
    expect(fee('2020-02-29', { lodgedOn: plainDate('2026-03-01') }).basis).toBe('CHILD_6_TO_12');
  });

  test('of whoever does not know the day of birth is the one that serves the person (latest day)', () => {
    expect(fee('2020-00-00').basis).toBe('CHILD_UNDER_6');
  });

  test('is not due from students, researchers, young people at non-profit events, families of Union citizens', () => {
    expect(fee('2000-01-01', {}, { purposes: 'STUDY' })).toMatchObject({
      euros: 0,
      basis: 'PUPIL_STUDENT_OR_TEACHER',
      rule: { key: 'fee.exempt' },
    });
    expect(fee('1980-01-01', { exemption: 'RESEARCHER' })).toMatchObject({ euros: 0 });
    expect(fee('2004-01-01', { exemption: 'NON_PROFIT_EVENT_UP_TO_25' }).euros).toBe(0);
    expect(fee('1980-01-01', {}, { euFamily: 'YES' })).toMatchObject({
      euros: 0,
      basis: 'FAMILY_OF_UNION_CITIZEN',
    });
  });

  test('names the version of the rule that gives it', () => {
    expect(fee('1990-05-01').rule).toMatchObject({
      key: 'fee.adult',
      validFrom: '2024-06-11',
      validTo: null,
    });
  });

  test('lets a provider add half the fee of art. 16(1) at most, whatever the person’s own fee is (art. 17(4))', () => {
    expect(fee('1990-05-01').serviceAtMost).toBe(45);
    expect(fee('2024-01-01').serviceAtMost).toBe(45);
    expect(fee('1990-05-01', { lodgedOn: plainDate('2012-01-10') }).serviceAtMost).toBe(30);
  });

  test('of a long stay is the chancery tariff, lower in the campus procedure, and no text read caps a service fee', () => {
    const longStay = { visaKind: 'LONG_STAY' } as const;
    expect(fee('1990-05-01', longStay)).toMatchObject({ euros: 99, serviceAtMost: null });
    expect(fee('2004-05-01', { ...longStay, exemption: 'CAMPUS_PROCEDURE' }).euros).toBe(50);
  });

  test('in 2009 is sixty euros, thirty-five for a child', () => {
    const then = (birthDate: string) =>
      feeOf(lawUnder('2009'), { visaKind: 'SHORT_STAY', answers: { birthDate }, lodgedOn: on })
        .euros;
    expect([then('1990-05-01'), then('2017-05-01')]).toEqual([60, 35]);
  });
});
