import {
  frenchCalendar,
  postCalendar,
  type PostCalendar,
  type VisaKind,
} from '@passerelle/subgraph-kit/law';
import { postById } from '@passerelle/subgraph-kit/reference';
import type { ContestedRefusal } from '../domain/dates.ts';

const calendars = new Map<string, PostCalendar>();

/** The calendar of a post. A unit that the reference data do not name is a prefecture: it stands in France. */
const calendarOf = (postId: string): PostCalendar => {
  const known = calendars.get(postId);
  if (known !== undefined) return known;
  const post = postById(postId);
  const calendar =
    post === undefined
      ? frenchCalendar
      : postCalendar({ country: post.countryAlpha2, zone: post.timeZone });
  calendars.set(postId, calendar);
  return calendar;
};

const isAbroad = (postId: string): boolean => {
  const post = postById(postId);
  return post !== undefined && post.countryAlpha2 !== 'FR';
};

/** The contested refusal as the domain knows it: its days are counted by the calendar of its post. */
export const refusalOf = (row: {
  readonly visaKind: VisaKind;
  readonly postId: string;
  readonly refusedAt: Date;
  readonly refusalNotifiedAt: Date;
}): ContestedRefusal => ({
  visaKind: row.visaKind,
  decidedAt: row.refusedAt,
  notifiedAt: row.refusalNotifiedAt,
  calendar: calendarOf(row.postId),
  isAbroad: isAbroad(row.postId),
});
