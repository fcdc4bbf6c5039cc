import { definePage, pageSize } from '@passerelle/subgraph-kit';
import { auditPage, type AuditLine, type AuditPage } from '../store/log.ts';

type AuditAsked = {
  readonly first: number;
  readonly after: string | null;
  /** Only entries that ended so. Left out or null: all. */
  readonly outcome?: AuditLine['outcome'] | null;
};

/** The log of all subgraphs, newest first: for auditors. It names acts and readings, never data. */
export const listAuditEntries = definePage<AuditAsked, AuditPage>({
  name: 'access.listAuditEntries',
  page: (tx, { first, after, outcome = null }) =>
    auditPage(tx, { size: pageSize(first), after, outcome }),
  seen: ({ nodes }) => (nodes.length === 0 ? null : { subjectIds: [], categories: ['LOGS'] }),
});
