import { postByCode } from '@passerelle/subgraph-kit/reference';
import type pg from 'pg';
import { demoId } from '../ids.ts';
import { demoPersons } from '../persons.ts';
import { kinds, type DuePaper, type Kind, type Row } from './kinds.ts';

const accounts = demoPersons
  .filter(({ mission }) => mission === null)
  .map(({ subject }) => subject);
const postIds = demoPersons.flatMap(({ unitCode }) => postByCode(unitCode ?? '')?.id ?? []);

type Scope = {
  readonly tables: string;
  readonly values: readonly unknown[];
  readonly most: number;
};

const ranked = `a.*, case when a.account_id = any($1) then 0
        when exists (select from appeals.appeals p where p.application_id = a.id) then 1 else 2 end as rank`;

/** What the screens of the demo's persons begin with: own files, files with an appeal, files of the own post. */
const onScreens = (most: number): Scope => ({
  tables: `files as materialized (
      select ${ranked} from applications.applications a where a.id in (
        select id from applications.applications where account_id = any($1) or post_id = any($2)
        union select application_id from appeals.appeals)),
    sessions as (select * from appeals.commission_sessions)`,
  values: [accounts, postIds],
  most,
});

/** Files and sessions that somebody has on the screen. */
const among = (ids: readonly string[]): Scope => ({
  tables: `files as materialized (
      select ${ranked} from applications.applications a where a.id in (
        select unnest($2::uuid[]) union select application_id from appeals.appeals where id = any($2))),
    sessions as (select * from appeals.commission_sessions where id = any($2))`,
  values: [accounts, ids],
  most: ids.length,
});

/**
 * Only what happened before the world began lacks its paper: what happens in it has subscribers of its own, which may
 * be about to set theirs.
 */
const dueOf = async (
  client: pg.ClientBase,
  kind: Kind,
  { tables, values, most }: Scope,
): Promise<readonly DuePaper[]> => {
  const { rows } = await client.query<Row>(
    `with ${tables},
      began as (select max(at) as at from applications.audit_log where act = 'demo.seed'),
      due as (${kind.select}),
      counted as (
        select due.*, row_number() over (partition by rank order by due.at desc) as nth
        from due, began where due.at <= began.at)
     select * from counted where rank = 0 or nth <= $3`,
    [...values, most],
  );
  return rows.map((row) => ({
    room: kind.room,
    at: row.at,
    rank: row.rank,
    // The same event at every start: what it led to is done once.
    event: { id: demoId(`${kind.event} ${row.about}`), event: kind.event, data: kind.data(row) },
  })) as readonly DuePaper[];
};

const duePapers = async (client: pg.ClientBase, scope: Scope): Promise<readonly DuePaper[]> => {
  const found: DuePaper[] = [];
  for (const kind of kinds) found.push(...(await dueOf(client, kind, scope)));
  return found.toSorted(
    (one, other) => one.rank - other.rank || other.at.getTime() - one.at.getTime(),
  );
};

/**
 * The papers to set before anybody looks, in the order in which they will be looked for: all of the persons one signs in
 * as, and of each other kind and rank the newest `most`.
 */
export const papersAhead = (client: pg.ClientBase, most: number): Promise<readonly DuePaper[]> =>
  duePapers(client, onScreens(most));

/** The papers that lack in files, appeals and sessions of these ids. */
export const papersOf = (
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<readonly DuePaper[]> =>
  ids.length === 0 ? Promise.resolve([]) : duePapers(client, among(ids));
