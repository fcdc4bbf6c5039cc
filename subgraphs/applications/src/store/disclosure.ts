import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import {
  applicants,
  applications,
  decisionGrounds,
  decisions,
  documents,
  longStayGrounds,
  visas,
} from './tables.ts';

/** Everything that is held of these persons: one statement for each table, whatever their number. */
export const listHeldOf = async (tx: ReadTx, applicantIds: readonly string[]) => {
  const persons = await tx
    .select()
    .from(applicants)
    .where(inArray(applicants.id, [...applicantIds]));
  const accounts = persons.map(({ accountId }) => accountId);
  const files = await tx
    .select()
    .from(applications)
    .where(
      or(
        inArray(applications.applicantId, [...applicantIds]),
        // A draft names its person only in its answers.
        and(inArray(applications.accountId, accounts), eq(applications.status, 'DRAFT')),
      ),
    )
    .orderBy(asc(applications.createdAt), asc(applications.id));
  const fileIds = files.map(({ id }) => id);
  const decided = await tx
    .select()
    .from(decisions)
    .where(inArray(decisions.applicationId, fileIds))
    .orderBy(asc(decisions.decidedAt));
  const decisionIds = decided.map(({ id }) => id);
  return {
    persons,
    files,
    decisions: decided,
    grounds: await tx
      .select()
      .from(decisionGrounds)
      .where(inArray(decisionGrounds.decisionId, decisionIds))
      .orderBy(asc(decisionGrounds.position)),
    catalogue: await tx.select().from(longStayGrounds),
    visas: await tx.select().from(visas).where(inArray(visas.decisionId, decisionIds)),
    documents: await tx
      .select()
      .from(documents)
      .where(inArray(documents.subjectId, fileIds))
      .orderBy(asc(documents.createdAt), asc(documents.id)),
  };
};

export type Held = Awaited<ReturnType<typeof listHeldOf>>;
