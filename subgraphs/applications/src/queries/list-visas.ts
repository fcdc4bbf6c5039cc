import { defineQuery } from '@passerelle/subgraph-kit';
import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { applications, decisions, visas, type VisaRow } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';
import { grouped } from './grouped.ts';

/** The visas issued on each application, oldest first. */
export const listVisas = defineQuery<string, readonly VisaRow[]>({
  name: 'visa.list',
  find: async (tx, applicationIds) => {
    const rows = await tx
      .select(getTableColumns(visas))
      .from(visas)
      .innerJoin(decisions, eq(decisions.id, visas.decisionId))
      .innerJoin(applications, eq(applications.id, visas.applicationId))
      .where(and(inArray(visas.applicationId, [...applicationIds]), visibleApplications(tx.actor)))
      .orderBy(asc(decisions.decidedAt));
    return grouped(applicationIds, rows, (row) => row.applicationId);
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : {
          subjectIds: rows.flatMap((row) => [row.applicationId, row.id]),
          categories: ['DECISION', 'IDENTITY'],
        },
});
