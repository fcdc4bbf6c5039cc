import type { ActTx } from '@passerelle/subgraph-kit';
import type { FileOpened } from '../domain/grant.ts';
import { fileGrants } from './case-tables.ts';

/** Opens a file to a unit for a case; a case that is opened twice is open once. */
export const recordFileOpened = async (tx: ActTx, event: FileOpened): Promise<void> => {
  await tx
    .insert(fileGrants)
    .values({
      applicationId: event.applicationId,
      unitId: event.unitId,
      cause: event.cause,
      causeId: event.causeId,
      openedAt: event.openedAt,
      actId: tx.actId,
    })
    .onConflictDoNothing();
};
