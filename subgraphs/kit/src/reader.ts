import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { readWithin, type ReadTx, type Surroundings } from './database.ts';

type Reading = {
  readonly work: (tx: ReadTx) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};

/** A reading that failed; those behind it have not been tried. */
class Failed extends Error {
  readonly reading: Reading;
  constructor(reading: Reading, cause: unknown) {
    super('A reading failed.', { cause });
    this.reading = reading;
  }
}

/**
 * Reads for one operation of one actor, in as few READ ONLY transactions as may be: whatever is asked while one is open
 * goes into it, statement after statement. A page asks its subgraph for many things at once, and opening a transaction for
 * each costs more than reading does. A reading that fails spoils its transaction, and no other reading.
 */
export const createReader = (pool: pg.Pool, around: Surroundings) => {
  const waiting: Reading[] = [];
  let isOpen = false;

  const readAll = async (tx: ReadTx): Promise<void> => {
    for (;;) {
      const reading = waiting.shift();
      if (!reading) {
        // What was just read lets others ask: they have this turn of the event loop to do so.
        await setImmediate();
        if (waiting.length === 0) return;
        continue;
      }
      try {
        reading.resolve((await reading.work(tx)) as never);
      } catch (error) {
        throw new Failed(reading, error);
      }
    }
  };

  const open = async (): Promise<void> => {
    isOpen = true;
    while (waiting.length > 0) {
      try {
        await readWithin(pool, around, readAll);
      } catch (error) {
        if (error instanceof Failed) error.reading.reject(error.cause);
        // No transaction could be opened, or it broke: whoever waits is told.
        else for (const { reject } of waiting.splice(0)) reject(error);
      }
    }
    isOpen = false;
  };

  return <T>(work: (tx: ReadTx) => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (!isOpen) void open();
    });
};
