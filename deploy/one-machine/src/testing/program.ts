import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const LIMIT_MS = 120_000;

/** Waits for a fact, never for a while. */
export const until = async <Value>(
  what: string,
  ask: () => Promise<Value | null | undefined | false>,
): Promise<Value> => {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`It never came about: ${what}.`);
    await wait(20);
  }
};

type Given = {
  readonly directory: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The number of the user as whom it runs; left out, whoever runs the test. */
  readonly user?: number;
};

/** `pnpm start` as it is run in earnest, without its portals and with a small world. */
export const startProgram = ({ directory, port, env = {}, user }: Given) => {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      PASSERELLE_DATA: directory,
      PASSERELLE_PORTALS: 'none',
      PASSERELLE_DEMO: '20',
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let ended = false;
  const exit = once(child, 'exit').then(([code]) => {
    ended = true;
    return code as number | null;
  });
  const url = `http://localhost:${port}`;
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    /** The exit code; null when a signal ended it. */
    exit,
    signal: (signal: NodeJS.Signals): void => void child.kill(signal),
    /** Waits until it answers; fails with what it said when it ended instead. */
    ready: () =>
      until('the platform is ready', async () => {
        if (ended) throw new Error(`It ended:\n${said}`);
        return fetch(`${url}/ready`).then(
          (response) => response.ok && said.includes('Ready after'),
          () => false,
        );
      }),
  };
};

export type Program = ReturnType<typeof startProgram>;

/** The process of the embedded database, as its own file says; null when it does not run. */
export const postmasterOf = async (directory: string): Promise<number | null> => {
  const text = await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return pid > 0 && isAlive(pid) ? pid : null;
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
