import { definePage, nothingPersonal } from '@passerelle/subgraph-kit';
import { dayOf, type PlainDate } from '@passerelle/subgraph-kit/law';
import { policyOn, type BookingPolicy } from '../domain/policy.ts';
import { daysOf, freePlacesByDay } from '../domain/slots.ts';
import { medianWaitOf, placesOf, takenByDay } from '../store/places.ts';
import { calendarOf } from '../store/posts.ts';

/** A policy as it is shown, with the wait at the post. */
export type PolicyView = BookingPolicy & { readonly medianWaitDays: number | null };

type OfPost = { readonly postId: string };

/** How the places of a post give appointments today, and how long people waited lately. */
export const readPolicies = definePage<OfPost, readonly PolicyView[]>({
  name: 'appointment.readPolicies',
  page: async (tx, { postId }) => {
    const today = dayOf(tx.now, calendarOf(postId).zone);
    const places = await placesOf(tx, postId);
    const medianWaitDays = await medianWaitOf(tx, postId);
    return places.flatMap((place) => {
      const policy = policyOn(place, today);
      return policy === null ? [] : [{ ...policy, medianWaitDays }];
    });
  },
  seen: nothingPersonal,
});

const DAYS_MAX = 60;

/** How many places are free on each day; no place is named. */
export const readFreePlaces = definePage<
  OfPost,
  readonly { readonly day: PlainDate; readonly places: number }[]
>({
  name: 'appointment.readFreePlaces',
  page: async (tx, { postId }) => {
    const calendar = calendarOf(postId);
    const search = {
      places: await placesOf(tx, postId),
      calendar,
      today: dayOf(tx.now, calendar.zone),
      notBefore: null,
    };
    const taken = await takenByDay(tx, { postId, zone: calendar.zone }, daysOf(search));
    return freePlacesByDay(search, taken).slice(0, DAYS_MAX);
  },
  seen: nothingPersonal,
});
