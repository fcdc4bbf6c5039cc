import { plainDate } from './dates.ts';
import type { PlainDate, Weekday } from './dates.ts';

type Weekend = { readonly days: readonly Weekday[]; readonly from: PlainDate };

const saturdaySunday: readonly Weekday[] = [6, 7];
const fridaySaturday: readonly Weekday[] = [5, 6];
const thursdayFriday: readonly Weekday[] = [4, 5];

const always = plainDate('1970-01-01');

const since = (from: string, days: readonly Weekday[]): Weekend => ({
  days,
  from: plainDate(from),
});

/**
 * Weekly rest where it is not Saturday and Sunday, oldest first. General knowledge of public life, not a legal text:
 * a post that works otherwise says so in its own calendar.
 */
const weekends: Readonly<Record<string, readonly Weekend[]>> = {
  AE: [{ days: fridaySaturday, from: always }, since('2022-01-01', saturdaySunday)],
  AF: [{ days: thursdayFriday, from: always }],
  BD: [{ days: fridaySaturday, from: always }],
  BH: [{ days: fridaySaturday, from: always }],
  DJ: [{ days: fridaySaturday, from: always }],
  DZ: [{ days: thursdayFriday, from: always }, since('2009-08-14', fridaySaturday)],
  EG: [{ days: fridaySaturday, from: always }],
  IL: [{ days: fridaySaturday, from: always }],
  IQ: [{ days: fridaySaturday, from: always }],
  IR: [{ days: fridaySaturday, from: always }],
  JO: [{ days: fridaySaturday, from: always }],
  KW: [{ days: fridaySaturday, from: always }],
  LY: [{ days: fridaySaturday, from: always }],
  MR: [{ days: fridaySaturday, from: always }, since('2014-10-01', saturdaySunday)],
  MV: [{ days: fridaySaturday, from: always }],
  OM: [{ days: thursdayFriday, from: always }, since('2013-05-01', fridaySaturday)],
  PS: [{ days: fridaySaturday, from: always }],
  QA: [{ days: fridaySaturday, from: always }],
  SA: [{ days: thursdayFriday, from: always }, since('2013-06-29', fridaySaturday)],
  SD: [{ days: fridaySaturday, from: always }],
  SY: [{ days: fridaySaturday, from: always }],
  YE: [{ days: thursdayFriday, from: always }, since('2013-08-16', fridaySaturday)],
};

/** The days of weekly rest of a country (ISO alpha-2) on a day. */
export const weekendOf = (country: string, day: PlainDate): readonly Weekday[] =>
  weekends[country]?.findLast((weekend) => weekend.from <= day)?.days ?? saturdaySunday;
