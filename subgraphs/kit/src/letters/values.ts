import { z } from 'zod';

import { languages } from '../law/words.ts';
import type { Words } from '../law/words.ts';

/** The longest text that a letter carries in one place; an appeal's reasons are the longest. */
const TEXT_LENGTH_MAX = 20_000;

export const text = z.string().max(TEXT_LENGTH_MAX);

/** A value that may be missing. Templates always find the key, and `none` in it. */
export const maybe = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((v) => v ?? null);

/** A text in each language, or one that is not translated: a name, a number. */
export const words = z.union([text, z.object({ fr: text, en: text, ar: text })]);

const locales = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

const inEach = (say: (locale: string) => string): Words => {
  const said = Object.fromEntries(languages.map((l) => [l, say(locales[l])])) as Record<
    (typeof languages)[number],
    string
  >;
  // French writes the first of a month as an ordinal, which Intl does not.
  return { ...said, fr: said.fr.replace(/(^|\s)1 (?=\p{L}+ \d{4})/u, '$11er ') };
};

const saidDay = (iso: string): Words => {
  const day = new Date(`${iso}T00:00:00Z`);
  return inEach((locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
      .format(day)
      .replaceAll(', ', locale === 'en-GB' ? ' ' : ', '),
  );
};

/** A legal day: weekday, day, month in words and year, in each language. */
export const day = z.iso.date().transform((iso) => ({ iso, ...saidDay(iso) }));

/** A day of birth as typed, whose unknown parts are `00` (Visa Code Annex VII knows such days). */
export const birthDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((iso): Words & { iso: string } => {
    const [year = '', month = '', date = ''] = iso.split('-');
    if (month === '00') return { iso, ...inEach(() => year) };
    const known = date !== '00';
    const at = new Date(`${year}-${month}-${known ? date : '01'}T00:00:00Z`);
    const said = inEach((locale) =>
      new Intl.DateTimeFormat(locale, {
        ...(known ? { day: 'numeric' as const } : {}),
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(at),
    );
    return { iso, ...said };
  });

/** An instant, said in the zone of its place: `lundi 30 novembre 2026, 12:00`. */
export const moment = z
  .object({ at: z.iso.datetime({ offset: true }), zone: z.string() })
  .transform(({ at, zone }) => {
    const instant = new Date(at);
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    const time = new Intl.DateTimeFormat('fr-FR', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(instant);
    const said = saidDay(local.format(instant));
    return { fr: `${said.fr}, ${time}`, en: `${said.en}, ${time}`, ar: `${said.ar}، ${time}` };
  });

/** A sum, in the form of each language. */
export const money = z
  .object({ amount: z.number(), currency: z.string().length(3) })
  .transform(({ amount, currency }) =>
    inEach((locale) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(amount),
    ),
  );

/** The person whom a letter is about or goes to, as in the travel document. */
export const person = z.object({
  surname: text,
  givenNames: text,
  nativeName: maybe(text),
  birthDate: maybe(birthDay),
  birthPlace: maybe(text),
  nationality: maybe(words),
  travelDocument: maybe(text),
  address: maybe(z.array(text).max(6)),
});

/** An office as a letter names it. */
export const office = z.object({
  name: words,
  address: maybe(z.array(text).max(6)),
  email: maybe(text),
  phone: maybe(text),
});

/** Who signs: first name, surname and capacity stand legibly on the decision (CRPA L. 212-1). */
export const signer = z.object({ name: text, capacity: words });

/** The two lines of 36 of a sticker's machine-readable zone (format MRV-B). */
export const machineReadableZone = z.tuple([
  z.string().regex(/^[A-Z0-9<]{36}$/),
  z.string().regex(/^[A-Z0-9<]{36}$/),
]);

const ministries = [
  {
    fr: 'Ministère chargé des affaires étrangères',
    en: 'Ministry for Foreign Affairs',
    ar: 'الوزارة المكلفة بالشؤون الخارجية',
  },
  { fr: 'Ministère chargé de l’intérieur', en: 'Ministry of the Interior', ar: 'وزارة الداخلية' },
] as const;

/**
 * What every letter has. The two ministries are the joint controllers (arrêté of 24 November 2009, art. 1): those of
 * today unless given.
 */
export const frame = {
  ministries: z
    .array(words)
    .length(2)
    .default([...ministries]),
  office,
  /** The reference that the person and the offices use. */
  reference: text,
  date: day,
  /** Where it is signed: `Rabat`. */
  place: words,
  person,
  signer,
};
