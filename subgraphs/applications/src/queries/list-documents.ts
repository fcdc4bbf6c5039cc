import { defineQuery } from '@passerelle/subgraph-kit';
import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { applications, documents, type DocumentRow } from '../store/tables.ts';
import { visibleApplications, visibleDocuments } from '../store/visible.ts';
import { grouped } from './grouped.ts';

/** The documents of each file that the actor may open, oldest first. */
export const listDocuments = defineQuery<string, readonly DocumentRow[]>({
  name: 'document.list',
  find: async (tx, applicationIds) => {
    const rows = await tx
      .select(getTableColumns(documents))
      .from(documents)
      .innerJoin(applications, eq(applications.id, documents.subjectId))
      .where(
        and(
          inArray(documents.subjectId, [...applicationIds]),
          visibleApplications(tx.actor),
          visibleDocuments(tx.actor),
        ),
      )
      .orderBy(asc(documents.createdAt), asc(documents.id));
    return grouped(applicationIds, rows, (row) => row.subjectId);
  },
  // Titles and days only: opening a document is a reading of its own.
  seen: () => null,
});
