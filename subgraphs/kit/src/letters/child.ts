import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import type { Answer, Order, Sources } from './messages.ts';

/** The child ended, or did not answer in time: the letter may be tried again in a fresh one. */
export class ChildLost extends Error {
  override readonly name = 'ChildLost';
}

/** The template or its data are at fault: trying again changes nothing. The message holds nothing of the data. */
export class LetterFault extends Error {
  override readonly name = 'LetterFault';
}

export type Child = {
  readonly pid: number | undefined;
  readonly rendered: () => number;
  readonly alive: () => boolean;
  readonly render: (order: Omit<Order, 'id'>) => Promise<Uint8Array>;
  /** Lets the process of the parent end although this child waits for work. */
  readonly rest: () => void;
  readonly end: () => Promise<void>;
};

/** How long a child that is told to end may take before it is killed. */
const END_MILLISECONDS = 2_000;

const start = (): ChildProcess =>
  fork(new URL('worker.ts', import.meta.url), {
    // Neither secrets of the environment nor flags of a debugger or test runner reach the child.
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** Waits for the answer to one order; at most one order is under way in a child. */
const answered = (process: ChildProcess, id: number, milliseconds: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const onMessage = (answer: Answer): void => {
      if (answer.id !== id) return;
      settle();
      if ('pdf' in answer) resolve(answer.pdf);
      else reject(new LetterFault(answer.fault));
    };
    const onExit = (): void => {
      settle();
      reject(new ChildLost('The child ended before it answered.'));
    };
    const late = setTimeout(() => {
      settle();
      process.kill('SIGKILL');
      reject(new ChildLost(`The child did not answer within ${milliseconds} ms.`));
    }, milliseconds);
    const settle = (): void => {
      clearTimeout(late);
      process.off('message', onMessage).off('exit', onExit).off('error', onExit);
    };
    process.on('message', onMessage).on('exit', onExit).on('error', onExit);
  });

/** Forks a child that sets letters, one at a time. */
export const forkChild = (sources: Sources, timeoutMilliseconds: number): Child => {
  const process = start();
  let rendered = 0;
  const alive = (): boolean => process.connected && process.exitCode === null && !process.killed;
  process.on('error', () => undefined);
  process.send(sources, () => undefined);
  return {
    pid: process.pid,
    rendered: () => rendered,
    alive,
    render: async (order) => {
      rendered += 1;
      process.ref();
      process.channel?.ref();
      const answer = answered(process, rendered, timeoutMilliseconds);
      process.send({ ...order, id: rendered }, () => undefined);
      return answer;
    },
    rest: () => {
      process.unref();
      process.channel?.unref();
    },
    end: async () => {
      if (process.exitCode !== null || process.signalCode !== null) return;
      process.ref();
      const ended = once(process, 'exit');
      if (process.connected) process.disconnect();
      const late = setTimeout(() => process.kill('SIGKILL'), END_MILLISECONDS);
      await ended;
      clearTimeout(late);
    },
  };
};
