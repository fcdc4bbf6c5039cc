import type pg from 'pg';

/** Tells what persons have looked at since they were asked last: the log of readings says so. */
export type Readers = { lookedAt(): Promise<readonly string[]> };

const readIn = (room: 'applications' | 'appeals'): string =>
  `select unnest(subject_ids) as id from ${room}.audit_log join ${room}.audit_leaves on entry_id = id
   where xid >= $1::text::xid8 and outcome = 'READ' and author_kind in ('AGENT', 'APPLICANT')`;

export const createReaders = async (client: pg.ClientBase): Promise<Readers> => {
  const position = async (): Promise<string> => {
    const { rows } = await client.query<{ next: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as next',
    );
    return rows[0]?.next ?? '0';
  };
  let from = await position();
  return {
    lookedAt: async () => {
      // Asked before: whatever commits meanwhile is seen at the next look, some of it twice.
      const next = await position();
      const { rows } = await client.query<{ id: string }>(
        `select distinct id from (${readIn('applications')} union all ${readIn('appeals')}) seen`,
        [from],
      );
      from = next;
      return rows.map(({ id }) => id);
    },
  };
};
