import {
  dayOf,
  draftErasedOn,
  endOfDay,
  frenchCalendar,
  type KnownDate,
  type Law,
} from '@passerelle/subgraph-kit/law';

/** The last day of a draft that nobody touches, counted in Paris, where the portal is kept (CESEDA R. 142-64 VII). */
export const draftEndsOn = (law: Law, savedAt: Date): KnownDate | null =>
  draftErasedOn(law, { lastChangedOn: dayOf(savedAt, frenchCalendar.zone) });

/** The instant, in UTC, from which a draft is erased. Null where no text says so. */
export const draftEndsAt = (law: Law, savedAt: Date): string | null => {
  const last = draftEndsOn(law, savedAt);
  return last === null ? null : endOfDay(last.value, frenchCalendar.zone);
};
