import { defineQuery } from '@passerelle/subgraph-kit';
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import { applications, documents, type DocumentRow } from '../store/tables.ts';
import { visibleApplications, visibleDocuments } from '../store/visible.ts';

/** Documents by id, as far as the actor may open them. */
export const findDocument = defineQuery<string, DocumentRow>({
  name: 'document.read',
  find: async (tx, ids) => {
    const rows = await tx
      .select(getTableColumns(documents))
      .from(documents)
      .innerJoin(applications, eq(applications.id, documents.subjectId))
      .where(
        and(
          inArray(documents.id, [...ids]),
          visibleApplications(tx.actor),
          visibleDocuments(tx.actor),
        ),
      );
    return new Map(rows.map((row) => [row.id, row]));
  },
  seen: (row) => ({ subjectIds: [row.subjectId], categories: ['DECISION'] }),
});
