import { visaTypeOf, type PlainDate, type VisaKind } from '@passerelle/subgraph-kit/law';
import { checkDigitOf } from './mrz-text.ts';
import { inZoneLetters } from './transliteration.ts';

/** How often a visa lets its holder enter. */
export type VisaEntries = 'ONE' | 'TWO' | 'MULTIPLE';

/** What the machine-readable zone of a sticker says (Visa Code Annex VII). */
export type StickerFacts = {
  readonly visaKind: VisaKind;
  readonly number: string;
  readonly surname: string;
  readonly givenNames: string;
  /** The code of ICAO Doc 9303 part 3: `MAR`, `D`, `XXA`. */
  readonly nationality: string;
  /** `1994-03-14`; a part that is unknown is `00`. */
  readonly birthDate: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
  readonly entries: VisaEntries;
  /** Null where the visa names no number of days. */
  readonly days: number | null;
  /** Whether the visa is valid for some States only (Visa Code art. 25). */
  readonly limited: boolean;
};

export const ISSUING_STATE = 'FRA';
const LINE_LENGTH = 36;
const NAME_LENGTH = 31;
/** What stays free behind a long surname: two fillers and the first letter of the first given name. */
const ROOM_FOR_INITIAL = 3;

const filled = (text: string, length: number): string => text.slice(0, length).padEnd(length, '<');

/**
 * Names longer than their field are cut so that its last place holds a letter: whoever reads it knows that it may be cut
 * (ICAO Doc 9303 part 3, 4.6). Where the cut would fall behind a filler, the nearest part of two letters or more gives
 * one up, so that the next part keeps its initial.
 */
const cut = (name: string, length: number): string => {
  const short = name.slice(0, length);
  const next = name.slice(length).replace(/^<+/, '').charAt(0);
  if (!short.endsWith('<') || next === '') return short;
  const kept = short.replace(/<+$/, '');
  const shorter = kept.replace(/([A-Z])[A-Z](?=(?:<+[A-Z])*$)/, '$1');
  return shorter === kept ? short : `${shorter}<${next}`;
};

/** Positions 6 to 36 of the first line: SURNAME<<GIVEN<NAMES. */
export const nameField = (surname: string, givenNames: string): string => {
  const given = inZoneLetters(givenNames);
  // A person with one name has it in the place of the surname.
  const primary = inZoneLetters(surname) || given;
  const secondary = inZoneLetters(surname) === '' ? '' : given;
  if (secondary === '')
    return filled(primary.length > NAME_LENGTH ? cut(primary, NAME_LENGTH) : primary, NAME_LENGTH);
  const whole = `${primary}<<${secondary}`;
  if (whole.length <= NAME_LENGTH) return filled(whole, NAME_LENGTH);
  const room = NAME_LENGTH - ROOM_FOR_INITIAL;
  return primary.length > room
    ? `${cut(primary, room)}<<${secondary.charAt(0)}`
    : cut(whole, NAME_LENGTH);
};

/** `YYMMDD`; a part that is unknown is filled. */
const zoneDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const part = (digits: string, unknown: string): string =>
    digits === unknown ? '<<' : digits.slice(-2);
  return part(year, '0000') + part(month, '00') + part(date, '00');
};

const entriesCode: Readonly<Record<VisaEntries, string>> = { ONE: '1', TWO: '2', MULTIPLE: 'M' };

/** The two lines of 36 of a sticker (format MRV-B of ICAO Doc 9303 part 7; Visa Code Annex VII). */
export const stickerZone = (facts: StickerFacts): readonly [string, string] => {
  const number = filled(facts.number, 9);
  const birth = zoneDay(facts.birthDate);
  const until = zoneDay(facts.validUntil);
  const [, month = '', day = ''] = facts.validFrom.split('-');
  const first = `V${visaTypeOf[facts.visaKind]}${ISSUING_STATE}${nameField(facts.surname, facts.givenNames)}`;
  const second = [
    number,
    checkDigitOf(number),
    filled(facts.nationality, 3),
    birth,
    checkDigitOf(birth),
    facts.sex === 'X' ? '<' : facts.sex,
    until,
    checkDigitOf(until),
    facts.limited ? 'T' : '<',
    entriesCode[facts.entries],
    facts.days === null ? '<<' : String(facts.days).padStart(2, '0'),
    month,
    day,
  ].join('');
  if (first.length !== LINE_LENGTH || second.length !== LINE_LENGTH)
    throw new RangeError('A line of the sticker has not 36 characters.');
  return [first, second];
};
