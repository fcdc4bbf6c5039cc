import { localeOf, type Language } from '../i18n/language.ts';

/**
 * - `legal`: lundi 30 novembre 2026, always with its year
 * - `long`: lundi 30 novembre, with the year when it is not the current one
 * - `short`: lun. 30 nov., with the year when it is not the current one
 * - `dated`: lun. 30 nov. 2026, for an addition that one can recompute
 * - `plain`: 30 novembre 2026, for the version of a rule
 * - `bare`: 30 nov., for dense rows
 */
export type DayForm = 'legal' | 'long' | 'short' | 'dated' | 'plain' | 'bare';

const FORMS: Record<DayForm, Intl.DateTimeFormatOptions> = {
  legal: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  dated: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  bare: { day: 'numeric', month: 'short' },
};

const cache = new Map<string, Intl.DateTimeFormat>();
const formatFor = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, options);
  cache.set(key, known);
  return known;
};

/** French counts its first day: 1er novembre. */
const written = (date: Date, language: Language, options: Intl.DateTimeFormatOptions): string =>
  formatFor(localeOf(language), options)
    .formatToParts(date)
    .map(({ type, value }) =>
      language === 'fr' && type === 'day' && value === '1' ? '1er' : value,
    )
    .join('')
    .replaceAll(/(?<=\d|1er) (?=\p{L})/gu, '\u00a0');

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

export type DayOptions = { form?: DayForm | undefined; today?: string | undefined };

/** A plain day, `2026-11-30`, in words. It has no zone: it is the same day everywhere. */
export const formatDay = (
  day: string,
  language: Language,
  { form = 'long', today = '' }: DayOptions = {},
): string => {
  const date = midnight(day);
  if (Number.isNaN(date.getTime())) return day;
  const year =
    !FORMS[form].year && form !== 'bare' && today.slice(0, 4) !== day.slice(0, 4)
      ? { year: 'numeric' as const }
      : {};
  return written(date, language, { ...FORMS[form], ...year, timeZone: 'UTC' });
};

/** The day of an instant in a zone, `2026-11-30`. */
export const dayIn = (instant: string | number | Date, zone: string): string =>
  formatFor('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );

/** The time of an instant in a zone, in 24 hours: 14:03. */
export const formatTime = (
  instant: string | number | Date,
  language: Language,
  zone?: string,
): string =>
  formatFor(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone ? { timeZone: zone } : {}),
  }).format(new Date(instant));

/**
 * The hour of a time on the clock of a place, `2026-11-30T09:00`, as the server gives it. No zone is applied: the time zone
 * data of a browser may be older than the server's, and the hour of the letter is the one that counts.
 */
export const formatClock = (local: string, language: Language): string =>
  formatTime(`${local.slice(0, 16)}:00Z`, language, 'UTC');

/** Whole days from one plain day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / 86_400_000);

/** "dans 11 jours", "demain", "il y a 2 jours". */
export const formatRelativeDay = (day: string, today: string, language: Language): string =>
  new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(
    daysBetween(today, day),
    'day',
  );

/** The zone of this device, used only where no post is concerned. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
