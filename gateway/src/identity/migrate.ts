import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';

const folder = join(import.meta.dirname, '../../migrations');

// Any number that nobody else locks: two gateways starting at once migrate one after the other.
const LOCK = 7_318_004;

const applyMissing = async (client: PoolClient): Promise<string[]> => {
  // The bootstrap step makes the schema; the gateway's own role may not, and need not.
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regnamespace('gateway') is not null as there",
  );
  if (!found[0]?.there) await client.query('create schema gateway');
  await client.query(
    'create table if not exists gateway.migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from gateway.migrations');
  const applied = new Set(rows.map((row) => row.name));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const missing = names.filter((name) => !applied.has(name));
  for (const name of missing) {
    await client.query(await readFile(join(folder, name), 'utf8'));
    await client.query('insert into gateway.migrations (name) values ($1)', [name]);
  }
  return missing;
};

/** Brings the schema `gateway` up to date; answers which migrations were applied. */
export const migrateGateway = async (pool: Pool): Promise<string[]> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const applied = await applyMissing(client);
    await client.query('commit');
    return applied;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
};
