import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, eq } from 'drizzle-orm';
import { agentIdentities } from './tables.ts';

/** The agent to whom an identity belongs. Null when it belongs to none. */
export const agentOfIdentity = async (
  tx: ReadTx,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<string | null> => {
  const [row] = await tx
    .select({ agentId: agentIdentities.agentId })
    .from(agentIdentities)
    .where(
      and(
        eq(agentIdentities.issuer, identity.issuer),
        eq(agentIdentities.subject, identity.subject),
      ),
    );
  return row?.agentId ?? null;
};
