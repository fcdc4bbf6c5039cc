import { Temporal } from 'temporal-polyfill';

declare const plainDateBrand: unique symbol;

/** A plain day, `2026-11-30`. A legal day is counted in the time zone of the post, never an instant. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** An instant, ISO 8601 in UTC, or what a database driver gives for one. */
export type InstantLike = string | Date;

/** Monday is 1, Sunday is 7. */
export type Weekday = number;

const hasShapeOfDay = (text: string): text is PlainDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

const plain = (date: Temporal.PlainDate): PlainDate => {
  const text = date.toString();
  if (hasShapeOfDay(text)) return text;
  throw new RangeError(`${text} lies beyond the years that can be written as a plain day.`);
};

/** The day that a text names, or null when there is no such day. */
export const parsePlainDate = (text: string): PlainDate | null => {
  if (!hasShapeOfDay(text)) return null;
  try {
    return plain(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    return null;
  }
};

export const isPlainDate = (text: string): text is PlainDate => parsePlainDate(text) !== null;

/** The day that a text names; throws when there is none, for data of our own and for tests. */
export const plainDate = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === null) throw new RangeError(`There is no day ${text}.`);
  return date;
};

const temporal = (date: PlainDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

export const addDays = (date: PlainDate, days: number): PlainDate =>
  plain(temporal(date).add({ days }));

/**
 * The same day so many months later, or the last day of that month where it has no such day
 * (Regulation 1182/71 art. 3(2)(c), second sentence).
 */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  plain(temporal(date).add({ months }, { overflow: 'constrain' }));

export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

/** How many days from `from` until `to`; negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  temporal(from).until(temporal(to), { largestUnit: 'day' }).days;

export const weekday = (date: PlainDate): Weekday => temporal(date).dayOfWeek;

export const yearOf = (date: PlainDate): number => temporal(date).year;

export const daysInMonth = (year: number, month: number): number =>
  Temporal.PlainYearMonth.from({ year, month }).daysInMonth;

export const isBefore = (one: PlainDate, other: PlainDate): boolean => one < other;

export const isAfter = (one: PlainDate, other: PlainDate): boolean => one > other;

export const earliest = (first: PlainDate, ...rest: readonly PlainDate[]): PlainDate =>
  rest.reduce((found, date) => (date < found ? date : found), first);

export const latest = (first: PlainDate, ...rest: readonly PlainDate[]): PlainDate =>
  rest.reduce((found, date) => (date > found ? date : found), first);

/** The instant at which a day begins in a zone, in UTC. Where the clocks change at midnight it is not 00:00. */
export const startOfDay = (date: PlainDate, zone: string): string =>
  temporal(date).toZonedDateTime(zone).toInstant().toString();

/** The first instant that no longer belongs to the day: a time that ends on a day ends here. */
export const endOfDay = (date: PlainDate, zone: string): string =>
  startOfDay(addDays(date, 1), zone);

/** The day on which an instant falls in a zone. */
export const dayOf = (instant: InstantLike, zone: string): PlainDate =>
  plain(instantOf(instant).toZonedDateTimeISO(zone).toPlainDate());

/** The hour and minute of an instant in a zone: `14:03`. */
export const timeOf = (instant: InstantLike, zone: string): string =>
  instantOf(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The day and the hour of an instant on the clock of a place: `2026-11-30T09:00`. */
export const clockTimeOf = (instant: InstantLike, zone: string): string =>
  `${dayOf(instant, zone)}T${timeOf(instant, zone)}`;

/** A stretch of time, in whole minutes since 1970; the end is no part of it. */
export type MinuteSpan = { readonly begins: number; readonly ends: number };

const MINUTE_MILLISECONDS = 60_000;

/** The stretches of a day between two changes of the clocks: one on nearly every day. */
const evenStretches = (date: PlainDate, zone: string): readonly Temporal.ZonedDateTime[] => {
  const begin = temporal(date).toZonedDateTime(zone);
  const end = temporal(addDays(date, 1)).toZonedDateTime(zone);
  if (begin.offsetNanoseconds === end.offsetNanoseconds) return [begin, end];
  const change = begin.getTimeZoneTransition('next');
  return change === null || change.epochMilliseconds >= end.epochMilliseconds
    ? [begin, end]
    : [begin, change, end];
};

/**
 * When the clock of a place shows a time from `from` up to `to` on a day. One stretch as a rule; none where the clocks
 * skip all of it, two where they are set back to an hour outside of it.
 */
export const timesOnClock = (
  date: PlainDate,
  { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string },
): readonly MinuteSpan[] => {
  const edges = evenStretches(date, zone);
  const found: { begins: number; ends: number }[] = [];
  for (const [nth, stretch] of edges.slice(0, -1).entries()) {
    const at = (plainTime: string): number =>
      temporal(date).toZonedDateTime({ timeZone: stretch.offset, plainTime }).epochMilliseconds;
    const begins = Math.max(stretch.epochMilliseconds, at(from));
    const ends = Math.min(edges[nth + 1]?.epochMilliseconds ?? 0, at(to));
    const last = found.at(-1);
    if (begins >= ends) continue;
    if (last?.ends === begins) last.ends = ends;
    else found.push({ begins, ends });
  }
  const minute = (at: number): number => Math.floor(at / MINUTE_MILLISECONDS);
  return found.map(({ begins, ends }) => ({ begins: minute(begins), ends: minute(ends) }));
};

/** The whole minutes since 1970 at an instant: for times of day that are added and compared. */
export const minuteOf = (instant: InstantLike): number =>
  Math.floor(instantOf(instant).epochMilliseconds / 60_000);

/** The instant of so many minutes since 1970. */
export const instantOfMinute = (minute: number): string =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toString();

const instantOf = (instant: InstantLike): Temporal.Instant =>
  typeof instant === 'string'
    ? Temporal.Instant.from(instant)
    : Temporal.Instant.fromEpochMilliseconds(instant.getTime());
