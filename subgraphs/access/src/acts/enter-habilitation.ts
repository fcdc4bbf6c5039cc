import { bySystemOnly, defineAct, newId, type ActTx } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { alreadyHabilitated, enter, identityTaken } from '../domain/habilitation.ts';
import { agentById, recordHabilitated } from '../store/habilitations.ts';
import { agentOfIdentity } from '../store/identities.ts';
import { unitById } from '../store/units.ts';
import { fileScopes, identity, missions, plainDay } from './input.ts';

const input = z.object({
  agentId: z.uuid(),
  name: z.string().trim().min(1).max(200),
  identity: identity.nullish(),
  unitId: z.uuid(),
  mission: z.enum(missions),
  fileScopes: z.array(z.enum(fileScopes)).max(12),
  signedBy: z.object({ fr: z.string(), en: z.string(), ar: z.string() }),
  signedUnder: z.string().min(1).max(300),
  startsOn: plainDay,
  endsOn: plainDay,
});

const load = async (tx: ActTx, wanted: z.output<typeof input>) => {
  const unit = await unitById(tx, wanted.unitId);
  const known = await agentById(tx, wanted.agentId);
  const owner = wanted.identity ? await agentOfIdentity(tx, wanted.identity) : null;
  return (
    unit && { isNew: known === null, habilitationId: newId(), isIdentityKnown: owner !== null }
  );
};

/**
 * A habilitation that was signed outside the platform is entered at an installation: the minister's designation of
 * delegates, the supervisory authority's of its agents, and whoever signs first.
 */
export const enterHabilitation = defineAct({
  name: 'access.enterHabilitation',
  law: 'Arrêté of 22 August 2001, art. 5 (24 November 2009)',
  input,
  load,
  allow: bySystemOnly,
  decide: ({ isNew, habilitationId, isIdentityKnown }, wanted, { now }) =>
    enter({
      ...wanted,
      agent: { id: wanted.agentId, isNew, name: wanted.name },
      identity: isIdentityKnown ? null : (wanted.identity ?? null),
      habilitationId,
      signedAt: now,
    }),
  record: async (tx, [entered]) => ({
    __typename: 'HabilitationEntered' as const,
    agent: await recordHabilitated(tx, entered),
  }),
  conflict: (constraint) => {
    if (constraint === 'habilitations_without_overlaps') return alreadyHabilitated;
    return constraint === 'agent_identities_one_agent' ? identityTaken : null;
  },
  concerns: (_subject, { agentId }) => [agentId],
  categories: ['HABILITATION'],
});
