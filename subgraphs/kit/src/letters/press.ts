import type { z } from 'zod';

import type { Language } from '../law/words.ts';
import { ChildLost, forkChild, LetterFault } from './child.ts';
import type { Child } from './child.ts';
import type { Letter } from './letter.ts';
import { readSources } from './sources.ts';

export type LetterPressConfig = {
  /** The folders of templates, `new URL('../letters/', import.meta.url)` in each owner; they end with a slash. */
  readonly dirs: readonly URL[];
  /** Whether each page says DEMONSTRATION – SPECIMEN. On unless the installation says otherwise. */
  readonly specimen?: boolean;
  /** How many letters are set at once. */
  readonly children?: 1 | 2;
  /** The compiler keeps memory for each letter, so a child is replaced after so many. */
  readonly lettersPerChild?: number;
  readonly timeoutMilliseconds?: number;
  /** A child without work for so long ends; the next letter starts a new one. */
  readonly idleMilliseconds?: number;
};

export type LetterPress = {
  /** Sets a letter for a person who reads this language. The same data give the same bytes. */
  readonly render: <Schema extends z.ZodType>(
    letter: Letter<Schema>,
    data: z.input<Schema>,
    language: Language,
    /** Says on each page that nothing is signed yet: a letter before its decision. */
    options?: { readonly draft?: boolean },
  ) => Promise<Uint8Array>;
  /** Finishes what was asked for, then ends the children. */
  readonly stop: () => Promise<void>;
  /** For operators and tests. */
  readonly children: () => readonly {
    readonly pid: number | undefined;
    readonly rendered: number;
  }[];
};

type Order = { readonly template: string; readonly letter: unknown };
type Job = { readonly order: Order; readonly done: PromiseWithResolvers<Uint8Array> };

/** Beyond this, asking for more letters at once is a fault of the caller, who has a queue of its own. */
const QUEUE_MAX = 1_000;

const TRIES = 2;

const defaults = {
  specimen: true,
  children: 1,
  lettersPerChild: 500,
  timeoutMilliseconds: 15_000,
  idleMilliseconds: 60_000,
} as const;

const pool = (config: Required<LetterPressConfig>, fork: () => Child) => {
  const queue: Job[] = [];
  const living = new Set<Child>();
  const idle: { child: Child; until: NodeJS.Timeout }[] = [];
  const workers = new Set<Promise<void>>();
  let running = 0;

  const end = (child: Child): Promise<void> => child.end().finally(() => living.delete(child));

  const take = (): Child => {
    for (let rested = idle.pop(); rested !== undefined; rested = idle.pop()) {
      clearTimeout(rested.until);
      if (rested.child.alive()) return rested.child;
      void end(rested.child);
    }
    const child = fork();
    living.add(child);
    return child;
  };

  const giveBack = (child: Child): void => {
    if (!child.alive() || child.rendered() >= config.lettersPerChild) {
      void end(child);
      return;
    }
    child.rest();
    const until = setTimeout(() => {
      const at = idle.findIndex((rested) => rested.child === child);
      if (at >= 0) idle.splice(at, 1);
      void end(child);
    }, config.idleMilliseconds);
    until.unref();
    idle.push({ child, until });
  };

  const tried = async (order: Order, tries: number): Promise<Uint8Array> => {
    const child = take();
    try {
      return await child.render(order);
    } catch (error) {
      if (error instanceof ChildLost && tries > 1) return await tried(order, tries - 1);
      throw error;
    } finally {
      giveBack(child);
    }
  };

  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift())
      await tried(job.order, TRIES).then(job.done.resolve, job.done.reject);
    // In the same turn as the last look into the queue: whoever asks next starts a new worker.
    running -= 1;
  };

  return {
    ask: (order: Order): Promise<Uint8Array> => {
      if (queue.length >= QUEUE_MAX)
        return Promise.reject(new Error('The press has too many letters waiting.'));
      const job: Job = { order, done: Promise.withResolvers() };
      queue.push(job);
      if (running < config.children) {
        running += 1;
        const worker: Promise<void> = work().finally(() => workers.delete(worker));
        workers.add(worker);
      }
      return job.done.promise;
    },
    stop: async (): Promise<void> => {
      await Promise.all(workers);
      for (const { until } of idle.splice(0)) clearTimeout(until);
      await Promise.all([...living].map(end));
    },
    living: () => [...living].map((child) => ({ pid: child.pid, rendered: child.rendered() })),
  };
};

/**
 * The press: Typst templates become PDF/UA in child processes that are started at the first letter, replaced when
 * they have grown, and ended when there is nothing to do. A child that dies costs one retry, never a letter.
 */
export const createLetterPress = (given: LetterPressConfig): LetterPress => {
  const config: Required<LetterPressConfig> = { ...defaults, ...given };
  const sources = readSources(config.dirs);
  const { ask, stop, living } = pool(config, () =>
    forkChild({ sources }, config.timeoutMilliseconds),
  );
  let stopped = false;
  return {
    render: async (letter, data, language, { draft = false } = {}) => {
      if (stopped) throw new Error('The press has stopped.');
      const template = `/${letter.template}.typ`;
      if (!(template in sources)) throw new Error(`There is no template ${letter.template}.`);
      const order = {
        template,
        letter: {
          data: letter.schema.parse(data),
          languages: letter.languages(language),
          specimen: config.specimen,
          draft,
        },
      };
      return ask(order).catch((error: unknown) => {
        if (error instanceof LetterFault)
          throw new LetterFault(`${letter.template}: ${error.message}`);
        throw error;
      });
    },
    stop: async () => {
      stopped = true;
      await stop();
    },
    children: living,
  };
};
