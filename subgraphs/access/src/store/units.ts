import { hasMission, type ActTx, type ReadTx } from '@passerelle/subgraph-kit';
import { asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { UnitKind } from '../domain/missions.ts';
import type { SignedUnit } from '../domain/signing.ts';
import type { UnitDescribed } from '../domain/units.ts';
import { units, type UnitRow } from './tables.ts';

const UNITS_MAX = 400;

export const unitsByIds = (tx: ReadTx, ids: readonly string[]): Promise<UnitRow[]> =>
  tx
    .select()
    .from(units)
    .where(inArray(units.id, [...ids]));

export const unitById = async (tx: ReadTx, id: string): Promise<UnitRow | null> => {
  const [row] = await tx.select().from(units).where(eq(units.id, id));
  return row ?? null;
};

/** The units of some kinds, by their name in the reader's language. */
export const unitsOfKinds = (tx: ReadTx, kinds: readonly UnitKind[]): Promise<UnitRow[]> =>
  tx
    .select()
    .from(units)
    .where(inArray(units.kind, [...kinds]))
    .orderBy(asc(sql`${units.name} ->> ${tx.actor.language}`), asc(units.id))
    .limit(UNITS_MAX);

/** The centres of these posts, by name. */
export const centresOf = (tx: ReadTx, postIds: readonly string[]): Promise<UnitRow[]> =>
  tx
    .select()
    .from(units)
    .where(inArray(units.answersToId, [...postIds]))
    .orderBy(asc(units.code));

/** What the table of signatures asks of a unit. */
export const signedUnit = (unit: UnitRow): SignedUnit => ({
  id: unit.id,
  kind: unit.kind,
  answersToId: unit.answersToId,
  isInParis: unit.country === 'FRA' && unit.city.fr === 'Paris',
});

/** Locks the reference units: two starts at once write them once. */
export const lockUnits = async (tx: ActTx): Promise<readonly UnitRow[]> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('access units'))`);
  return tx.select().from(units);
};

export const recordUnits = async (
  tx: ActTx,
  described: readonly UnitDescribed[],
): Promise<void> => {
  await tx
    .insert(units)
    .values(described.map((unit) => ({ ...unit, actId: tx.actId })))
    .onConflictDoUpdate({
      target: units.id,
      set: {
        code: sql`excluded.code`,
        kind: sql`excluded.kind`,
        name: sql`excluded.name`,
        city: sql`excluded.city`,
        country: sql`excluded.country`,
        timeZone: sql`excluded.time_zone`,
        answersToId: sql`excluded.answers_to`,
        providerName: sql`excluded.provider_name`,
        actId: sql`excluded.act_id`,
      },
    });
};

/** The units for which somebody of this unit may be the signer: itself, its centres, and what a ministry signs for. */
export const unitsSignedFor = (tx: ReadTx, unitId: string): Promise<UnitRow[]> =>
  tx
    .select()
    .from(units)
    .where(
      hasMission(tx.actor, 'MINISTER_DELEGATE')
        ? undefined
        : or(eq(units.id, unitId), eq(units.answersToId, unitId)),
    )
    .orderBy(asc(units.code));
