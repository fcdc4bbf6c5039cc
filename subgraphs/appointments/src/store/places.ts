import type { ReadTx } from '@passerelle/subgraph-kit';
import { endOfDay, minuteOf, startOfDay, type PlainDate } from '@passerelle/subgraph-kit/law';
import { and, asc, eq, gte, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { defaultPolicy, type Place } from '../domain/policy.ts';
import type { TakenCount, TakenDesk } from '../domain/slots.ts';
import { usualPlaceOf } from './posts.ts';
import { policies, slots, type PolicyRow } from './tables.ts';

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

/** Taken, or given back and not yet in the pool again. */
const isTaken = (tx: ReadTx): SQL =>
  or(isNull(slots.freeAgainAt), lt(sql`${tx.now.toISOString()}`, slots.freeAgainAt)) as SQL;

/**
 * How many desks of each place are not free, by day at the post, for days in a row. The days are given as instants: to
 * turn each row's instant into a day would cost ten times as much.
 */
export const takenByDay = async (
  tx: ReadTx,
  { postId, zone }: { readonly postId: string; readonly zone: string },
  days: readonly PlainDate[],
): Promise<readonly TakenCount[]> => {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const begins = days.map((day) => startOfDay(day, zone));
  const at = sql<number>`width_bucket(${slots.startsAt}, ${sql.param(begins)}::timestamptz[])`;
  const rows = await tx
    .select({ placeId: slots.placeId, at: at.as('at'), count: sql<number>`count(*)::int` })
    .from(slots)
    .where(
      and(
        eq(slots.postId, postId),
        gte(slots.startsAt, new Date(startOfDay(first, zone))),
        lt(slots.startsAt, new Date(endOfDay(last, zone))),
        isTaken(tx),
      ),
    )
    .groupBy(slots.placeId, sql`2`);
  return rows.map(({ placeId, at: nth, count }) => ({
    placeId,
    day: days[nth - 1] ?? first,
    count,
  }));
};

/** The desks that are not free on these days. */
export const takenOn = async (
  tx: ReadTx,
  { postId, zone }: { readonly postId: string; readonly zone: string },
  days: readonly PlainDate[],
): Promise<readonly TakenDesk[]> => {
  const onOne = days.map((day) =>
    and(
      gte(slots.startsAt, new Date(startOfDay(day, zone))),
      lt(slots.startsAt, new Date(endOfDay(day, zone))),
    ),
  );
  if (onOne.length === 0) return [];
  const rows = await tx
    .select({
      placeId: slots.placeId,
      desk: slots.desk,
      startsAt: slots.startsAt,
      endsAt: slots.endsAt,
    })
    .from(slots)
    .where(and(eq(slots.postId, postId), or(...onOne), isTaken(tx)));
  return rows.map(({ placeId, desk, startsAt, endsAt }) => ({
    placeId,
    desk,
    startMinute: minuteOf(startsAt),
    endMinute: minuteOf(endsAt),
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
