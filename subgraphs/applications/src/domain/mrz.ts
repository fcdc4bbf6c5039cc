import { isPlainDate, type PlainDate, type Words } from '@passerelle/subgraph-kit/law';
import { codeOfZone } from './form-places.ts';
import {
  alphabetProblems,
  checkDigitHolds,
  checkDigitOf,
  compositeProblem,
  isVisaZone,
  linesOf,
  lookalikeOf,
  misreadIn,
  namesMayBeCut,
  notPassport,
  shapeProblems,
  type ZoneProblem,
} from './mrz-text.ts';

/** One answer that was read, by the key of the form. `verified` is null where the zone has no check digit for it. */
export type ZoneField = {
  readonly key: string;
  readonly value: string;
  readonly verified: boolean | null;
};

export type ReadZone = {
  readonly valid: boolean;
  readonly fields: readonly ZoneField[];
  readonly problems: readonly ZoneProblem[];
};

type CheckedPart = {
  /** The answer of the form; null for what the form does not ask. */
  readonly key: string | null;
  /** Columns of line 2, counted from 0; the check digit follows. */
  readonly from: number;
  readonly until: number;
  readonly digitsOnly: boolean;
  readonly name: Words;
};

/** The parts of line 2 that have a check digit of their own (ICAO Doc 9303 part 4, 4.2.2). */
const documentNumber: CheckedPart = {
  key: 'travelDocumentNumber',
  from: 0,
  until: 9,
  digitsOnly: false,
  name: { fr: 'le numéro du passeport', en: 'the passport number', ar: 'رقم جواز السفر' },
};
const birthDate: CheckedPart = {
  key: 'birthDate',
  from: 13,
  until: 19,
  digitsOnly: true,
  name: { fr: 'la date de naissance', en: 'the date of birth', ar: 'تاريخ الميلاد' },
};
const expiry: CheckedPart = {
  key: 'travelDocumentExpiresOn',
  from: 21,
  until: 27,
  digitsOnly: true,
  name: { fr: 'la date d’expiration', en: 'the date of expiry', ar: 'تاريخ انتهاء الصلاحية' },
};
const personalNumber: CheckedPart = {
  key: null,
  from: 28,
  until: 42,
  digitsOnly: false,
  name: { fr: 'le numéro personnel', en: 'the personal number', ar: 'الرقم الشخصي' },
};

const visaNumber: Words = { fr: 'le numéro du visa', en: 'the visa number', ar: 'رقم التأشيرة' };

const columns = (line: string, from: number, until: number): string => line.slice(from, until);

const wrongDigit = (part: CheckedPart, line: string): ZoneProblem => {
  const { key, from, until, name } = part;
  const text = columns(line, from, until);
  const digit = columns(line, until, until + 1);
  const misread = misreadIn(text, digit, part.digitsOnly ? /[0-9]/ : /[A-Z0-9]/);
  const position = misread === null ? until + 1 : from + misread.at + 1;
  const said: Words = {
    fr: `Le chiffre de contrôle ne correspond pas\u00a0: ${name.fr} contient une erreur.`,
    en: `The check digit does not hold: ${name.en} contains an error.`,
    ar: `رقم التحقق غير مطابق: ${name.ar} يحتوي على خطأ.`,
  };
  const read = columns(line, position - 1, position);
  const given = checkDigitOf(text);
  const hint: Words =
    misread === null
      ? {
          fr: `Au caractère ${position} de la ligne 2, nous avons lu «\u00a0${read}\u00a0»\u202f; les caractères d’avant donnent «\u00a0${given}\u00a0».`,
          en: `At character ${position} of line 2 we read “${read}”; the characters before give “${given}”.`,
          ar: `في الحرف ${position} من السطر 2 قرأنا «${read}»؛ والأحرف السابقة تعطي «${given}».`,
        }
      : {
          fr: `Au caractère ${position} de la ligne 2, «\u00a0${read}\u00a0» est peut-être «\u00a0${misread.instead}\u00a0».`,
          en: `Character ${position} of line 2, “${read}”, may be “${misread.instead}”.`,
          ar: `الحرف ${position} من السطر 2، «${read}»، قد يكون «${misread.instead}».`,
        };
  return {
    key,
    line: 2,
    position,
    message: {
      fr: `${said.fr} ${hint.fr}`,
      en: `${said.en} ${hint.en}`,
      ar: `${said.ar} ${hint.ar}`,
    },
  };
};

/** A letter where only figures can stand, or a figure where only letters can. */
const wrongKind = (
  key: string | null,
  place: { readonly line: number; readonly position: number },
  read: string,
): ZoneProblem => {
  const instead = lookalikeOf(read);
  const maybe = (words: Words): Words => (instead === null ? { fr: '', en: '', ar: '' } : words);
  const hint = maybe({
    fr: ` Est-ce «\u00a0${instead}\u00a0»\u202f?`,
    en: ` Is it “${instead}”?`,
    ar: ` هل هو «${instead}»؟`,
  });
  return {
    key,
    ...place,
    message: {
      fr: `«\u00a0${read}\u00a0» ne peut pas se trouver à la ligne ${place.line}, caractère ${place.position}.${hint.fr}`,
      en: `“${read}” cannot stand in line ${place.line}, character ${place.position}.${hint.en}`,
      ar: `لا يمكن أن يرد «${read}» في السطر ${place.line}، الحرف ${place.position}.${hint.ar}`,
    },
  };
};

const kindProblems = (
  given: { readonly key: string | null; readonly line: number; readonly from: number },
  text: string,
  allowed: RegExp,
): readonly ZoneProblem[] =>
  Array.from(text).flatMap((character, at) =>
    allowed.test(character)
      ? []
      : [wrongKind(given.key, { line: given.line, position: given.from + at + 1 }, character)],
  );

const partProblems = (part: CheckedPart, line: string): readonly ZoneProblem[] => {
  const text = columns(line, part.from, part.until);
  const { key, from } = part;
  const kinds = part.digitsOnly ? kindProblems({ key, line: 2, from }, text, /[0-9<]/) : [];
  if (kinds.length > 0) return kinds;
  return checkDigitHolds(text, columns(line, part.until, part.until + 1))
    ? []
    : [wrongDigit(part, line)];
};

/** `740812` with its century; parts that the zone leaves open are `00`. */
const dayOf = (yymmdd: string, centuryOf: (twoDigits: number, rest: string) => number): string => {
  const year = yymmdd.slice(0, 2);
  const month = yymmdd.slice(2, 4).replaceAll('<', '0');
  const day = yymmdd.slice(4, 6).replaceAll('<', '0');
  if (year.includes('<')) return `0000-${month}-${day}`;
  return `${centuryOf(Number(year), `-${month}-${day}`) + Number(year)}-${month}-${day}`;
};

const noSuchDay = (part: CheckedPart): ZoneProblem => ({
  key: part.key,
  line: 2,
  position: part.from + 1,
  message: {
    fr: `Ce jour n’existe pas\u00a0: vérifiez ${part.name.fr}.`,
    en: `There is no such day: check ${part.name.en}.`,
    ar: `هذا اليوم غير موجود: تحقّقوا من ${part.name.ar}.`,
  },
});

/** Whether a day with open parts can exist: 1974-00-00 and 1974-08-00 can, 1974-13-00 cannot. */
export const mayBeDay = (day: string): boolean =>
  isPlainDate(day.replace(/^0000/, '2000').replaceAll('-00', '-01'));

/** Nobody is born after today: the latest century that keeps to that. */
const bornBefore =
  (today: PlainDate) =>
  (twoDigits: number, rest: string): number =>
    `${2000 + twoDigits}${rest.replaceAll('-00', '-01')}` <= today ? 2000 : 1900;

/** A passport is seldom older than fifty years. */
const expiresNear =
  (today: PlainDate) =>
  (twoDigits: number): number =>
    2000 + twoDigits > Number(today.slice(0, 4)) + 50 ? 1900 : 2000;

const readable = (text: string): string => text.replaceAll('<', ' ').replaceAll(/ +/g, ' ').trim();

const stateOf = (code: string): string => codeOfZone(code.replaceAll('<', ''));

const documentTypes: Readonly<Record<string, string>> = { PP: 'ORDINARY', PD: 'DIPLOMATIC' };

const field = (
  key: string,
  value: string | undefined,
  verified: boolean | null,
): readonly ZoneField[] => (value === undefined || value === '' ? [] : [{ key, value, verified }]);

const holds = (part: CheckedPart, line: string): boolean =>
  checkDigitHolds(columns(line, part.from, part.until), columns(line, part.until, part.until + 1));

const fieldsOf = (first: string, second: string, today: PlainDate): readonly ZoneField[] => {
  const isPassport = first.startsWith('P');
  const [surname = '', ...given] = first.slice(5).split('<<');
  const sex = second.charAt(20);
  return [
    ...field('surname', readable(surname), null),
    ...field('givenNames', readable(given.join(' ')), null),
    ...(isPassport
      ? [
          ...field('travelDocumentType', documentTypes[first.slice(0, 2)], null),
          ...field('travelDocumentIssuer', stateOf(first.slice(2, 5)), null),
          ...field(
            'travelDocumentNumber',
            readable(second.slice(0, 9)),
            holds(documentNumber, second),
          ),
          ...field(
            'travelDocumentExpiresOn',
            dayOf(second.slice(21, 27), expiresNear(today)),
            holds(expiry, second),
          ),
        ]
      : []),
    ...field('nationality', stateOf(second.slice(10, 13)), null),
    ...field('birthDate', dayOf(second.slice(13, 19), bornBefore(today)), holds(birthDate, second)),
    ...field('sex', sex === '<' ? 'X' : sex, null),
  ];
};

const problemsOf = (
  first: string,
  second: string,
  fields: readonly ZoneField[],
): readonly ZoneProblem[] => {
  const isPassport = first.startsWith('P');
  // A visa's number and expiry are not those of the passport: no answer of the form is named for them.
  const parts = isPassport
    ? [documentNumber, birthDate, expiry, personalNumber]
    : [{ ...documentNumber, key: null, name: visaNumber }, birthDate, { ...expiry, key: null }];
  const letters = [
    ...kindProblems({ key: 'travelDocumentIssuer', line: 1, from: 2 }, first.slice(2, 5), /[A-Z<]/),
    ...kindProblems({ key: 'surname', line: 1, from: 5 }, first.slice(5), /[A-Z<]/),
    ...kindProblems({ key: 'nationality', line: 2, from: 10 }, second.slice(10, 13), /[A-Z<]/),
    ...kindProblems({ key: 'sex', line: 2, from: 20 }, second.charAt(20), /[MFX<]/),
  ];
  const digits = parts.flatMap((part) => partProblems(part, second));
  const days = [birthDate, expiry].flatMap((part) => {
    const read = fields.find(({ key }) => key === part.key);
    return read?.verified === true && !mayBeDay(read.value) ? [noSuchDay(part)] : [];
  });
  const composite = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);
  // A wrong character breaks the last digit too: it is named only when nothing else explains it.
  const onlyLast =
    isPassport && digits.length === 0 && !checkDigitHolds(composite, second.charAt(43))
      ? [compositeProblem]
      : [];
  return [...letters, ...digits, ...days, ...onlyLast];
};

const PROBLEMS_MAX = 12;

/**
 * Reads the two lines of a passport (ICAO Doc 9303 part 4), typed, pasted or scanned. Each wrong check digit names the
 * answer that it guards and the place. A full-page visa is read as far as it tells of the person.
 */
export const readMachineReadableZone = (typed: string, today: PlainDate): ReadZone => {
  const lines = linesOf(typed);
  const shape = shapeProblems(lines);
  const alphabet = shape.length === 0 ? alphabetProblems(lines) : [];
  const [first = '', second = ''] = lines;
  if (shape.length > 0 || alphabet.length > 0)
    return { valid: false, fields: [], problems: [...shape, ...alphabet].slice(0, PROBLEMS_MAX) };
  if (!/^[PV]/.test(first)) return { valid: false, fields: [], problems: [notPassport] };
  const fields = fieldsOf(first, second, today);
  const wrong = [
    ...(first.startsWith('V') ? [isVisaZone] : []),
    ...problemsOf(first, second, fields),
  ];
  const cut = first.endsWith('<') ? [] : [namesMayBeCut];
  return { valid: wrong.length === 0, fields, problems: [...wrong, ...cut].slice(0, PROBLEMS_MAX) };
};
