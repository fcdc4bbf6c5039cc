import { execFile, fork } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DatabaseLocation } from '@passerelle/subgraph-kit';
import { CannotStart } from '@passerelle/subgraph-kit/process';

export type EmbeddedServer = { readonly location: DatabaseLocation; stop(): Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const pidIn = async (file: string): Promise<number | null> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
};

/** The command line of a process; empty when nobody can say. */
const commandOf = async (pid: number): Promise<string> => {
  const inProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (inProc !== null) return inProc;
  const asked = promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']);
  return asked.then(
    ({ stdout }) => stdout,
    () => '',
  );
};

const isPostgres = async (pid: number): Promise<boolean> =>
  (await commandOf(pid)).includes('postgres');

const GONE_MS = 30_000;

/** A server that a killed process left behind is asked to stop; its files are whole, that is what the log is for. */
const stopLeftOver = async (directory: string): Promise<void> => {
  const file = join(directory, 'postmaster.pid');
  const pid = await pidIn(file);
  if (pid === null) return;
  if (!isAlive(pid) || !(await isPostgres(pid))) return rm(file, { force: true });
  const until = Date.now() + GONE_MS;
  let asked = false;
  while (isAlive(pid) && Date.now() < until) {
    // Its keeper may be stopping it already: half a second is left to it.
    if (!asked && Date.now() > until - GONE_MS + 500) {
      process.kill(pid, 'SIGINT');
      asked = true;
    }
    await wait(50);
  }
};

const WORKSHOP = '.new-';

/** What a start that was interrupted left of a cluster in the making. */
const clearWorkshops = async (directory: string): Promise<void> => {
  const parent = dirname(directory);
  const names = (await readdir(parent)).filter((name) =>
    name.startsWith(basename(directory) + WORKSHOP),
  );
  for (const name of names)
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
};

/** Started by root, the server runs as the user postgres, who must be able to enter each folder above its own. */
const firstClosedTo = async (directory: string): Promise<string | null> => {
  if (process.getuid?.() !== 0) return null;
  const { root } = parse(directory);
  for (let at = dirname(directory); at !== root; at = dirname(at)) {
    const { mode } = await stat(at).catch(() => ({ mode: 0o1 }));
    if ((mode & 0o1) === 0) return at;
  }
  return null;
};

/** Starts the embedded PostgreSQL, with its data in `directory`; made at the first start. */
export const startEmbedded = async (
  directory: string,
  password: string,
): Promise<EmbeddedServer> => {
  const path = resolve(directory);
  await mkdir(dirname(path), { recursive: true });
  const closed =
    (await firstClosedTo(path)) ?? (await firstClosedTo(fileURLToPath(import.meta.url)));
  if (closed)
    throw new CannotStart(
      `PostgreSQL does not run as root, and its user cannot enter ${closed}.`,
      'Put the folder where every user may enter (/srv, /opt, /tmp), start as an ordinary user, or set DATABASE_URL.',
    );
  await stopLeftOver(path);
  await clearWorkshops(path);
  const port = await freePort();
  const workshop = `${path}${WORKSHOP}${process.pid}`;
  const order = JSON.stringify({ directory: path, workshop, port, password });
  const keeper = fork(fileURLToPath(new URL('keeper.ts', import.meta.url)), [order], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((done) => keeper.once('exit', () => done()));
  const answer = await new Promise<{ ready: boolean; log?: string }>((done) => {
    keeper.once('message', (message) => done(message as { ready: boolean; log?: string }));
    keeper.once('exit', () => done({ ready: false, log: 'It ended at once.' }));
  });
  if (!answer.ready)
    throw new CannotStart(
      `The embedded PostgreSQL did not start. It said:\n${answer.log ?? ''}`,
      `Its data are in ${path}.`,
    );
  return {
    location: {
      adminUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      secret: password,
    },
    stop: async () => {
      if (keeper.connected) keeper.send('stop');
      await ended;
    },
  };
};
