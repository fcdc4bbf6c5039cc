import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import {
  appRole,
  LOG_READER_ROLE,
  ownerRole,
  RETENTION_ROLE,
  type DatabaseLocation,
  type SubgraphName,
} from './roles.ts';

const LOG_TABLES = ['audit_log', 'audit_leaves', 'inbox'];

/**
 * What holds for each table of a subgraph, put on after each migration so that no author can forget
 * it: the runtime role may not delete, log tables take new rows only, and a row carries the running act.
 */
const guardsFor = (name: SubgraphName): string => `
do $$
declare t record;
begin
  for t in select c.relname as name, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'act_id' and not a.attisdropped) as written
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = '${name}' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
  loop
    execute format('revoke all on ${name}.%I from ${appRole(name)}', t.name);
    if t.name = any (array[${LOG_TABLES.map((table) => `'${table}'`).join(', ')}]) then
      execute format('grant insert on ${name}.%I to ${appRole(name)}', t.name);
    else
      execute format('grant select, insert, update on ${name}.%I to ${appRole(name)}', t.name);
    end if;
    execute format('grant select, delete on ${name}.%I to ${RETENTION_ROLE}', t.name);
    if t.written then
      execute format('create or replace trigger written_by_this_act before insert or update on ${name}.%I
        for each row execute function app.written_by_this_act()', t.name);
    end if;
  end loop;
end $$;
grant select on ${name}.audit_log, ${name}.audit_leaves to ${LOG_READER_ROLE};
grant select (due_at, fired_at) on ${name}.timers to ${LOG_READER_ROLE};
grant usage on all sequences in schema ${name} to ${appRole(name)};`;

/**
 * Brings one subgraph's schema to its newest version, as its owner, under an advisory lock: two starts
 * at once do it once.
 */
export const migrateSubgraph = async (
  location: DatabaseLocation,
  name: SubgraphName,
  directory: URL,
): Promise<void> => {
  const migrationsFolder = fileURLToPath(new URL('migrations', directory));
  if (!existsSync(migrationsFolder)) return;
  const client = new pg.Client({ connectionString: location.adminUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('passerelle migrate ${name}'))`);
    await client.query(`set role ${ownerRole(name)}`);
    await migrate(drizzle(client), {
      migrationsFolder,
      migrationsSchema: name,
      migrationsTable: 'migrations',
    });
    await client.query(guardsFor(name));
  } finally {
    await client.end();
  }
};
