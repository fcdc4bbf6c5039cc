import { definePage, isSystem, nothingPersonal } from '@passerelle/subgraph-kit';
import { standingOf, type Standing } from '../store/habilitations.ts';

/**
 * Who a signed-in subject is and under which habilitation they act now. Asked by the platform alone, at most twice a
 * second for each agent; it is the person's own session, and leaves no reading in the log.
 */
export const findStanding = definePage<{ issuer: string; subject: string }, Standing | null>({
  name: 'access.readStanding',
  page: async (tx, { issuer, subject }) =>
    isSystem(tx.actor) ? standingOf(tx, issuer, subject) : null,
  seen: nothingPersonal,
});
