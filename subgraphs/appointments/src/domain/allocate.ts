import type { PlainDate } from '@passerelle/subgraph-kit/law';
import type { FreePlace } from './slots.ts';

/** Who waits for a place, and when and where the person can come. */
export type PlaceRequest = {
  readonly id: string;
  readonly notBefore: PlainDate | null;
  /** The places at which the person can come; empty for any. */
  readonly placeIds: readonly string[];
};

/**
 * Gives places to requests: a pure function of the requests, in their order, and of the free places. Nothing else of
 * the room knows how a place is chosen.
 */
export type Allocate = (
  requests: readonly PlaceRequest[],
  places: Iterable<FreePlace>,
) => ReadonlyMap<string, FreePlace>;

const suits = ({ notBefore, placeIds }: PlaceRequest, place: FreePlace): boolean =>
  (notBefore === null || place.day >= notBefore) &&
  (placeIds.length === 0 || placeIds.includes(place.placeId));

/** How this platform allocates: each request, in order, gets the earliest free place that suits it; none is given twice. */
export const allocate: Allocate = (requests, places) => {
  const given = new Map<string, FreePlace>();
  for (const place of places) {
    const request = requests.find((one) => !given.has(one.id) && suits(one, place));
    if (request !== undefined) given.set(request.id, place);
    if (given.size === requests.length) break;
  }
  return given;
};
