import { parsePlainDate, type PlainDate, type Words } from '@passerelle/subgraph-kit/law';
import { answerTo, listed, type FieldDefinition, type FieldKind, type Judge } from './form.ts';
import { isIssuer } from './form-places.ts';

const words = (fr: string, en: string, ar: string): Words => ({ fr, en, ar });

const required = words(
  'Répondez à cette question.',
  'Answer this question.',
  'أجيبوا عن هذا السؤال.',
);
const noDate = words(
  'Cette date n’existe pas ou n’est pas complète : jour, mois, année.',
  'There is no such date, or it is not complete: day, month, year.',
  'هذا التاريخ غير موجود أو غير مكتمل: اليوم والشهر والسنة.',
);
const noEmail = words(
  'Cette adresse électronique n’est pas complète. Exemple : nom@exemple.org',
  'This e-mail address is not complete. Example: name@example.org',
  'عنوان البريد الإلكتروني غير مكتمل. مثال: name@example.org',
);
const noPhone = words(
  'Ce numéro n’est pas complet. Exemple : +212 5 00 00 00 00',
  'This number is not complete. Example: +212 5 00 00 00 00',
  'هذا الرقم غير مكتمل. مثال: ‎+212 5 00 00 00 00',
);
const noCountry = words(
  'Choisissez un pays dans la liste.',
  'Choose a country from the list.',
  'اختاروا بلدًا من القائمة.',
);
const noChoice = words(
  'Choisissez une réponse de la liste.',
  'Choose an answer from the list.',
  'اختاروا إجابة من القائمة.',
);

const tooLong = (most: number): Words =>
  words(
    `C’est trop long : ${most} caractères au plus.`,
    `This is too long: ${most} characters at most.`,
    `هذا أطول من المسموح: ${most} حرفًا على الأكثر.`,
  );

/** Figures of the Arabic and Persian keyboards, as Latin ones. */
export const inLatinFigures = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (figure) => String(figure.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (figure) => String(figure.charCodeAt(0) - 0x06f0));

/**
 * A typed day as `2026-11-30`: year first as machines write it, or day, month, year as the form prints it. Null when it
 * has neither form. Whether there is such a day is another question.
 */
const inOrder = (typed: string): string | null => {
  const text = inLatinFigures(typed).trim();
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const [year, month, day] = yearFirst
    ? [yearFirst[1], yearFirst[2], yearFirst[3]]
    : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The day that was typed, or null when there is no such day. */
export const typedDay = (typed: string): PlainDate | null => {
  const day = inOrder(typed);
  return day === null ? null : parsePlainDate(day);
};

/**
 * A day of birth, of which day and month may be unknown: `1974-00-00`. The person's document says so, and no one
 * guesses (annex of 24 November 2009, date of birth; VIS Regulation art. 9(4)(a)).
 */
export const typedBirthDay = (typed: string): string | null => {
  const day = inOrder(typed);
  if (day === null || day.startsWith('0000') || /-00-(?!00)/.test(day)) return null;
  return parsePlainDate(day.replaceAll('-00', '-01')) === null ? null : day;
};

/** The last day on which someone with such a day of birth can have been born. */
export const bornAtLatest = (birthDay: string): PlainDate | null => {
  const [year = '', month = '', day = ''] = birthDay.split('-');
  if (month === '00') return parsePlainDate(`${year}-12-31`);
  if (day !== '00') return parsePlainDate(birthDay);
  return (
    ['31', '30', '29', '28']
      .map((last) => parsePlainDate(`${year}-${month}-${last}`))
      .find((found) => found !== null) ?? null
  );
};

const isPhone = (typed: string): boolean => {
  const text = inLatinFigures(typed);
  const figures = text.replaceAll(/\D/g, '').length;
  return /^[\s+()./-]*[\d\s()./-]+$/.test(text) && figures >= 6 && figures <= 15;
};

const isEmail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed);

type Form = (value: string, field: FieldDefinition, offered: readonly string[]) => Words | null;

/** Whether an answer has the form of its kind: what any text has, a free text has too. */
const wrongForm: Readonly<Record<FieldKind, Form>> = {
  TEXT: () => null,
  LONG_TEXT: () => null,
  DATE: (value, { partial }) =>
    (partial ? typedBirthDay(value) : typedDay(value)) === null ? noDate : null,
  EMAIL: (value) => (isEmail(value) ? null : noEmail),
  PHONE: (value) => (isPhone(value) ? null : noPhone),
  COUNTRY: (value) => (isIssuer(value) ? null : noCountry),
  COUNTRIES: (value) => (listed(value).every((code) => isIssuer(code)) ? null : noCountry),
  YES_NO: (value) => (value === 'YES' || value === 'NO' ? null : noChoice),
  CHOICE: (value, _field, offered) => (offered.includes(value) ? null : noChoice),
  CHOICES: (value, _field, offered) =>
    listed(value).every((chosen) => offered.includes(chosen)) ? null : noChoice,
};

/**
 * What is wrong with an answer, in the words of how to mend it. An answer that is half typed is kept all the same: it
 * is judged here and nowhere refused.
 */
export const judge: Judge = (field, asked) => {
  const value = answerTo(asked, field.key).trim();
  if (value === '') return field.required(asked) ? required : null;
  if (Array.from(value).length > field.maxLength) return tooLong(field.maxLength);
  const offered = field.options(asked).map((option) => option.value);
  return wrongForm[field.kind](value, field, offered) ?? field.check(value, asked);
};
