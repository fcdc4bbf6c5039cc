import { subgraphNames } from '@passerelle/subgraph-kit';
import type pg from 'pg';

/** How far one log was collected. Transaction ids grow with time; `seq` orders the entries of one transaction. */
export type Cursor = { readonly source: string; readonly xid: string; readonly seq: string };

/** One entry as it stands in a subgraph's log, with its leaf where that was not erased. */
export type SourceEntry = {
  readonly source: string;
  readonly id: string;
  readonly seq: string;
  readonly xid: string;
  readonly at: Date;
  readonly act: string;
  readonly law: string;
  readonly outcome: string;
  readonly leaf_hash: Buffer;
  readonly author_kind: string | null;
  readonly unit_id: string | null;
  readonly mission: string | null;
  readonly subject_ids: readonly string[] | null;
  readonly categories: readonly string[] | null;
};

const START = { xid: '0', seq: '0' };

/**
 * Only what no running transaction can still precede: an entry whose transaction is older than every running one. What
 * is older than that and not there was rolled back, so that a cursor that moved on left no gap.
 */
const partFor = (source: string, index: number, limit: number): string => `
  (select '${source}' as source, l.id, l.seq::text as seq, l.xid::text as xid, l.xid as ordered_xid, l.seq as ordered_seq,
     l.at, l.act, l.law, l.outcome, l.leaf_hash, f.author_kind, f.unit_id, f.mission, f.subject_ids, f.categories
   from ${source}.audit_log l left join ${source}.audit_leaves f on f.entry_id = l.id
   where (l.xid, l.seq) > ($${index * 2 + 1}::xid8, $${index * 2 + 2}::bigint)
     and l.xid < pg_snapshot_xmin(pg_current_snapshot())
   order by l.xid, l.seq limit ${limit})`;

const statementFor = (sources: readonly string[], limit: number): string => `
  select * from (${sources.map((source, n) => partFor(source, n, limit)).join(' union all ')}) as entries
  order by ordered_xid, source, ordered_seq limit ${limit}`;

/** The subgraphs that keep a log already: at a first start they are migrated one after the other. */
export const sourcesWithLog = async (
  reader: Pick<pg.Pool, 'query'>,
): Promise<readonly string[]> => {
  const { rows } = await reader.query<{ source: string }>(
    `select source from unnest($1::text[]) as source where to_regclass(source || '.timers') is not null`,
    [subgraphNames],
  );
  return rows.map(({ source }) => source);
};

/** The next entries of all logs after these cursors, in their order of commit: one statement, one snapshot. */
export const nextEntries = async (
  reader: Pick<pg.Pool, 'query'>,
  from: { readonly sources: readonly string[]; readonly cursors: readonly Cursor[] },
  limit: number,
): Promise<readonly SourceEntry[]> => {
  if (from.sources.length === 0) return [];
  const bySource = new Map(from.cursors.map((cursor) => [cursor.source, cursor]));
  const after = from.sources.flatMap((source) => {
    const { xid, seq } = bySource.get(source) ?? START;
    return [xid, seq];
  });
  const { rows } = await reader.query<SourceEntry>(statementFor(from.sources, limit), after);
  return rows;
};
