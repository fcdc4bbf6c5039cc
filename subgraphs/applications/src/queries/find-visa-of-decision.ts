import { defineQuery } from '@passerelle/subgraph-kit';
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import { applications, visas, type VisaRow } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';

/** The visas that decisions issued, by decision. */
export const findVisaOfDecision = defineQuery<string, VisaRow>({
  name: 'visa.readByDecision',
  find: async (tx, decisionIds) => {
    const rows = await tx
      .select(getTableColumns(visas))
      .from(visas)
      .innerJoin(applications, eq(applications.id, visas.applicationId))
      .where(and(inArray(visas.decisionId, [...decisionIds]), visibleApplications(tx.actor)));
    return new Map(rows.map((row) => [row.decisionId, row]));
  },
  seen: (row) => ({
    subjectIds: [row.applicationId, row.id],
    categories: ['DECISION', 'IDENTITY'],
  }),
});
