import { defineAct, newId, type ActTx } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { alreadyHabilitated, habilitate, identityTaken } from '../domain/habilitation.ts';
import { mayHabilitate, signingRuleFor } from '../policy.ts';
import { agentById, recordHabilitated } from '../store/habilitations.ts';
import { agentOfIdentity } from '../store/identities.ts';
import { signedUnit, unitById } from '../store/units.ts';
import { fileScopes, identity, missions, plainDay } from './input.ts';

const input = z
  .object({
    name: z.string().trim().min(1).max(200),
    agentId: z.uuid().nullish(),
    unitId: z.uuid().nullish(),
    identity: identity.nullish(),
    mission: z.enum(missions),
    fileScopes: z.array(z.enum(fileScopes)).max(12),
    startsOn: plainDay,
    endsOn: plainDay,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'] });

const load = async (tx: ActTx, wanted: z.output<typeof input>) => {
  const { unitId: ownUnitId } = tx.actor;
  const unitId = wanted.unitId ?? ownUnitId;
  if (unitId === null || ownUnitId === null) return null;
  const unit = await unitById(tx, unitId);
  const signerUnit = await unitById(tx, ownUnitId);
  const known = wanted.agentId ? await agentById(tx, wanted.agentId) : null;
  if (unit === null || signerUnit === null || (wanted.agentId && known === null)) return null;
  return {
    unit,
    signerUnitName: signerUnit.name,
    mission: wanted.mission,
    knownAgentId: known?.id ?? null,
    agentId: known?.id ?? newId(),
    isNew: known === null,
    name: known?.name ?? wanted.name,
    habilitationId: newId(),
    identityAgentId: wanted.identity ? await agentOfIdentity(tx, wanted.identity) : null,
    rule: signingRuleFor(tx.actor, signedUnit(unit), wanted.mission),
  };
};

/** A named person is habilitated for a mission in a unit, by the authority that the arrêté names for that unit. */
export const habilitateAgent = defineAct({
  name: 'access.habilitate',
  law: 'Arrêté of 22 August 2001, art. 3 and 5 (24 November 2009)',
  input,
  load,
  allow: (actor, { unit, mission, knownAgentId }) =>
    mayHabilitate(actor, { unit: signedUnit(unit), mission, agentId: knownAgentId }),
  decide: ({ unit, ...subject }, wanted, { actor, now }) =>
    habilitate(
      { ...subject, unitId: unit.id },
      { ...wanted, identity: wanted.identity ?? null },
      { today: dayOf(now, unit.timeZone), now, signerId: actor.subject },
    ),
  record: async (tx, [habilitated]) => ({
    __typename: 'HabilitateAgentSuccess' as const,
    agent: await recordHabilitated(tx, habilitated),
  }),
  conflict: (constraint) => {
    if (constraint === 'habilitations_without_overlaps') return alreadyHabilitated;
    return constraint === 'agent_identities_one_agent' ? identityTaken : null;
  },
  concerns: ({ agentId, habilitationId }) => [agentId, habilitationId],
  categories: ['HABILITATION'],
});
