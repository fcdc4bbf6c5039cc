import { describe, expect, test } from 'vitest';
import { clockTarget } from './clock-target.ts';

const now = new Date('2026-11-30T08:15:00Z');

describe('where demo:clock moves to', () => {
  test.each([
    ['+P3D', '2026-12-03T08:15:00.000Z'],
    ['+P1W', '2026-12-07T08:15:00.000Z'],
    ['+PT6H', '2026-11-30T14:15:00.000Z'],
    ['+P1DT30M', '2026-12-01T08:45:00.000Z'],
    ['+P3M', '2027-02-28T08:15:00.000Z'],
    ['+P1Y', '2027-11-30T08:15:00.000Z'],
    ['2027-01-04', '2027-01-04T00:00:00.000Z'],
    ['2027-01-04T09:00:00Z', '2027-01-04T09:00:00.000Z'],
    ['2027-01-04T09:00+01:00', '2027-01-04T08:00:00.000Z'],
  ])('%s is %s', (text, at) => {
    expect(clockTarget(text, now)?.toISOString()).toBe(at);
  });

  test.each([
    'P3D',
    '+P',
    '+PT',
    '+P1DT',
    '+3D',
    'tomorrow',
    '2027-02-31',
    '2027-13-01',
    '',
    '-P1D',
  ])('%j is no target', (text) => {
    expect(clockTarget(text, now)).toBeNull();
  });
});
