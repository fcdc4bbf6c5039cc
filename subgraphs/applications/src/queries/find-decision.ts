import { defineQuery } from '@passerelle/subgraph-kit';
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import { applications, decisions, type DecisionRow } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';

/** Decisions by id, as far as the actor may see their files. */
export const findDecision = defineQuery<string, DecisionRow>({
  name: 'decision.read',
  find: async (tx, ids) => {
    const rows = await tx
      .select(getTableColumns(decisions))
      .from(decisions)
      .innerJoin(applications, eq(applications.id, decisions.applicationId))
      .where(and(inArray(decisions.id, [...ids]), visibleApplications(tx.actor)));
    return new Map(rows.map((row) => [row.id, row]));
  },
  seen: (row) => ({ subjectIds: [row.applicationId, row.id], categories: ['DECISION'] }),
});
