import { decodeCursor, definePage, pageOf, pageSize } from '@passerelle/subgraph-kit';
import { and, asc, sql } from 'drizzle-orm';
import { hits, type HitRow } from '../store/tables.ts';
import { hitsToJudgeFor } from '../store/visible.ts';

type Page = ReturnType<typeof pageOf<HitRow>>;

/** What the viewer's post has to judge, oldest first. */
export const listHitsToJudge = definePage<
  { readonly first: number; readonly after?: string | null | undefined },
  Page
>({
  name: 'checks.listHitsToJudge',
  page: async (tx, { first, after }) => {
    const size = pageSize(first);
    const cursor = decodeCursor(after);
    const rows = await tx
      .select()
      .from(hits)
      .where(
        and(
          hitsToJudgeFor(tx.actor),
          cursor === null
            ? undefined
            : sql`(${hits.foundAt}, ${hits.id}) > (${cursor.at.toISOString()}, ${cursor.id})`,
        ),
      )
      .orderBy(asc(hits.foundAt), asc(hits.id))
      .limit(size + 1);
    return pageOf(rows, size, ({ foundAt, id }) => ({ at: foundAt, id }));
  },
  seen: ({ nodes }) =>
    nodes.length === 0
      ? null
      : {
          subjectIds: [...new Set(nodes.map(({ applicationId }) => applicationId))],
          categories: ['CHECKS'],
        },
});
