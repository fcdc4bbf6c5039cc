import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DatabaseLocation } from '@passerelle/subgraph-kit';
import pg from 'pg';
import { z } from 'zod';

/** Said to whoever typed the command; nothing was changed. */
export class CannotDo extends Error {
  override name = 'CannotDo';
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

const connection = z.object({ adminUrl: z.string(), secret: z.string() });

const dataDirectory = (): string =>
  resolve(process.env['PASSERELLE_DATA'] ?? join(import.meta.dirname, '../../.data'));

/** Where the platform that runs on this machine keeps its database; it writes that down while it runs. */
const running = async (): Promise<DatabaseLocation | null> => {
  const text = await readFile(join(dataDirectory(), 'connection.json'), 'utf8').catch(() => null);
  return text === null ? null : connection.parse(JSON.parse(text));
};

/** The demo's database: that of the running platform, or the one that DATABASE_URL names. */
export const demoDatabase = async (): Promise<DatabaseLocation> => {
  const found = await running();
  if (found) return found;
  const adminUrl = process.env['DATABASE_URL'];
  if (adminUrl && URL.canParse(adminUrl)) return { adminUrl, secret: '' };
  throw new CannotDo(
    'No platform runs on this machine. Start it first (npx -y pnpm@12 start), or name its database in DATABASE_URL.',
  );
};

/** Opens a connection for one command. */
export const withDatabase = async <T>(
  location: DatabaseLocation,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({
    connectionString: location.adminUrl,
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
  } catch (cause) {
    throw new CannotDo('The database of the demo does not answer. Is the platform running?', {
      cause,
    });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** What time it is in the demo world: the machine's time, moved by the offset that is kept in the database. */
export const demoNow = async (client: pg.ClientBase): Promise<Date> => {
  const { rows } = await client.query<{ offset_ms: string }>('select offset_ms from app.clock');
  return new Date(Date.now() + Number(rows[0]?.offset_ms ?? 0));
};

/** Runs a command: an answer in words for what cannot be done, a trace for what went wrong. */
export const run = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
