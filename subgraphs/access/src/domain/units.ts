import {
  decide,
  decline,
  sameWords,
  type Decision,
  type Words,
} from '@passerelle/subgraph-kit/law';
import type { UnitKind } from './missions.ts';

/** A unit of the reference data, or a centre that a post approved. */
export type UnitDescribed = {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: Words;
  readonly city: Words;
  readonly country: string;
  readonly timeZone: string;
  /** For a provider's centre: the post that answers for it, and the provider's name. */
  readonly answersToId: string | null;
  readonly providerName: string | null;
};

export type UnitsDescribed = {
  readonly type: 'UnitsDescribed';
  readonly units: readonly UnitDescribed[];
};

export type NothingChanged = { readonly __typename: 'NothingChanged'; readonly message: Words };

const sameText = (one: Words, other: Words): boolean =>
  one.fr === other.fr && one.en === other.en && one.ar === other.ar;

const isSame = (known: UnitDescribed, unit: UnitDescribed): boolean =>
  known.code === unit.code &&
  known.kind === unit.kind &&
  known.country === unit.country &&
  known.timeZone === unit.timeZone &&
  known.answersToId === unit.answersToId &&
  known.providerName === unit.providerName &&
  sameText(known.name, unit.name) &&
  sameText(known.city, unit.city);

/** The units that are new or described anew. A unit that is gone from the reference data stays: files name it. */
export const describeUnits = (
  known: readonly UnitDescribed[],
  reference: readonly UnitDescribed[],
): Decision<UnitsDescribed, NothingChanged> => {
  const byId = new Map(known.map((unit) => [unit.id, unit]));
  const changed = reference.filter((unit) => {
    const before = byId.get(unit.id);
    return before === undefined || !isSame(before, unit);
  });
  return changed.length === 0
    ? decline({ __typename: 'NothingChanged', message: sameWords('The units are up to date.') })
    : decide({ type: 'UnitsDescribed', units: changed });
};
