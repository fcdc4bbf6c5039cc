import { definePage } from '@passerelle/subgraph-kit';
import { and, desc, eq } from 'drizzle-orm';
import type { ApplicationRow } from '../store/applications.ts';
import { applications } from '../store/tables.ts';
import { visibleApplications } from '../store/visible.ts';

/** An account holds few applications; whoever holds more sees the newest. */
const APPLICATIONS_MAX = 50;

/** The viewer's own applications, newest first. */
export const listMyApplications = definePage<object, readonly ApplicationRow[]>({
  name: 'application.listOwn',
  page: (tx) =>
    tx
      .select()
      .from(applications)
      .where(and(eq(applications.accountId, tx.actor.subject), visibleApplications(tx.actor)))
      .orderBy(desc(applications.createdAt))
      .limit(APPLICATIONS_MAX),
  seen: (rows) =>
    rows.length === 0
      ? null
      : {
          subjectIds: rows.map((row) => row.id),
          categories: ['IDENTITY', 'STAY', 'TRAVEL_DOCUMENT'],
        },
});
