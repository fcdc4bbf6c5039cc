import { useMemo } from 'react';
import { useLanguage } from '../i18n/provider.tsx';
import { useToday } from '../session/clock.tsx';
import { countryName } from './country.ts';
import {
  dayIn,
  formatClock,
  formatDay,
  formatRelativeDay,
  formatTime,
  type DayForm,
} from './date.ts';

export type Format = {
  /** A plain day in words; see {@link DayForm}. */
  day: (day: string, form?: DayForm) => string;
  /** "dans 11 jours": beside the day, never instead of it. */
  relative: (day: string) => string;
  /** 14:03 in a zone, of the post where one is concerned. */
  time: (instant: string, zone?: string) => string;
  /** 09:00 of a time on the clock of a place, `2026-11-30T09:00`, as the server gives it. */
  clock: (local: string) => string;
  /** "lun. 16 nov., 15:08" in a zone. */
  instant: (instant: string, zone?: string) => string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  country: (code: string) => string;
  /** What there is of these, one after another, with the comma of the language. */
  list: (parts: readonly (string | null | undefined)[]) => string;
};

/** Dates, numbers and countries in the chosen language. */
export const useFormat = (): Format => {
  const { language, locale } = useLanguage();
  const today = useToday();
  return useMemo(() => {
    const day = (value: string, form?: DayForm) => formatDay(value, language, { form, today });
    const time = (instant: string, zone?: string) => formatTime(instant, language, zone);
    const list: Format['list'] = (parts) =>
      parts.filter(Boolean).join(language === 'ar' ? '، ' : ', ');
    return {
      day,
      relative: (value) => formatRelativeDay(value, today, language),
      time,
      clock: (local) => formatClock(local, language),
      instant: (instant, zone) =>
        list([day(dayIn(instant, zone ?? 'UTC'), 'short'), time(instant, zone ?? 'UTC')]),
      number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
      country: (code) => countryName(code, language),
      list,
    };
  }, [language, locale, today]);
};
