import { defineQuery } from '@passerelle/subgraph-kit';
import { and, inArray } from 'drizzle-orm';
import type { ApplicationRow } from '../store/applications.ts';
import { applications } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';

/** Applications by id, as far as the actor may see them: one statement for any number. */
export const findApplication = defineQuery<string, ApplicationRow>({
  name: 'application.read',
  find: async (tx, ids) => {
    const rows = await tx
      .select()
      .from(applications)
      .where(and(inArray(applications.id, [...ids]), visibleApplications(tx.actor)));
    return new Map(rows.map((row) => [row.id, row]));
  },
  seen: (row) => ({
    subjectIds: row.applicantId ? [row.id, row.applicantId] : [row.id],
    categories: ['IDENTITY', 'STAY', 'TRAVEL_DOCUMENT'],
  }),
});
