import {
  addDays,
  daysBetween,
  timesOnClock,
  type PlainDate,
  type PostCalendar,
} from '@passerelle/subgraph-kit/law';
import { horizonOf, policyOn, type BookingPolicy, type Place } from './policy.ts';

/** One place at one desk. Times are whole minutes since 1970, so that they add up whatever the clocks do. */
export type FreePlace = {
  readonly placeId: string;
  /** The day at the place. */
  readonly day: PlainDate;
  readonly startMinute: number;
  readonly minutes: number;
  /** Counts from 1. */
  readonly desk: number;
};

/** A desk that is not free for a while: an appointment, or one given back that waits for its return to the pool. */
export type TakenDesk = {
  readonly placeId: string;
  readonly desk: number;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** How many desks of a place are taken on a day. */
export type TakenCount = {
  readonly placeId: string;
  readonly day: PlainDate;
  readonly count: number;
};

/** When and where places are looked for. */
export type Search = {
  readonly places: readonly Place[];
  readonly calendar: PostCalendar;
  /** The day on which it is asked, at the post. Places are given from the next day on. */
  readonly today: PlainDate;
  readonly notBefore: PlainDate | null;
};

/** A search by day can follow at most so many days, whatever a policy says. */
const HORIZON_DAYS_MAX = 366;

/**
 * The beginnings of the places of one day, each of which lies whole within the hours as the clock of the place shows
 * them. They are counted in elapsed minutes: no minute is given twice and none is left out. Hours that the clocks skip
 * have no place; hours that they tell in two parts have those of the longer part.
 */
export const beginningsOn = (
  day: PlainDate,
  { opensAt, closesAt, minutes }: Pick<BookingPolicy, 'opensAt' | 'closesAt' | 'minutes'>,
  zone: string,
): readonly number[] => {
  const [longest] = timesOnClock(day, { from: opensAt, to: closesAt, zone }).toSorted(
    (one, other) => other.ends - other.begins - (one.ends - one.begins),
  );
  if (longest === undefined) return [];
  const count = Math.floor((longest.ends - longest.begins) / minutes);
  return Array.from({ length: count }, (_, at) => longest.begins + at * minutes);
};

/** The policy under which a place gives places of a day, as seen from today. */
const policyFor = (
  place: Place,
  day: PlainDate,
  { today, calendar }: Search,
): BookingPolicy | null => {
  const horizon = horizonOf(place, today);
  return horizon === null || day > horizon || !calendar.isWorkingDay(day)
    ? null
    : policyOn(place, day);
};

/** The first day that can be given: tomorrow at the place, or the first day on which the person can come. */
const firstDay = ({ today, notBefore }: Search): PlainDate => {
  const tomorrow = addDays(today, 1);
  return notBefore !== null && notBefore > tomorrow ? notBefore : tomorrow;
};

const lastDay = ({ places, today }: Search): PlainDate =>
  places
    .flatMap((place) => horizonOf(place, today) ?? [])
    .reduce((found, day) => (day > found ? day : found), today);

/** The days of the search in a row, worked or not. */
export const daysOf = (search: Search): readonly PlainDate[] => {
  const first = firstDay(search);
  const count = Math.min(daysBetween(first, lastDay(search)) + 1, HORIZON_DAYS_MAX);
  return Array.from({ length: Math.max(0, count) }, (_, at) => addDays(first, at));
};

/** How many places are free on each day on which a place is open, first day to last. */
export const freePlacesByDay = (
  search: Search,
  taken: readonly TakenCount[],
): readonly { readonly day: PlainDate; readonly places: number }[] => {
  const counts = new Map(taken.map(({ placeId, day, count }) => [`${placeId} ${day}`, count]));
  return daysOf(search).flatMap((day) => {
    const free = search.places.flatMap((place) => {
      const policy = policyFor(place, day, search);
      if (policy === null) return [];
      const all = beginningsOn(day, policy, search.calendar.zone).length * policy.desks;
      return [Math.max(0, all - (counts.get(`${place.placeId} ${day}`) ?? 0))];
    });
    return free.length === 0 ? [] : [{ day, places: free.reduce((sum, one) => sum + one, 0) }];
  });
};

const dayPlaces = (search: Search, day: PlainDate): readonly FreePlace[] =>
  search.places
    .flatMap((place): FreePlace[] => {
      const policy = policyFor(place, day, search);
      if (policy === null) return [];
      const { placeId } = place;
      const { minutes, desks } = policy;
      return beginningsOn(day, policy, search.calendar.zone).flatMap((startMinute) =>
        Array.from({ length: desks }, (_, at) => ({
          placeId,
          day,
          startMinute,
          minutes,
          desk: at + 1,
        })),
      );
    })
    .toSorted((one, other) => one.startMinute - other.startMinute || one.desk - other.desk);

const deskKey = ({ placeId, desk }: { readonly placeId: string; readonly desk: number }): string =>
  `${placeId} ${desk}`;

const isFree = (taken: readonly TakenDesk[], { startMinute, minutes }: FreePlace): boolean =>
  !taken.some((one) => one.startMinute < startMinute + minutes && startMinute < one.endMinute);

/** The free places of these days, earliest first; worked out as far as they are looked at. */
export const freePlaces = function* (
  search: Search,
  days: Iterable<PlainDate>,
  taken: readonly TakenDesk[],
): Generator<FreePlace> {
  const busy = Map.groupBy(taken, deskKey);
  for (const day of days)
    for (const place of dayPlaces(search, day))
      if (isFree(busy.get(deskKey(place)) ?? [], place)) yield place;
};

/**
 * When the next day opens, for whoever found nothing: each day opens one more. Null where no place has hours for a day to
 * come.
 */
export const nextOpeningOn = (search: Search): PlainDate | null => {
  const openings = search.places.flatMap((place) => {
    const horizon = horizonOf(place, search.today);
    if (horizon === null) return [];
    let day = addDays(horizon, 1);
    if (search.notBefore !== null && search.notBefore > day) day = search.notBefore;
    for (let passed = 0; passed < HORIZON_DAYS_MAX; passed += 1) {
      const policy = search.calendar.isWorkingDay(day) ? policyOn(place, day) : null;
      if (policy !== null && beginningsOn(day, policy, search.calendar.zone).length > 0)
        return [addDays(day, -policy.horizonDays)];
      day = addDays(day, 1);
    }
    return [];
  });
  const [first, ...rest] = openings.filter((day) => day > search.today);
  return first === undefined
    ? null
    : rest.reduce((found, day) => (day < found ? day : found), first);
};
