import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseLocation } from '@passerelle/subgraph-kit';
import type { ServerOrder } from './protocol.ts';

const listens = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : null),
      );
    });
  });

/** A free port whose neighbour is free too: the identity provider stands there. */
const freePair = async (): Promise<number> => {
  for (;;) {
    const port = await listens(0);
    if (port !== null && (await listens(port + 1)) !== null) return port;
  }
};

/** A machine whose platform can lose its power and start again, while the database server goes on, as its keeper does. */
export type Machine = {
  readonly url: string;
  start(): Promise<void>;
  /** Without a word: what is under way is lost. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export const createMachine = async (
  database: DatabaseLocation,
  applications: number,
): Promise<Machine> => {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-machine-'));
  const port = await freePair();
  const order: ServerOrder = { database, directory, port, applications };
  let child: ChildProcess | null = null;

  const kill = async () => {
    const dying = child;
    child = null;
    if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = once(dying, 'exit');
    dying.kill('SIGKILL');
    await gone;
  };

  return {
    url: `http://localhost:${port}`,
    start: async () => {
      const started = fork(new URL('server.ts', import.meta.url), { execArgv: [] });
      child = started;
      const ended = once(started, 'exit').then(([code]) => {
        throw new Error(`The platform ended at its start with ${String(code)}.`);
      });
      started.send(order);
      await Promise.race([once(started, 'message'), ended]);
      ended.catch(() => undefined);
    },
    kill,
    stop: async () => {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
