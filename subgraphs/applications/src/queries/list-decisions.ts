import { defineQuery } from '@passerelle/subgraph-kit';
import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { applications, decisions, type DecisionRow } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';
import { grouped } from './grouped.ts';

/** The decisions on each application, oldest first. */
export const listDecisions = defineQuery<string, readonly DecisionRow[]>({
  name: 'decision.list',
  find: async (tx, applicationIds) => {
    const rows = await tx
      .select(getTableColumns(decisions))
      .from(decisions)
      .innerJoin(applications, eq(applications.id, decisions.applicationId))
      .where(
        and(inArray(decisions.applicationId, [...applicationIds]), visibleApplications(tx.actor)),
      )
      .orderBy(asc(decisions.decidedAt));
    return grouped(applicationIds, rows, (row) => row.applicationId);
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : {
          subjectIds: rows.flatMap((row) => [row.applicationId, row.id]),
          categories: ['DECISION'],
        },
});
