import { addDays, weekday, yearOf } from './dates.ts';
import type { PlainDate } from './dates.ts';
import { publicHolidays } from './holidays.ts';
import type { Holiday } from './holidays.ts';
import { weekendOf } from './weekends.ts';

export type PostCalendar = {
  /** The IANA zone in which this calendar's days are counted. */
  readonly zone: string;
  /** Whether the public holidays of the country are known here; if not, only France's and the overrides count. */
  readonly holidaysKnown: boolean;
  readonly isWorkingDay: (day: PlainDate) => boolean;
  /** The day itself when it is worked, else the next one that is. */
  readonly workingDayFrom: (day: PlainDate) => PlainDate;
  /** The holiday that closes the post on this day, or null. A provisional one depends on the moon. */
  readonly holidayOn: (day: PlainDate) => Holiday | null;
};

/** What a post decided for itself: a confirmed moon day, a day of mourning, a day worked although it is a holiday. */
export type CalendarOverrides = {
  readonly closedOn?: readonly PlainDate[];
  readonly openOn?: readonly PlainDate[];
};

export type CalendarOf = {
  /** ISO 3166-1 alpha-2, as in the reference data of the posts. */
  readonly country: string;
  readonly zone: string;
  readonly overrides?: CalendarOverrides;
};

/** The longest run of closed days that is believed; beyond it the data are wrong. */
const CLOSED_DAYS_MAX = 60;

const nextWorkingDay = (isWorkingDay: (day: PlainDate) => boolean, day: PlainDate): PlainDate => {
  let next = day;
  for (let tried = 0; tried <= CLOSED_DAYS_MAX; tried += 1) {
    if (isWorkingDay(next)) return next;
    next = addDays(next, 1);
  }
  throw new RangeError(`No working day follows ${day}.`);
};

/**
 * The working days of a post: the weekend of its country, the public holidays of its country and those of France.
 * A post may say otherwise for a day; that wins, since moon-dependent days are only computed here.
 */
export const postCalendar = ({ country, zone, overrides = {} }: CalendarOf): PostCalendar => {
  const closed = new Set<string>(overrides.closedOn);
  const open = new Set<string>(overrides.openOn);
  const holidayOn = (day: PlainDate): Holiday | null => {
    if (open.has(day)) return null;
    if (closed.has(day)) return { date: day, provisional: false };
    const year = yearOf(day);
    return publicHolidays(country, year).get(day) ?? publicHolidays('FR', year).get(day) ?? null;
  };
  const isWorkingDay = (day: PlainDate): boolean =>
    open.has(day) || (!weekendOf(country, day).includes(weekday(day)) && holidayOn(day) === null);
  return {
    zone,
    holidaysKnown: publicHolidays(country, 2026).size > 0,
    isWorkingDay,
    holidayOn,
    workingDayFrom: (day) => nextWorkingDay(isWorkingDay, day),
  };
};

/** The calendar of offices and courts in France. */
export const frenchCalendar: PostCalendar = postCalendar({ country: 'FR', zone: 'Europe/Paris' });

/**
 * A day counts as worked only where both calendars work. Used for times that bind a person: whichever calendar
 * a judge would take, the person is never cut short.
 */
export const bothWorking = (one: PostCalendar, other: PostCalendar): PostCalendar => {
  const isWorkingDay = (day: PlainDate): boolean =>
    one.isWorkingDay(day) && other.isWorkingDay(day);
  return {
    zone: one.zone,
    holidaysKnown: one.holidaysKnown && other.holidaysKnown,
    isWorkingDay,
    holidayOn: (day) => one.holidayOn(day) ?? other.holidayOn(day),
    workingDayFrom: (day) => nextWorkingDay(isWorkingDay, day),
  };
};
