import {
  addDays,
  instantAt,
  minuteOf,
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

/** When and where places are looked for. */
export type Search = {
  readonly places: readonly Place[];
  readonly taken: readonly TakenDesk[];
  readonly calendar: PostCalendar;
  /** The day on which it is asked, at the post. Places are given from the next day on. */
  readonly today: PlainDate;
  readonly notBefore: PlainDate | null;
};

/** A search by day can follow at most so many days, whatever a policy says. */
const HORIZON_DAYS_MAX = 366;

/**
 * The beginnings of the places of one day, from opening to closing time in the zone of the place. They are counted in
 * elapsed minutes: on a day when the clocks change no minute is given twice and none is left out.
 */
export const beginningsOn = (
  day: PlainDate,
  { opensAt, closesAt, minutes }: Pick<BookingPolicy, 'opensAt' | 'closesAt' | 'minutes'>,
  zone: string,
): readonly number[] => {
  const opens = minuteOf(instantAt(day, opensAt, zone));
  const closes = minuteOf(instantAt(day, closesAt, zone));
  const count = Math.max(0, Math.floor((closes - opens) / minutes));
  return Array.from({ length: count }, (_, at) => opens + at * minutes);
};

const deskKey = (placeId: string, desk: number): string => `${placeId} ${desk}`;

type Busy = ReadonlyMap<string, readonly TakenDesk[]>;

const busyOf = (taken: readonly TakenDesk[]): Busy => {
  const busy = new Map<string, TakenDesk[]>();
  for (const one of taken) {
    const key = deskKey(one.placeId, one.desk);
    const known = busy.get(key);
    if (known) known.push(one);
    else busy.set(key, [one]);
  }
  return busy;
};

const isFree = (busy: Busy, { placeId, desk, startMinute, minutes }: FreePlace): boolean =>
  !(busy.get(deskKey(placeId, desk)) ?? []).some(
    (one) => one.startMinute < startMinute + minutes && startMinute < one.endMinute,
  );

const dayPlaces = (search: Search, day: PlainDate): readonly FreePlace[] =>
  search.places
    .flatMap((place): FreePlace[] => {
      const horizon = horizonOf(place, search.today);
      const policy = horizon === null || day > horizon ? null : policyOn(place, day);
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

/** The first day that can be given: tomorrow at the place, or the first day on which the person can come. */
const firstDay = ({ today, notBefore }: Search): PlainDate => {
  const tomorrow = addDays(today, 1);
  return notBefore !== null && notBefore > tomorrow ? notBefore : tomorrow;
};

const lastDay = ({ places, today }: Search): PlainDate =>
  places
    .flatMap((place) => horizonOf(place, today) ?? [])
    .reduce((found, day) => (day > found ? day : found), today);

/** The working days of the search, first to last. */
const daysOf = function* (search: Search): Generator<PlainDate> {
  const last = lastDay(search);
  let day = firstDay(search);
  for (let passed = 0; day <= last && passed < HORIZON_DAYS_MAX; passed += 1) {
    if (search.calendar.isWorkingDay(day)) yield day;
    day = addDays(day, 1);
  }
};

/** The free places, earliest first; worked out as far as they are looked at. */
export const freePlaces = function* (search: Search): Generator<FreePlace> {
  const busy = busyOf(search.taken);
  for (const day of daysOf(search))
    for (const place of dayPlaces(search, day)) if (isFree(busy, place)) yield place;
};

/** How many places are free on each day on which places are given. */
export const freePlacesByDay = (
  search: Search,
): readonly { readonly day: PlainDate; readonly places: number }[] => {
  const busy = busyOf(search.taken);
  return [...daysOf(search)].flatMap((day) => {
    const all = dayPlaces(search, day);
    const places = all.filter((place) => isFree(busy, place)).length;
    return all.length === 0 ? [] : [{ day, places }];
  });
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
