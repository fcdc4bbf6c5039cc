import { definePage, isSystem, nothingPersonal } from '@passerelle/subgraph-kit';
import { statusToday } from '../policy.ts';
import { candidatesOf } from '../store/habilitations.ts';
import type { AgentRow, HabilitationRow } from '../store/tables.ts';

/** What the gateway must know of a signed-in subject: who, and under which habilitation they act now. */
export type Standing = {
  readonly agent: AgentRow;
  readonly habilitation: HabilitationRow | null;
};

/**
 * Who a signed-in subject is and under which habilitation they act now. Asked by the platform alone, at most twice a
 * second for each agent; of several habilitations in force, the one signed last counts. It is the person's own session, and leaves no reading in the log.
 */
export const findStanding = definePage<{ issuer: string; subject: string }, Standing | null>({
  name: 'access.readStanding',
  page: async (tx, { issuer, subject }) => {
    const found = isSystem(tx.actor) ? await candidatesOf(tx, issuer, subject) : null;
    if (found === null) return null;
    const habilitation = found.habilitations.find(
      (candidate) => statusToday(candidate, candidate, tx.now) === 'IN_FORCE',
    );
    return { agent: found.agent, habilitation: habilitation ?? null };
  },
  seen: nothingPersonal,
});
