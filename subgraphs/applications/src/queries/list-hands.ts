import { defineQuery } from '@passerelle/subgraph-kit';
import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { isOfPost } from '../policy.ts';
import { fileHands } from '../store/case-tables.ts';
import { applications } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';
import { grouped } from './grouped.ts';

export type FileHandRow = typeof fileHands.$inferSelect;

/** Who had each file in hand, newest first, for colleagues of the post that holds it and for nobody else. */
export const listHands = defineQuery<string, readonly FileHandRow[]>({
  name: 'application.hands',
  find: async (tx, applicationIds) => {
    const rows = await tx
      .select({ hand: getTableColumns(fileHands), file: getTableColumns(applications) })
      .from(fileHands)
      .innerJoin(applications, eq(applications.id, fileHands.applicationId))
      .where(
        and(inArray(fileHands.applicationId, [...applicationIds]), visibleApplications(tx.actor)),
      )
      .orderBy(desc(fileHands.since));
    const seen = rows.filter(({ file }) => isOfPost(tx.actor, file)).map(({ hand }) => hand);
    return grouped(applicationIds, seen, (row) => row.applicationId);
  },
  seen: (rows) =>
    rows.length === 0
      ? null
      : { subjectIds: rows.map((row) => row.applicationId), categories: ['EXAMINATION'] },
});
