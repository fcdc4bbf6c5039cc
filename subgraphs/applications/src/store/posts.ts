import {
  endOfDay,
  frenchCalendar,
  postCalendar,
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

/** The last instant of a day at a place. */
export const lastInstantOf = (day: PlainDate, zone: string): Date =>
  new Date(Date.parse(endOfDay(day, zone)) - 1);
