import {
  appRole,
  createPool,
  LOG_READER_ROLE,
  subgraphNames,
  urlFor,
  type Clock,
  type DatabaseLocation,
} from '@passerelle/subgraph-kit';
import type pg from 'pg';
import { rootOf } from '../domain/merkle.ts';
import { openSigner, type HeadSigner } from './signer.ts';
import { nextEntries, sourcesWithLog } from './sources.ts';
import type { SignedHead, Witness } from './witness.ts';
import { loadCursors, loadFrontier, moveCursors, writeEntries } from './write-log.ts';
import { writeOpenings } from './write-openings.ts';

const ROUND_MS = 500;
const ENTRIES_MAX = 1_000;
/** While the log grows, its head is signed this often. */
const HEAD_EVERY_MS = 5_000;

/**
 * Brings the entries of all subgraphs' logs, in order of commit and without a gap, into one Merkle log, and what the
 * persons concerned may see of them into their files. One collector works at a time, however many processes run.
 */
export type Collector = {
  /** One round; the number of entries. Zero when there is nothing new, or another process is at it. */
  round(): Promise<number>;
  /** Signs the log as it stands now, if it grew since the last head. */
  signHead(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
};

export type CollectorOptions = {
  readonly database: DatabaseLocation;
  readonly clock: Clock;
  /** The private key that signs heads; one is made and kept in the database when there is none. */
  readonly key: string | undefined;
  /** Whoever keeps each signed head outside the database, so that a log that was replaced as a whole is found out. */
  readonly witness?: Witness | undefined;
  readonly report: (error: unknown) => void;
};

export const createCollector = (options: CollectorOptions): Collector => {
  const { clock, report } = options;
  const writer = createPool(urlFor(options.database, appRole('access')), 2);
  const reader = createPool(urlFor(options.database, LOG_READER_ROLE), 2);
  let sources: readonly string[] = [];
  let signer: HeadSigner | null = null;
  let signedAt = -Infinity;
  // A process that starts does not know whether the last head was signed: it signs the next one.
  let hasGrown = true;

  /** Work of the one collector, in a transaction of the system; null when another process holds the log. */
  const alone = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T | null> => {
    const client = await writer.connect();
    try {
      await client.query(
        "begin; select set_config('app.actor_kind', 'SYSTEM', true), set_config('app.subject', 'access', true)",
      );
      const { rows } = await client.query<{ mine: boolean }>(
        "select pg_try_advisory_xact_lock(hashtext('access collector')) as mine",
      );
      const result = rows[0]?.mine === true ? await work(client) : null;
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      client.release(true);
      throw error;
    }
  };

  const writeHead = async (client: pg.PoolClient): Promise<SignedHead | null> => {
    const frontier = await loadFrontier(client);
    if (frontier.size === 0) return null;
    signer ??= await openSigner(client, options.key, clock.now());
    const head = { size: frontier.size, root: rootOf(frontier), at: clock.now() };
    const signature = signer.signHead(head);
    const { rowCount } = await client.query(
      `insert into access.tree_heads (size, root, at, key_id, signature) values ($1, $2, $3, $4, $5)
       on conflict (size) do nothing`,
      [head.size, head.root, head.at, signer.keyId, signature],
    );
    signedAt = performance.now();
    hasGrown = false;
    return rowCount === 0 ? null : { ...head, keyId: signer.keyId, signature };
  };

  /** A head is handed to the witness once it is there to stay. */
  const tell = async (head: SignedHead | null | undefined): Promise<void> => {
    if (head) await options.witness?.keep(head);
  };

  const knownSources = async (): Promise<readonly string[]> => {
    if (sources.length < subgraphNames.length) sources = await sourcesWithLog(reader);
    return sources;
  };

  const round = async (): Promise<number> => {
    const done = await alone(async (client) => {
      const cursors = await loadCursors(client);
      const entries = await nextEntries(
        reader,
        { sources: await knownSources(), cursors },
        ENTRIES_MAX,
      );
      if (entries.length > 0) {
        await writeEntries(client, await loadFrontier(client), entries);
        await writeOpenings(client, entries);
        await moveCursors(client, entries);
        hasGrown = true;
      }
      const isDue = hasGrown && performance.now() - signedAt >= HEAD_EVERY_MS;
      return { count: entries.length, head: isDue ? await writeHead(client) : null };
    });
    await tell(done?.head);
    return done?.count ?? 0;
  };

  const signHead = async (): Promise<void> => {
    await tell(await alone(writeHead));
  };

  // A full round is followed by the next at once: the log of a busy day is caught up with, not chased.
  const loop = everySoOften(async (isStopped) => {
    while ((await round()) === ENTRIES_MAX && !isStopped());
  }, report);

  return {
    round,
    signHead,
    start: loop.start,
    stop: async () => {
      await loop.stop();
      await Promise.all([writer.end(), reader.end()]);
    },
  };
};

/** Runs work again and again, one run after the other; a failure is reported and tried again at the next. */
const everySoOften = (
  work: (isStopped: () => boolean) => Promise<void>,
  report: (error: unknown) => void,
) => {
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      running = work(() => isStopped)
        .catch(report)
        .finally(next);
    }, ROUND_MS);
    timer.unref();
  };
  return {
    start: next,
    stop: async (): Promise<void> => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
