import {
  frenchCalendar,
  postCalendar,
  startOfDay,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';
import { postById } from '@passerelle/subgraph-kit/reference';
import type { Place } from '../domain/place.ts';

/** Where no post is known yet, days are counted in Paris. */
const paris: Place = { zone: frenchCalendar.zone, calendar: frenchCalendar };

const places = new Map<string, Place>();

/** The zone and the working days of a post. */
export const placeOf = (postId: string | null): Place => {
  const post = postId === null ? undefined : postById(postId);
  if (post === undefined) return paris;
  const known = places.get(post.id);
  if (known !== undefined) return known;
  const place = {
    zone: post.timeZone,
    calendar: postCalendar({ country: post.countryAlpha2, zone: post.timeZone }),
  };
  places.set(post.id, place);
  return place;
};

const HALF_A_DAY_MS = 12 * 3_600_000;

/** Midday at a place: for what the law dates by its day alone, an instant that every table of zones puts into that day. */
export const middayOf = (day: PlainDate, zone: string): Date =>
  new Date(Date.parse(startOfDay(day, zone)) + HALF_A_DAY_MS);
