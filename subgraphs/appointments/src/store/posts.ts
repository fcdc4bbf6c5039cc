import { frenchCalendar, postCalendar, type PostCalendar } from '@passerelle/subgraph-kit/law';
import { postById, unitIdOf } from '@passerelle/subgraph-kit/reference';

const calendars = new Map<string, PostCalendar>();

/** The zone and the working days of a post; those of Paris for a unit that is no post. Its centres keep them too. */
export const calendarOf = (postId: string): PostCalendar => {
  const post = postById(postId);
  if (post === undefined) return frenchCalendar;
  const known = calendars.get(postId);
  if (known !== undefined) return known;
  const calendar = postCalendar({ country: post.countryAlpha2, zone: post.timeZone });
  calendars.set(postId, calendar);
  return calendar;
};

export const zoneOf = (postId: string): string => calendarOf(postId).zone;

/** Where a post receives as long as it has said nothing else: its provider's first centre, or its own desk. */
export const usualPlaceOf = (postId: string): string | null => {
  const post = postById(postId);
  if (post === undefined) return null;
  return post.hasProvider ? unitIdOf(`${post.code}-C1`) : post.id;
};

const CENTRES_MAX = 20;

/** Whether a place receives for a post: its own desk, or one of the centres that collect for it. */
export const receivesFor = (postId: string, placeId: string): boolean => {
  const post = postById(postId);
  if (post === undefined) return false;
  const centres = Array.from({ length: CENTRES_MAX }, (_, at) =>
    unitIdOf(`${post.code}-C${at + 1}`),
  );
  return [post.id, ...centres].includes(placeId);
};
