import { hasMission, type Actor } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import {
  actsOpenIn,
  statusOn,
  type HabilitationAct,
  type HabilitationStatus,
  type HabilitationTerm,
} from './domain/habilitation.ts';
import type { Mission, UnitKind } from './domain/missions.ts';
import { maySign, signingRule, type SignedUnit, type SigningRule } from './domain/signing.ts';

/** Whom and for what somebody would habilitate. */
type Habilitating = {
  readonly unit: SignedUnit;
  readonly mission: Mission;
  /** The agent concerned; nobody signs their own habilitation. */
  readonly agentId: string | null;
};

/** The row of the table under which the actor may sign for a mission in a unit, or null (art. 3 and 5). */
export const signingRuleFor = (
  actor: Actor,
  unit: SignedUnit,
  mission: Mission,
): SigningRule | null => {
  const rule = signingRule(unit, mission);
  if (rule === null || actor.unitId === null || actor.unitKind === null) return null;
  // The actor's mission and unit are those of a habilitation in force: the gateway vouches for it.
  if (!hasMission(actor, rule.signer.mission)) return null;
  const signer = {
    mission: rule.signer.mission,
    unit: { id: actor.unitId, kind: actor.unitKind as UnitKind },
  };
  return maySign(rule, signer, unit) ? rule : null;
};

/** Whether the actor may habilitate, suspend or revoke there; never themselves. */
export const mayHabilitate = (actor: Actor, { unit, mission, agentId }: Habilitating): boolean =>
  agentId !== actor.subject && signingRuleFor(actor, unit, mission) !== null;

/** Whoever runs the machines: sees how they run and no business data. */
export const isOperator = (actor: Actor): boolean => hasMission(actor, 'OPERATOR');

/** How a habilitation stands today where its unit is. */
export const statusToday = (
  habilitation: HabilitationTerm,
  unit: { readonly timeZone: string },
  now: Date,
): HabilitationStatus => statusOn(habilitation, dayOf(now, unit.timeZone));

/** What the actor may do with a habilitation now: the status table, as far as the actor signs there. */
export const openActsFor = (
  actor: Actor,
  habilitation: HabilitationTerm & { readonly mission: Mission; readonly agentId: string },
  unit: SignedUnit & { readonly timeZone: string },
  now: Date,
): readonly HabilitationAct[] =>
  mayHabilitate(actor, { unit, mission: habilitation.mission, agentId: habilitation.agentId })
    ? actsOpenIn(statusToday(habilitation, unit, now))
    : [];
