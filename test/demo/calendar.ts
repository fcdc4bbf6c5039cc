import {
  plainDate,
  postCalendar,
  type PlainDate,
  type PostCalendar,
} from '@passerelle/subgraph-kit/law';
import { posts, type Post } from '@passerelle/subgraph-kit/reference';

const DAY_MS = 86_400_000;

/** A day as the number of days since 1 January 1970: cheap to add and to compare. */
export type Day = number;

const written = new Map<Day, PlainDate>();

/** `2026-11-30`. */
export const isoOf = (day: Day): PlainDate => {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = plainDate(new Date(day * DAY_MS).toISOString().slice(0, 10));
  written.set(day, text);
  return text;
};

export const dayOfIso = (text: string): Day => Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS);

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (format: Intl.DateTimeFormat, at: number): number => {
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
};

/** Days and hours of a place, counted there. */
export type LocalTime = {
  readonly calendar: PostCalendar;
  /** The day on which an instant falls at the place. */
  dayAt(instant: Date): Day;
  /** The instant of a local time, in minutes after midnight. */
  at(day: Day, minutes: number): Date;
  isWorked(day: Day): boolean;
  /** The day itself when it is worked, else the next one that is. */
  workedFrom(day: Day): Day;
  /** The day itself when it is worked, else the last one before it that was. */
  workedUntil(day: Day): Day;
};

const localTimeOf = ({
  timeZone,
  countryAlpha2,
}: Pick<Post, 'timeZone' | 'countryAlpha2'>): LocalTime => {
  const calendar = postCalendar({ country: countryAlpha2, zone: timeZone });
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<Day, number>();
  const exactly = (day: Day): number => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    // At local noon no zone changes.
    const offset = offsetAt(format, day * DAY_MS + DAY_MS / 2);
    offsets.set(day, offset);
    return offset;
  };
  const months = new Map<number, number | null>();
  // To ask a zone costs much, and in most months it does not change: three days tell.
  const throughMonth = (day: Day): number | null => {
    const date = new Date(day * DAY_MS);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    const known = months.get(month);
    if (known !== undefined) return known;
    const first = day - date.getUTCDate() + 1;
    const [one, two, three] = [exactly(first), exactly(first + 15), exactly(first + 31)];
    const offset = one === two && two === three ? one : null;
    months.set(month, offset);
    return offset;
  };
  const offsetOn = (day: Day): number => throughMonth(day) ?? exactly(day);
  const worked = new Map<Day, boolean>();
  const isWorked = (day: Day): boolean => {
    const known = worked.get(day);
    if (known !== undefined) return known;
    const answer = calendar.isWorkingDay(isoOf(day));
    worked.set(day, answer);
    return answer;
  };
  const walk = (day: Day, step: 1 | -1): Day => {
    let next = day;
    while (!isWorked(next)) next += step;
    return next;
  };
  return {
    calendar,
    dayAt: (instant) => {
      const at = instant.getTime();
      return Math.floor((at + offsetOn(Math.floor(at / DAY_MS))) / DAY_MS);
    },
    at: (day, minutes) => new Date(day * DAY_MS + minutes * 60_000 - offsetOn(day)),
    isWorked,
    workedFrom: (day) => walk(day, 1),
    workedUntil: (day) => walk(day, -1),
  };
};

const places = new Map(posts.map((post) => [post.id, null as LocalTime | null]));

/** The calendar of a post, made when it is first asked for. */
export const localTime = (post: Post): LocalTime => {
  const known = places.get(post.id);
  if (known) return known;
  const made = localTimeOf(post);
  places.set(post.id, made);
  return made;
};

/** The calendar of the bodies that sit in Nantes, and of the services of the capital. */
export const parisTime: LocalTime = localTimeOf({ timeZone: 'Europe/Paris', countryAlpha2: 'FR' });
