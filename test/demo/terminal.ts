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
const secrets = z.object({ files: z.string() });

const dataDirectory = (): string =>
  resolve(process.env['PASSERELLE_DATA'] ?? join(import.meta.dirname, '../../.data'));

const readJson = async (name: string): Promise<unknown> => {
  const text = await readFile(join(dataDirectory(), name), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
};

/** The key under which the platform seals travel documents: the one it is given, or the machine's own. */
export const bookingSecret = async (): Promise<string> => {
  const given = process.env['BOOKING_SECRET'] ?? process.env['FILES_SECRET'];
  if (given) return given;
  const kept = secrets.safeParse(await readJson('secrets.json'));
  if (kept.success) return kept.data.files;
  throw new CannotDo('BOOKING_SECRET or FILES_SECRET is needed: give the one of the platform.');
};

/** The demo's database: that of the running platform, or the one that DATABASE_URL names. */
export const demoDatabase = async (): Promise<DatabaseLocation> => {
  // Written by the platform while it runs on this machine.
  const found = connection.safeParse(await readJson('connection.json'));
  if (found.success) return found.data;
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
