import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type pg from 'pg';
import type { Actor } from './actor.ts';
import { writeEntries, type DataCategory } from './audit.ts';
import type { Clock } from './clock.ts';
import { isUnreadable, type ReadTx } from './database.ts';
import type { Law } from './law/index.ts';
import { Unreadable } from './problems.ts';
import { createReader } from './reader.ts';

/** What was seen of a value, for the log: whose data, of which categories. Null when nothing personal was. */
export type Seen = {
  readonly subjectIds: readonly string[];
  readonly categories: readonly DataCategory[];
} | null;

/** Declares that a query shows no personal data: reference data, counters, one's own session. */
export const nothingPersonal = (): Seen => null;

/** Every key is an id. Whatever else a person writes in its place names nothing. */
const isId = (key: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(key);

/**
 * A reading by key, and the only way to read. `ask` gathers the keys of one operation into one
 * statement. What may not be seen is null.
 */
export type Query<Key extends string, Value> = {
  readonly name: string;
  /** The values for these keys, in any order; a key that is missing is null. */
  readonly find: (tx: ReadTx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  readonly seen: (value: Value) => Seen;
};

/**
 * A reading by arguments: a page, a list, a count. It may look at the subgraph's own ports where what it tells does
 * not stand in the database: the state of the machinery.
 */
export type PageQuery<Args, Page> = {
  readonly name: string;
  readonly page: (tx: ReadTx, args: Args, ports: never) => Promise<Page>;
  readonly seen: (page: Page) => Seen;
};

export const defineQuery = <Key extends string, Value>(
  query: Query<Key, Value>,
): Query<Key, Value> => query;
export const definePage = <Args, Page>(query: PageQuery<Args, Page>): PageQuery<Args, Page> =>
  query;

export type AnyQuery = { readonly name: string };

export type Ask = {
  <Key extends string, Value>(query: Query<Key, Value>, key: Key): Promise<Value | null>;
  <Args, Page>(query: PageQuery<Args, Page>, args: Args): Promise<Page>;
};

export type AskWith = {
  readonly pool: pg.Pool;
  readonly schema: string;
  readonly clock: Clock;
  readonly law: Law;
  readonly ports?: unknown;
};

/**
 * Makes the one door for reads, for one operation of one actor; `settle` writes down what was seen
 * and must have ended before the answer leaves (VIS Regulation art. 34; CESEDA R. 142-65).
 */
export const createAsk = (
  given: AskWith,
  actor: Actor,
): { ask: Ask; settle: () => Promise<void> } => {
  const { pool, schema, clock, law } = given;
  const now = clock.now();
  const read = createReader(pool, { actor, now, law });
  const loaders = new Map<AnyQuery, DataLoader<string, unknown>>();
  const readings = new Map<string, { subjects: Set<string>; categories: Set<DataCategory> }>();

  const note = (name: string, seen: Seen): void => {
    if (seen === null) return;
    const reading = readings.get(name) ?? { subjects: new Set(), categories: new Set() };
    for (const id of seen.subjectIds) reading.subjects.add(id);
    for (const category of seen.categories) reading.categories.add(category);
    readings.set(name, reading);
  };

  const loaderOf = <Key extends string, Value>(
    query: Query<Key, Value>,
  ): DataLoader<string, unknown> => {
    const known = loaders.get(query);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(
      async (keys) => {
        const ids = keys.filter(isId) as unknown as readonly Key[];
        if (ids.length === 0) return keys.map(() => null);
        const found = await read((tx) => query.find(tx, ids));
        return keys.map((key) => {
          const value = found.get(key as Key);
          if (value === undefined) return null;
          note(query.name, query.seen(value));
          return value;
        });
      },
      { maxBatchSize: 500 },
    );
    loaders.set(query, loader);
    return loader;
  };

  const ask = async (
    query: Query<string, unknown> | PageQuery<unknown, unknown>,
    argument: unknown,
  ) => {
    if ('find' in query) return loaderOf(query).load(argument as string);
    const page = await read((tx) => query.page(tx, argument, given.ports as never)).catch(
      (error: unknown) => {
        throw isUnreadable(error) ? new Unreadable() : error;
      },
    );
    note(query.name, query.seen(page));
    return page;
  };

  const settle = async (): Promise<void> => {
    if (readings.size === 0) return;
    const taken = [...readings];
    readings.clear();
    const entries = taken.map(([act, { subjects, categories }]) => ({
      id: randomUUID(),
      at: now,
      act,
      law: 'CESEDA R. 142-65; Reg. (EC) 767/2008 art. 34',
      outcome: 'READ' as const,
      actor,
      subjectIds: [...subjects],
      categories: [...categories],
    }));
    // One statement is a transaction of its own: opening and ending one around it would be two round trips more.
    await writeEntries(pool, schema, entries);
  };

  return { ask: ask, settle };
};
