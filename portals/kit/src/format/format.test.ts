import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countries, countryName, nationalities } from './country.ts';
import {
  dayIn,
  daysBetween,
  formatClock,
  formatDay,
  formatRelativeDay,
  formatTime,
} from './date.ts';
import { latinDigits, readTypedDate, writeTypedDate } from './typed-date.ts';

const NBSP = '\u00a0';

describe('a day in words', () => {
  test('has its weekday, and its year when it is legal or another one than today’s', () => {
    expect(formatDay('2026-11-30', 'fr', { form: 'legal' })).toBe(`lundi 30${NBSP}novembre 2026`);
    expect(formatDay('2026-11-30', 'fr', { today: '2026-11-19' })).toBe(`lundi 30${NBSP}novembre`);
    expect(formatDay('2027-01-04', 'fr', { today: '2026-11-19' })).toBe(
      `lundi 4${NBSP}janvier 2027`,
    );
    expect(formatDay('2026-11-30', 'en', { form: 'legal' })).toContain(`30${NBSP}November 2026`);
    expect(formatDay('2026-11-30', 'ar', { form: 'legal' })).toContain('الاثنين');
  });

  test('counts the first day of a month in French', () => {
    expect(formatDay('2026-12-01', 'fr', { form: 'plain' })).toBe(`1er${NBSP}décembre 2026`);
  });

  test('is the day of the post, not of the device', () => {
    expect(dayIn('2026-11-30T23:30:00Z', 'Asia/Tokyo')).toBe('2026-12-01');
    expect(dayIn('2026-11-30T23:30:00Z', 'America/Lima')).toBe('2026-11-30');
  });

  test('is the same day whatever the zone of the device', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(formatDay(day, 'en', { form: 'legal' })).toMatch(
          new RegExp(`\\b${Number(day.slice(8))}\\b`),
        );
      }),
    );
  });

  test('that cannot be read stays as it was given', () => {
    expect(formatDay('1974-00-00', 'fr')).toBe('1974-00-00');
  });

  test('is said relatively beside, never instead', () => {
    expect(formatRelativeDay('2026-11-30', '2026-11-19', 'fr')).toBe('dans 11 jours');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  test('has its time in 24 hours, in the zone of the place', () => {
    expect(formatTime('2026-12-01T08:30:00Z', 'fr', 'Africa/Dakar')).toBe('08:30');
    expect(formatTime('2026-12-01T12:30:00Z', 'en', 'Asia/Tokyo')).toBe('21:30');
  });
});

describe('a date typed in one field', () => {
  test('is read day first, with any separator and in any digits', () => {
    for (const typed of [
      '31/12/2031',
      '31 12 2031',
      '31.12.2031',
      '31-12-2031',
      '31122031',
      '2031-12-31',
      '٣١/١٢/٢٠٣١',
    ])
      expect(readTypedDate(typed)).toEqual({ day: '2031-12-31' });
  });

  test('that does not exist says which part is wrong, and how many days the month has', () => {
    expect(readTypedDate('31/02/2027')).toEqual({ fault: 'day', daysInMonth: 28, month: 2 });
    expect(readTypedDate('12/31/2027')).toEqual({ fault: 'month' });
    expect(readTypedDate('demain')).toEqual({ fault: 'unreadable' });
  });

  test('is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(readTypedDate(writeTypedDate(day))).toEqual({ day });
      }),
    );
    expect(writeTypedDate('31/02')).toBe('31/02');
    expect(latinDigits('۱۲٣')).toBe('123');
  });
});

describe('a country', () => {
  test('is named in the three languages by its two or three letters', () => {
    expect(countryName('MAR', 'fr')).toBe('Maroc');
    expect(countryName('MA', 'en')).toBe('Morocco');
    expect(countryName('MAR', 'ar')).toBe('المغرب');
  });

  test('of a passport that writes another code is named all the same', () => {
    expect(countryName('D', 'fr')).toBe('Allemagne');
    expect(countryName('RKS', 'fr')).toBe('Kosovo');
    expect(countryName('XXA', 'en')).toBe('Stateless person');
  });

  test('that is not known keeps its code', () => {
    expect(countryName('ZZZ', 'fr')).toBe('ZZZ');
  });

  test('stands in the order of the language, each once', () => {
    const french = countries('fr').map(({ name }) => name);
    expect(french).toEqual(french.toSorted((one, other) => one.localeCompare(other, 'fr')));
    expect(new Set(countries('ar').map(({ code }) => code)).size).toBe(countries('ar').length);
    expect(countries('en')).toHaveLength(250);
    expect(nationalities('en').map(({ code }) => code)).toContain('XXA');
  });
});

describe('the hour of an appointment', () => {
  test('is the one that the server reads on the clock of the place, whatever zone data the browser has', () => {
    // Casablanca: one hour before Greenwich in some editions of the zone data for this day, level with it in others.
    const local = '2026-11-30T09:00';
    expect(formatClock(local, 'fr')).toBe('09:00');
    expect(formatClock(local, 'en')).toBe('09:00');
    expect(formatClock('2026-11-30T16:40', 'ar')).toBe('16:40');
  });
});
