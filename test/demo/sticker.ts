import type { VisaKind } from '@passerelle/subgraph-kit/law';
import type { DemoVisa } from './facts.ts';
import { zoneCodeOf, type DemoApplicant } from './applicants.ts';

const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [7, 3, 1] as const;

/** The check digit of ICAO Doc 9303 part 3, 4.9: fillers count nothing, weights 7, 3, 1. */
export const checkDigit = (text: string): string => {
  const sum = Array.from(text).reduce(
    (sum, sign, at) => sum + Math.max(0, VALUES.indexOf(sign)) * (WEIGHTS[at % 3] ?? 0),
    0,
  );
  return String(sum % 10);
};

// ICAO Doc 9303 part 3, section 6, table A, as far as the names of the demo world need it.
const letters: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Đ: 'D',
  Ö: 'OE',
  Ø: 'OE',
  Ü: 'UE',
  Ə: 'E',
  Ł: 'L',
  Œ: 'OE',
  ẞ: 'SS',
};

const inZone = (name: string): string =>
  Array.from(name.normalize('NFC').toUpperCase(), (letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/[\s-]+/g, '<')
    .replaceAll(/[^A-Z<]/g, '');

const NAME_LENGTH = 31;
const filled = (text: string, length: number): string => text.slice(0, length).padEnd(length, '<');

const zoneDay = (day: string): string =>
  day
    .split('-')
    .map((part) => (part === '00' ? '<<' : part.slice(-2)))
    .join('');

const types: Readonly<Record<VisaKind, string>> = {
  AIRPORT_TRANSIT: 'A',
  SHORT_STAY: 'C',
  LONG_STAY: 'D',
};
const entries: Readonly<Record<DemoVisa['entries'], string>> = {
  ONE: '1',
  TWO: '2',
  MULTIPLE: 'M',
};

/**
 * A number of nine places in the series that the platform prints: it begins with letters that are no State's, so that
 * no sticker has it.
 */
export const stickerNumber = (n: number): string => {
  const digits = String(n).padStart(6, '0');
  return `${'SPE'.slice(0, 9 - digits.length)}${digits}`;
};

/** The two lines of 36 of a sticker (format MRV-B of ICAO Doc 9303 part 7; Visa Code Annex VII). */
export const stickerZone = (
  applicant: DemoApplicant,
  visa: DemoVisa & { readonly kind: VisaKind; readonly number: string },
): readonly [string, string] => {
  const name = filled(`${inZone(applicant.surname)}<<${inZone(applicant.givenNames)}`, NAME_LENGTH);
  const number = filled(visa.number, 9);
  const birth = zoneDay(applicant.birthDate);
  const until = zoneDay(visa.validUntil);
  const [, month = '', day = ''] = visa.validFrom.split('-');
  const second = [
    number,
    checkDigit(number),
    filled(zoneCodeOf(applicant.nationality), 3),
    birth,
    checkDigit(birth),
    applicant.sex,
    until,
    checkDigit(until),
    '<',
    entries[visa.entries],
    visa.days === null ? '<<' : String(visa.days).padStart(2, '0'),
    month,
    day,
  ].join('');
  return [`V${types[visa.kind]}FRA${name}`, second];
};
