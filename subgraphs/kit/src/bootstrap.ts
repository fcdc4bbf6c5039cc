import pg from 'pg';
import { getConstructionPlans } from 'pg-boss';
import {
  appRole,
  EVENTS_ROLE,
  GATEWAY_ROLE,
  LOG_READER_ROLE,
  ownerRole,
  passwordOf,
  RETENTION_ROLE,
  subgraphNames,
  type DatabaseLocation,
} from './roles.ts';

const roleSql = (role: string, login: boolean, secret: string): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
end $$;
alter role ${role} ${login ? `login password ${pg.escapeLiteral(passwordOf(secret, role))}` : 'nologin'};`;

const functionsSql = `
create schema if not exists app;
grant usage on schema app to public;
create or replace function app.actor_kind() returns text language sql stable
  return nullif(current_setting('app.actor_kind', true), '');
create or replace function app.subject() returns text language sql stable
  return nullif(current_setting('app.subject', true), '');
create or replace function app.unit() returns uuid language sql stable
  return nullif(current_setting('app.unit', true), '')::uuid;
create or replace function app.answers_to() returns uuid language sql stable
  return nullif(current_setting('app.answers_to', true), '')::uuid;
create or replace function app.mission() returns text language sql stable
  return nullif(current_setting('app.mission', true), '');
-- A row carries the act that wrote it last: the running one, never an earlier one.
create or replace function app.written_by_this_act() returns trigger language plpgsql as $fn$
begin
  if new.act_id is distinct from nullif(current_setting('app.act_id', true), '')::uuid then
    raise exception 'A row of % is written by the running act only.', tg_table_name;
  end if;
  return new;
end $fn$;
create table if not exists app.clock (only_row boolean primary key default true check (only_row), offset_ms bigint not null);
insert into app.clock (offset_ms) values (0) on conflict do nothing;
grant select on app.clock to public;`;

const MEETINGS_MAX = 20;

/**
 * Roles belong to the server and not to the database, beyond the reach of the lock: two databases that start at once
 * may write one of them at the same instant. PostgreSQL lets the first do it, and the second does it again.
 */
const againIfMet = async (change: () => Promise<unknown>): Promise<void> => {
  for (let meeting = 1; ; meeting += 1)
    try {
      await change();
      return;
    } catch (error) {
      const met =
        error instanceof pg.DatabaseError &&
        (error.message === 'tuple concurrently updated' || error.code === '23505');
      if (!met || meeting === MEETINGS_MAX) throw error;
    }
};

/**
 * Makes roles, schemas, shared functions and the queues' schema. Run by whoever owns the database, at
 * each start; changes nothing that is there. Migrations are another step, run as each owner.
 */
export const bootstrapDatabase = async (location: DatabaseLocation): Promise<void> => {
  const { secret } = location;
  const client = new pg.Client({ connectionString: location.adminUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('passerelle bootstrap'))");
    const database = pg.escapeIdentifier(client.database ?? 'postgres');
    await client.query(
      'create extension if not exists btree_gist; create extension if not exists pg_trgm;',
    );
    await client.query(functionsSql);
    const roles = [
      ...subgraphNames.map((name) => roleSql(ownerRole(name), false, secret)),
      ...subgraphNames.map((name) => roleSql(appRole(name), true, secret)),
      roleSql(EVENTS_ROLE, true, secret),
      roleSql(LOG_READER_ROLE, true, secret),
      roleSql(RETENTION_ROLE, true, secret),
      roleSql(GATEWAY_ROLE, true, secret),
    ];
    await againIfMet(() => client.query(roles.join('\n')));
    for (const name of subgraphNames)
      await againIfMet(() =>
        client.query(`
        grant ${ownerRole(name)} to current_user;
        create schema if not exists ${name} authorization ${ownerRole(name)};
        grant usage on schema ${name} to ${appRole(name)}, ${LOG_READER_ROLE}, ${RETENTION_ROLE};
        -- The migrator says "create schema if not exists" each time, which asks for this right.
        grant create on database ${database} to ${ownerRole(name)};`),
      );
    await client.query(`
      grant connect on database ${database} to public;
      create schema if not exists gateway authorization ${GATEWAY_ROLE};`);
    await bootstrapEvents(client);
  } finally {
    await client.end();
  }
};

/** A publisher may add a job and see which queues want it; it cannot read payloads. */
const publisherGrants = `
  grant usage on schema events to ${subgraphNames.map(appRole).join(', ')};
  grant select on events.version, events.queue, events.subscription to ${subgraphNames.map(appRole).join(', ')};
  -- A publisher is told when its event may run, so that whoever waits for it is woken.
  grant insert, select (id, start_after) on events.job, events.job_common to ${subgraphNames.map(appRole).join(', ')};
  -- The operators' page finds a dead letter by its state; the payload stays unreadable.
  grant select (name, state) on events.job to ${appRole('access')};`;

const bootstrapEvents = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query("select to_regclass('events.version') as there");
  await againIfMet(() =>
    client.query(
      `grant ${EVENTS_ROLE} to current_user; create schema if not exists events authorization ${EVENTS_ROLE};`,
    ),
  );
  if (rows[0]?.there === null) {
    await client.query(`set role ${EVENTS_ROLE}`);
    await client.query(getConstructionPlans('events', { createSchema: false }));
    await client.query('reset role');
  }
  await client.query(publisherGrants);
};
