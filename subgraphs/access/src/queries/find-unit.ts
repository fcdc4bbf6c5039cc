import { definePage, defineQuery, nothingPersonal } from '@passerelle/subgraph-kit';
import type { UnitKind } from '../domain/missions.ts';
import type { UnitRow } from '../store/tables.ts';
import { centresOf, unitsByIds, unitsOfKinds } from '../store/units.ts';

/** Units by id. Which authorities there are is public. */
export const findUnit = defineQuery<string, UnitRow>({
  name: 'access.readUnit',
  find: async (tx, ids) => new Map((await unitsByIds(tx, ids)).map((unit) => [unit.id, unit])),
  seen: nothingPersonal,
});

/** The centres that collect for a post. */
export const findCentres = defineQuery<string, readonly UnitRow[]>({
  name: 'access.listCentres',
  find: async (tx, postIds) => {
    const centres = await centresOf(tx, postIds);
    return new Map(
      postIds.map((id) => [id, centres.filter(({ answersToId }) => answersToId === id)]),
    );
  },
  seen: nothingPersonal,
});

/** The units of some kinds, by name. */
export const listUnits = definePage<{ kinds: readonly UnitKind[] }, readonly UnitRow[]>({
  name: 'access.listUnits',
  page: (tx, { kinds }) => unitsOfKinds(tx, kinds),
  seen: nothingPersonal,
});
