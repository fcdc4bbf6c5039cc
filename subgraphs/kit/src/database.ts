import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Actor } from './actor.ts';
import type { Law } from './law/index.ts';

declare const reading: unique symbol;
declare const acting: unique symbol;

/** What travels with a transaction: who reads or acts, when, and under which law. */
export type Surroundings = { readonly actor: Actor; readonly now: Date; readonly law: Law };

/** A transaction in which an actor may read. Only the kit can make one. */
export type ReadTx = NodePgDatabase & Surroundings & { readonly [reading]: true };

/** A transaction in which an act may write. Only `perform` can make one. */
export type ActTx = ReadTx & { readonly actId: string } & { readonly [acting]: true };

const setting = (name: string, value: string | null): string =>
  `set_config('app.${name}', ${pg.escapeLiteral(value ?? '')}, true)`;

/** Tells PostgreSQL who acts, for row-level security. Opens the transaction in the same round trip. */
const opening = (actor: Actor, mode: 'read only' | 'read write', actId?: string): string =>
  `begin ${mode}; select ${[
    setting('actor_kind', actor.kind),
    setting('subject', actor.subject),
    setting('unit', actor.unitId),
    setting('answers_to', actor.answersToId),
    setting('mission', actor.mission),
    setting('act_id', actId ?? null),
  ].join(', ')}`;

/** Whether an error was said by PostgreSQL about a statement; else the connection itself is broken. */
const saidByPostgres = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError;

const within = async <T>(
  pool: pg.Pool,
  first: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query(first);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('rollback').then(
      () => true,
      () => false,
    );
    const cause = error instanceof Error && error.cause ? error.cause : error;
    client.release(
      rolledBack && (saidByPostgres(cause) || !isConnectionError(cause)) ? undefined : true,
    );
    throw error;
  }
};

const isConnectionError = (error: unknown): boolean =>
  error instanceof Error && /terminat|ECONNRESET|ECONNREFUSED|closed/i.test(error.message);

/** Reads in a READ ONLY transaction that carries the actor. */
export const readWithin = <T>(
  pool: pg.Pool,
  around: Surroundings,
  work: (tx: ReadTx) => Promise<T>,
): Promise<T> =>
  within(pool, opening(around.actor, 'read only'), (client) =>
    work(Object.assign(drizzle(client), around) as unknown as ReadTx),
  );

/** Writes in a transaction that carries the actor and the act. */
export const writeWithin = <T>(
  pool: pg.Pool,
  around: Surroundings & { readonly actId: string },
  work: (tx: ActTx, client: pg.PoolClient) => Promise<T>,
): Promise<T> =>
  within(pool, opening(around.actor, 'read write', around.actId), (client) =>
    work(Object.assign(drizzle(client), around) as unknown as ActTx, client),
  );

/** The constraint that a statement ran into: uniqueness or exclusion. Null for any other error. */
export const constraintHit = (error: unknown): string | null => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return saidByPostgres(cause) && (cause.code === '23505' || cause.code === '23P01')
    ? (cause.constraint ?? null)
    : null;
};

// invalid_text_representation, invalid_datetime_format, datetime_field_overflow, character_not_in_repertoire
const UNREADABLE: ReadonlySet<string> = new Set(['22P02', '22007', '22008', '22021']);

/** Whether a value that was given is of no such type: no id, no day, no text. */
export const isUnreadable = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return saidByPostgres(cause) && UNREADABLE.has(cause.code ?? '');
};

/** A pool for one role. Sized for PgBouncer in transaction mode: no session state is kept. */
export const createPool = (connectionString: string, max = 10): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Nor does one that breaks while it is in use: the statement under way fails, and says so to whoever waits for it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
