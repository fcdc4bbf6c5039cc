import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export type Program = {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it said on both streams. */
  said(): string;
  /** Sends a signal and waits for the end; answers the exit code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

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

type How = {
  /** What it says once it answers, with the address in it. */
  readonly answersAt?: RegExp;
  readonly nodeOptions?: readonly string[] | undefined;
  /** Is told how to end it as soon as there is something to end: one that is interrupted may not answer yet. */
  readonly onSpawn?: ((end: Program['end']) => void) | undefined;
};

/** Starts a program of the repository as it is run in earnest, and waits until it says where it answers. */
export const startProgram = async (
  path: string,
  env: Readonly<Record<string, string>>,
  { answersAt = /answers at (http:\S+?)\/graphql/, nodeOptions = [], onSpawn }: How = {},
): Promise<Program> => {
  const child = spawn(
    process.execPath,
    [...nodeOptions, fileURLToPath(new URL(`../../${path}`, import.meta.url))],
    {
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  const heard = Promise.withResolvers<string>();
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    const url = answersAt.exec(said)?.[1];
    if (url !== undefined) heard.resolve(url);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  void ended.then(() => heard.reject(new Error(`${path} ended:\n${said}`)));
  const end: Program['end'] = (signal) => {
    child.kill(signal);
    return ended;
  };
  onSpawn?.(end);
  const url = await heard.promise;
  return { url, child, said: () => said, end };
};
