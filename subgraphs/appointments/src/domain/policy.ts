import { addDays, type PlainDate } from '@passerelle/subgraph-kit/law';

/**
 * How a place gives appointments: its hours, desks and how far ahead. Local practice, not law: dated, with history, and
 * set by the post according to what it can process.
 */
export type BookingPolicy = {
  readonly placeId: string;
  /** The post for which the place receives: a centre's post, or the post itself. */
  readonly postId: string;
  /** Null for the platform's own, which holds where a post has set none. */
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** Minutes of one place. */
  readonly minutes: number;
  /** Desks open at once. */
  readonly desks: number;
  /** Local times of the place: `09:00`. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** How many days ahead places are given. */
  readonly horizonDays: number;
};

/** What a place does until its post sets its own hours. Two months ahead, so that a journey can be planned. */
export const defaultPolicy = (placeId: string, postId: string): BookingPolicy => ({
  placeId,
  postId,
  validFrom: null,
  validTo: null,
  minutes: 20,
  desks: 2,
  opensAt: '09:00',
  closesAt: '16:00',
  horizonDays: 60,
});

export const isValidOn = (
  { validFrom, validTo }: Pick<BookingPolicy, 'validFrom' | 'validTo'>,
  day: PlainDate,
): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** A place with its policies, dated and without overlap. */
export type Place = { readonly placeId: string; readonly policies: readonly BookingPolicy[] };

/** The policy of a place on a day; null on a day for which it has none. */
export const policyOn = ({ policies }: Place, day: PlainDate): BookingPolicy | null =>
  policies.find((policy) => isValidOn(policy, day)) ?? null;

/** The last day for which places are given, as seen from today. Null where a place has no policy now. */
export const horizonOf = (place: Place, today: PlainDate): PlainDate | null => {
  const policy =
    policyOn(place, today) ??
    place.policies.find(({ validFrom }) => validFrom === null || validFrom > today);
  return policy === undefined || policy === null ? null : addDays(today, policy.horizonDays);
};
