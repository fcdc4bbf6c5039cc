import type pg from 'pg';
import {
  append,
  hashOfEntry,
  peaksOf,
  type Frontier,
  type LoggedEntry,
  type TreeNode,
} from '../domain/merkle.ts';
import type { Cursor, SourceEntry } from './sources.ts';

/** The tree as the database holds it: its size, and the hashes at its right edge. */
export const loadFrontier = async (client: pg.ClientBase): Promise<Frontier> => {
  const { rows: sizes } = await client.query<{ size: string }>(
    'select coalesce(max(position) + 1, 0)::text as size from access.log_entries',
  );
  const size = Number(sizes[0]?.size ?? 0);
  const peaks = peaksOf(size);
  const { rows } = await client.query<{ level: number; hash: Buffer }>(
    `select p.level, coalesce(n.hash, e.hash) as hash
     from unnest($1::smallint[], $2::bigint[]) as p (level, index)
     left join access.log_nodes n on n.level = p.level and n.index = p.index
     left join access.log_entries e on p.level = 0 and e.position = p.index`,
    [peaks.map(({ level }) => level), peaks.map(({ index }) => index)],
  );
  return { size, peaks: new Map(rows.map(({ level, hash }) => [level, hash])) };
};

const loggedEntry = (entry: SourceEntry): LoggedEntry => ({
  source: entry.source,
  entryId: entry.id,
  at: entry.at,
  act: entry.act,
  law: entry.law,
  outcome: entry.outcome,
  leafHash: entry.leaf_hash,
});

/** Appends entries to the log: their lines, their leaves, and the subtrees that they complete. */
export const writeEntries = async (
  client: pg.ClientBase,
  before: Frontier,
  entries: readonly SourceEntry[],
): Promise<Frontier> => {
  let frontier = before;
  const completed: TreeNode[] = [];
  const lines = entries.map((entry) => {
    const hash = hashOfEntry(loggedEntry(entry));
    const position = frontier.size;
    const grown = append(frontier, hash);
    frontier = grown.frontier;
    completed.push(...grown.completed);
    return { position, hash, entry };
  });
  await client.query(
    `insert into access.log_entries (position, source, entry_id, at, act, law, outcome, leaf_hash, hash)
     select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
       $8::bytea[], $9::bytea[])`,
    [
      lines.map(({ position }) => position),
      entries.map(({ source }) => source),
      entries.map(({ id }) => id),
      entries.map(({ at }) => at),
      entries.map(({ act }) => act),
      entries.map(({ law }) => law),
      entries.map(({ outcome }) => outcome),
      entries.map((entry) => entry.leaf_hash),
      lines.map(({ hash }) => hash),
    ],
  );
  const leaves = lines.filter(({ entry }) => entry.author_kind !== null);
  await client.query(
    `insert into access.log_leaves (position, author_kind, unit_id, mission)
     select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::text[])`,
    [
      leaves.map(({ position }) => position),
      leaves.map(({ entry }) => entry.author_kind),
      leaves.map(({ entry }) => entry.unit_id),
      leaves.map(({ entry }) => entry.mission),
    ],
  );
  await client.query(
    'insert into access.log_nodes (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])',
    [
      completed.map(({ level }) => level),
      completed.map(({ index }) => index),
      completed.map(({ hash }) => hash),
    ],
  );
  return frontier;
};

export const loadCursors = async (client: pg.ClientBase): Promise<readonly Cursor[]> => {
  const { rows } = await client.query<Cursor>(
    'select source, xid, seq::text as seq from access.log_cursors',
  );
  return rows;
};

/** Moves each log's cursor to the last of its entries. */
export const moveCursors = async (
  client: pg.ClientBase,
  entries: readonly SourceEntry[],
): Promise<void> => {
  const last = [...new Map(entries.map((entry) => [entry.source, entry])).values()];
  await client.query(
    `insert into access.log_cursors (source, xid, seq)
     select * from unnest($1::text[], $2::text[], $3::bigint[])
     on conflict (source) do update set xid = excluded.xid, seq = excluded.seq`,
    [last.map(({ source }) => source), last.map(({ xid }) => xid), last.map(({ seq }) => seq)],
  );
};
