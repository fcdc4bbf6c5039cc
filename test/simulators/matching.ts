import type { DocumentKeys, HostKeys, MatchedOn, PersonKeys } from './protocol.ts';

/**
 * How the simulators compare. It is plain on purpose: the platform must live with whatever a central system answers, and
 * a caller can work out by hand why a candidate appears.
 */

const LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Þ: 'TH',
};

/** The words of a name, in capitals, without accents, in no order. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[ÆŒØŁĐÞ]/g, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const FUZZY_LETTERS_MIN = 5;

/** Whether one insertion, removal or replacement at most turns one word into the other. */
const isOneEditApart = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
};

const isSameWord = (left: string, right: string): boolean =>
  left === right ||
  (Math.min(left.length, right.length) >= FUZZY_LETTERS_MIN && isOneEditApart(left, right));

/** A missing part is no difference: each word of the shorter name must have a partner in the longer one. */
export const isSameName = (left: string, right: string): boolean => {
  const [fewer, more] = [wordsOf(left), wordsOf(right)].toSorted((a, b) => a.length - b.length);
  if (!fewer || !more || fewer.length === 0) return false;
  return fewer.every((word) => more.some((other) => isSameWord(word, other)));
};

export const yearOf = (birthDate: string): string => birthDate.slice(0, 4);

/** The year must be known and equal; an unknown month or day agrees with all; day and month may be exchanged. */
export const isSameBirthDate = (left: string, right: string): boolean => {
  const [leftYear, leftMonth = '00', leftDay = '00'] = left.split('-');
  const [rightYear, rightMonth = '00', rightDay = '00'] = right.split('-');
  if (leftYear !== rightYear || leftYear === '0000') return false;
  const agrees = (one: string, other: string) => one === other || one === '00' || other === '00';
  return (
    (agrees(leftMonth, rightMonth) && agrees(leftDay, rightDay)) ||
    (leftMonth === rightDay && leftDay === rightMonth)
  );
};

const sharesGivenName = (left: string, right: string): boolean =>
  wordsOf(left).some((word) => wordsOf(right).some((other) => isSameWord(word, other)));

/** What agrees, or null when these are not candidates for one person. Nationality and sex never exclude: both change. */
export const matchPerson = (asked: PersonKeys, held: PersonKeys): readonly MatchedOn[] | null => {
  const isCandidate =
    isSameName(asked.surname, held.surname) &&
    isSameBirthDate(asked.birthDate, held.birthDate) &&
    (asked.givenNames === '' || sharesGivenName(asked.givenNames, held.givenNames));
  if (!isCandidate) return null;
  const matchedOn: MatchedOn[] = ['surname'];
  if (asked.givenNames !== '') matchedOn.push('givenNames');
  matchedOn.push('birthDate');
  if (asked.nationality === held.nationality) matchedOn.push('nationality');
  if (asked.sex === held.sex) matchedOn.push('sex');
  return matchedOn;
};

const bare = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

export const isSameNumber = (left: string, right: string): boolean => bare(left) === bare(right);

export const matchDocument = (
  asked: DocumentKeys,
  held: DocumentKeys,
): readonly MatchedOn[] | null => {
  if (!isSameNumber(asked.number, held.number) || asked.issuer !== held.issuer) return null;
  const matchedOn: MatchedOn[] = ['documentNumber', 'documentIssuer'];
  if (asked.kind === held.kind) matchedOn.push('documentKind');
  return matchedOn;
};

export const isSameHost = (asked: HostKeys, held: HostKeys): boolean => {
  if (asked.kind === 'ORGANISATION')
    return held.kind === 'ORGANISATION' && isSameName(asked.name, held.name);
  return (
    held.kind === 'PERSON' &&
    isSameName(asked.surname, held.surname) &&
    sharesGivenName(asked.givenNames, held.givenNames)
  );
};
