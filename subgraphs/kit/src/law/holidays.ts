import Holidays from 'date-holidays';

import { addDays, plainDate } from './dates.ts';
import type { PlainDate } from './dates.ts';

export type Holiday = {
  readonly date: PlainDate;
  /** The day depends on the moon being seen: it is computed here and a post may have to move it. */
  readonly provisional: boolean;
};

const DAY_MILLISECONDS = 86_400_000;

const lunar = /muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhu/i;

const known = new Map<string, ReadonlyMap<string, Holiday>>();

const computed = (country: string, year: number): ReadonlyMap<string, Holiday> => {
  const found = new Map<string, Holiday>();
  for (const holiday of new Holidays(country).getHolidays(year)) {
    // A half day closes the afternoon only: the post is open that day, so the day counts.
    const days = Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MILLISECONDS);
    if (holiday.type !== 'public' || days < 1 || !holiday.date.includes(' 00:00:00')) continue;
    const first = plainDate(holiday.date.slice(0, 10));
    for (let day = 0; day < days; day += 1) {
      const date = addDays(first, day);
      found.set(date, { date, provisional: lunar.test(holiday.rule) });
    }
  }
  return found;
};

/** The public holidays of a country (ISO alpha-2) in a year, by day; empty where they are not known. */
export const publicHolidays = (country: string, year: number): ReadonlyMap<string, Holiday> => {
  const key = `${country} ${year}`;
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const holidays = computed(country, year);
  known.set(key, holidays);
  return holidays;
};
