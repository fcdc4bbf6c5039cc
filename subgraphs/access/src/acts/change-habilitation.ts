import { defineAct, type Actor } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { liftSuspension as lift, revoke, suspend } from '../domain/habilitation.ts';
import { mayHabilitate } from '../policy.ts';
import {
  lockHabilitation,
  recordChanged,
  type LockedHabilitation,
} from '../store/habilitations.ts';
import { signedUnit } from '../store/units.ts';
import { reason } from './input.ts';

const bySigner = (actor: Actor, { unit, mission, agentId }: LockedHabilitation): boolean =>
  mayHabilitate(actor, { unit: signedUnit(unit), mission, agentId });

const concerned = (habilitation: LockedHabilitation) => [habilitation.agentId, habilitation.id];

/** The authority that signs takes a habilitation back. The gateway asks twice a second: it stops working at once. */
export const revokeHabilitation = defineAct({
  name: 'access.revokeHabilitation',
  law: 'Arrêté of 22 August 2001, art. 3 and 5 (24 November 2009)',
  input: z.object({ habilitationId: z.uuid(), reason }),
  load: (tx, { habilitationId }) => lockHabilitation(tx, habilitationId),
  allow: bySigner,
  decide: (habilitation, input, { now }) =>
    revoke(habilitation, input.reason, { today: dayOf(now, habilitation.unit.timeZone), now }),
  record: async (tx, [revoked]) => ({
    __typename: 'RevokeHabilitationSuccess' as const,
    habilitation: await recordChanged(tx, revoked),
  }),
  concerns: concerned,
  categories: ['HABILITATION'],
});

/** A habilitation rests: during leave, or while a doubt is cleared up. */
export const suspendHabilitation = defineAct({
  name: 'access.suspendHabilitation',
  law: 'Arrêté of 22 August 2001, art. 3 and 5 (24 November 2009)',
  input: z.object({ habilitationId: z.uuid(), reason }),
  load: (tx, { habilitationId }) => lockHabilitation(tx, habilitationId),
  allow: bySigner,
  decide: (habilitation, input, { now }) =>
    suspend(habilitation, input.reason, { today: dayOf(now, habilitation.unit.timeZone), now }),
  record: async (tx, [suspended]) => ({
    __typename: 'SuspendHabilitationSuccess' as const,
    habilitation: await recordChanged(tx, suspended),
  }),
  concerns: concerned,
  categories: ['HABILITATION'],
});

/** A habilitation that rested works again, until the last day that was signed. */
export const liftSuspension = defineAct({
  name: 'access.liftSuspension',
  law: 'Arrêté of 22 August 2001, art. 3 and 5 (24 November 2009)',
  input: z.object({ habilitationId: z.uuid() }),
  load: (tx, { habilitationId }) => lockHabilitation(tx, habilitationId),
  allow: bySigner,
  decide: (habilitation, _input, { now }) =>
    lift(habilitation, null, { today: dayOf(now, habilitation.unit.timeZone), now }),
  record: async (tx, [lifted]) => ({
    __typename: 'LiftSuspensionSuccess' as const,
    habilitation: await recordChanged(tx, lifted),
  }),
  concerns: concerned,
  categories: ['HABILITATION'],
});
