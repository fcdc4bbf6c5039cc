import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { defaultPolicy, type Place } from '../domain/policy.ts';
import type { TakenDesk } from '../domain/slots.ts';
import { usualPlaceOf } from './posts.ts';
import { policies, slots, type PolicyRow } from './tables.ts';

const MINUTE_MILLISECONDS = 60_000;

const minuteOfDate = (at: Date): number => Math.floor(at.getTime() / MINUTE_MILLISECONDS);

const byPlace = (rows: readonly PolicyRow[]): readonly Place[] => {
  const places = new Map<string, PolicyRow[]>();
  for (const row of rows) {
    const known = places.get(row.placeId);
    if (known) known.push(row);
    else places.set(row.placeId, [row]);
  }
  return [...places].map(([placeId, found]) => ({ placeId, policies: found }));
};

/** The places of a post with their policies; its usual place under the platform's own hours where none were set. */
export const placesOf = async (tx: ReadTx, postId: string): Promise<readonly Place[]> => {
  const rows = await tx
    .select()
    .from(policies)
    .where(eq(policies.postId, postId))
    .orderBy(asc(policies.placeId), asc(policies.validFrom));
  const places = byPlace(rows);
  const usual = usualPlaceOf(postId);
  if (usual === null || places.some(({ placeId }) => placeId === usual)) return places;
  return [{ placeId: usual, policies: [defaultPolicy(usual, postId)] }, ...places];
};

/** The desks that are not free from now on: taken, or given back and not yet in the pool again. */
export const takenAt = async (tx: ReadTx, postId: string): Promise<readonly TakenDesk[]> => {
  const rows = await tx
    .select({
      placeId: slots.placeId,
      desk: slots.desk,
      startsAt: slots.startsAt,
      endsAt: slots.endsAt,
    })
    .from(slots)
    .where(
      and(
        eq(slots.postId, postId),
        gte(slots.startsAt, tx.now),
        or(isNull(slots.freeAgainAt), lt(sql`${tx.now.toISOString()}`, slots.freeAgainAt)),
      ),
    );
  return rows.map(({ placeId, desk, startsAt, endsAt }) => ({
    placeId,
    desk,
    startMinute: minuteOfDate(startsAt),
    endMinute: minuteOfDate(endsAt),
  }));
};

const WAIT_DAYS = 30;
const GIVEN_MIN = 5;
const DAY_SECONDS = 86_400;

/** The median wait of the last 30 days, in whole days. Null when too few places were given to speak of one. */
export const medianWaitOf = async (tx: ReadTx, postId: string): Promise<number | null> => {
  const since = new Date(tx.now.getTime() - WAIT_DAYS * DAY_SECONDS * 1_000);
  const wait = sql<number>`extract(epoch from ${slots.startsAt} - ${slots.takenAt}) / ${DAY_SECONDS}`;
  const [row] = await tx
    .select({
      given: sql<number>`count(*)::int`,
      median: sql<number | null>`round(percentile_cont(0.5) within group (order by ${wait}))::int`,
    })
    .from(slots)
    .where(and(eq(slots.postId, postId), gte(slots.takenAt, since)));
  return row === undefined || row.given < GIVEN_MIN ? null : row.median;
};
