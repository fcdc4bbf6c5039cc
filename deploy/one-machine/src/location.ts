import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '@passerelle/subgraph-kit';
import { CannotStart } from '@passerelle/subgraph-kit/process';
import pg from 'pg';
import { startEmbedded } from './database/embedded.ts';
import type { Secrets } from './secrets.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a machine keeps its data: `.data` in the repository, unless told otherwise. */
export const dataDirectory = (env: Environment): string =>
  resolve(env['PASSERELLE_DATA'] || fileURLToPath(new URL('../../../.data', import.meta.url)));

/** An address without its password, to be shown. */
const shown = (url: string): string => {
  try {
    const parsed = new URL(url);
    if (parsed.password) parsed.password = '***';
    return parsed.toString();
  } catch {
    return 'what DATABASE_URL says';
  }
};

const reachable = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(rows[0]?.server_version_num ?? 0);
    if (version < 180_000)
      throw new CannotStart(
        `The server at ${shown(adminUrl)} is PostgreSQL ${Math.floor(version / 10_000)}.`,
        'Passerelle needs PostgreSQL 18. Without DATABASE_URL it brings its own.',
      );
    const { rows: roles } = await client.query<{ may: boolean }>(
      'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
    );
    if (!roles[0]?.may)
      throw new CannotStart(
        `The user of ${shown(adminUrl)} may not create roles.`,
        'Passerelle makes a role for each part: name a user with CREATEROLE that owns the database.',
      );
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(
      `The database of DATABASE_URL does not answer: ${shown(adminUrl)} (${error instanceof Error ? error.message : 'unknown'}).`,
      'Check host, port, name, user and password. Without DATABASE_URL, Passerelle brings its own PostgreSQL.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
};

type Asked = {
  readonly directory: string;
  readonly secrets: Secrets;
  readonly env: Environment;
};

export type OpenDatabase = { readonly location: DatabaseLocation; stop(): Promise<void> };

/** The database of this machine: the server that `DATABASE_URL` names, or the embedded one. */
export const openDatabase = async ({ directory, secrets, env }: Asked): Promise<OpenDatabase> => {
  const given = env['DATABASE_URL'];
  if (!given) return startEmbedded(join(directory, 'postgres'), secrets.database);
  if (!URL.canParse(given))
    throw new CannotStart(
      'DATABASE_URL is not an address.',
      'Write it as postgresql://user:password@host:5432/name, or leave it out.',
    );
  await reachable(given);
  const secret = env['SECRET'] ?? secrets.database;
  return { location: { adminUrl: given, secret }, stop: async () => undefined };
};
