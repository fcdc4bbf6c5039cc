import { definePage, pageSize } from '@passerelle/subgraph-kit';
import { auditPage, type AuditPage } from '../store/log.ts';

/** The log of all subgraphs, newest first: for auditors. It names acts and readings, never data. */
export const listAuditEntries = definePage<{ first: number; after: string | null }, AuditPage>({
  name: 'access.listAuditEntries',
  page: (tx, { first, after }) => auditPage(tx, pageSize(first), after),
  seen: ({ nodes }) => (nodes.length === 0 ? null : { subjectIds: [], categories: ['LOGS'] }),
});
