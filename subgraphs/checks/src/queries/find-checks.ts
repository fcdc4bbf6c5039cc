import { defineQuery } from '@passerelle/subgraph-kit';
import { and, inArray } from 'drizzle-orm';
import { withResults, type RunView } from '../store/runs.ts';
import { runs } from '../store/tables.ts';
import { visibleRuns } from '../store/visible.ts';

/** The checks of applications, for agents who may judge them; null for everybody else, whatever was answered. */
export const findChecks = defineQuery<string, RunView>({
  name: 'checks.read',
  find: async (tx, applicationIds) => {
    const found = await tx
      .select()
      .from(runs)
      .where(and(inArray(runs.applicationId, [...applicationIds]), visibleRuns(tx.actor)));
    const views = await withResults(tx, found);
    return new Map(views.map((view) => [view.applicationId, view]));
  },
  seen: ({ applicationId }) => ({ subjectIds: [applicationId], categories: ['CHECKS'] }),
});
