import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DoneBefore } from './act.ts';
import { eventSchemas, type Announcement, type Delivered, type EventName } from './events.ts';

const SCHEMA = 'events';
const RETRIES_MAX = 12;
/** How many events of one queue are handled at once; never two of one key. */
const AT_ONCE = 10;
/** How long the end waits for events under way, in milliseconds; what is not done by then is done at the next start. */
const ENDING_MS = 10_000;

/** An event whose handling failed for good. It holds back its subject until an operator replays it. */
export type DeadLetter = {
  readonly id: string;
  readonly queue: string;
  readonly event: string;
  readonly failedAt: Date;
  readonly error: string;
};

export type QueueDepth = {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
};

/** The only queue, bus and scheduler: pg-boss in the same database, so that an event commits with its act. */
export type Bus = {
  /** Publishes in the caller's transaction: it commits and rolls back with the act. */
  publish(client: pg.PoolClient, announcements: readonly Announcement[]): Promise<void>;
  /**
   * Calls `handle` for each event, at least once, in order for each key; retries with a growing delay. Events of
   * different keys are handled at once, ten of a queue at most.
   */
  subscribe<Name extends EventName>(subscription: {
    readonly subgraph: string;
    readonly name: string;
    readonly on: Name;
    readonly handle: (event: Delivered<Name>) => Promise<void>;
    readonly report: (error: unknown, event: string) => void;
  }): Promise<void>;
  depths(): Promise<readonly QueueDepth[]>;
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** Hands a dead letter to its subscriber once more. False when there is none of that id. */
  replay(queue: string, id: string): Promise<boolean>;
  /** Finishes what is under way, whose acts may still publish, and takes nothing new. To be called before pools end. */
  stop(): Promise<void>;
};

type Payload = { readonly id: string; readonly event: EventName; readonly data: object };

/** `connectionString` is that of the role which owns the queues; it connects directly, past any pooler. */
export const createBus = async (connectionString: string): Promise<Bus> => {
  const boss = new PgBoss({
    connectionString,
    schema: SCHEMA,
    max: 6,
    useListenNotify: true,
    supervise: true,
    // How soon the events of a killed process are given to another: someone waits at a counter for their checks.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    schedule: false,
    registerInstance: false,
    migrate: false,
    createSchema: false,
  });
  // Its maintenance tries again by itself; a listener keeps an outage from ending the process.
  boss.on('error', () => undefined);
  await boss.start();
  const queues = new Set<string>();
  let ended = false;

  const stop = async (): Promise<void> => {
    const drained = Promise.all([...queues].map((queue) => boss.offWork(queue)));
    const late = new AbortController();
    await Promise.race([
      drained,
      pause(ENDING_MS, undefined, { ref: false, signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
    ended = true;
    await boss.stop({ graceful: true, timeout: 1_000 });
  };
  let stopping: Promise<void> | undefined;

  return {
    publish: async (client, announcements) => {
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
      for (const { event, key, data } of announcements) {
        const payload: Payload = { id: randomUUID(), event, data: eventSchemas[event].parse(data) };
        // By the caller's connection alone: an act that waits for a second one could wait for acts that wait for it.
        const { rows } = await client.query<{ name: string }>(
          `select name from ${SCHEMA}.subscription where event = $1 order by name`,
          [event],
        );
        for (const { name } of rows) await boss.send(name, payload, { singletonKey: key, db });
      }
    },

    subscribe: async ({ subgraph, name, on, handle, report }) => {
      const queue = `${subgraph}.${name}`;
      await boss.createQueue(queue, {
        policy: 'key_strict_fifo',
        retryLimit: RETRIES_MAX,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 300,
        expireInSeconds: 120,
        // Refreshed by whoever handles the event; a killed process falls silent.
        heartbeatSeconds: 15,
        notify: true,
      });
      await boss.subscribe(on, queue);
      queues.add(queue);
      const handled = async (job: { readonly id: string; readonly data: Payload }) => {
        try {
          await handle({ ...job.data, event: on } as never);
          return { id: job.id, status: 'completed' };
        } catch (error) {
          if (error instanceof DoneBefore) return { id: job.id, status: 'completed' };
          // After the end its surroundings are gone, and the event is given again at the next start.
          if (!ended) report(error, on);
          return { id: job.id, status: 'failed', output: { kind: kindOf(error) } };
        }
      };
      const worker = await boss.work<Payload>(
        queue,
        {
          // A batch holds at most one event of a key, so that handling it at once keeps the order.
          batchSize: AT_ONCE,
          pollingIntervalSeconds: 1,
          // A notification wakes a worker at once; what is to be tried again later is found by polling alone.
          notifyPollingIntervalSeconds: 2,
          burstWhenBatchFull: true,
          perJobResults: true,
        } as never,
        async (jobs: readonly { id: string; data: Payload }[]) => {
          const results = await Promise.all(jobs.map((job) => handled(job)));
          // The next job of a key waits for this one: look again at once, not at the next poll.
          setTimeout(() => boss.notifyWorker(worker), 5).unref();
          return results;
        },
      );
    },

    depths: async () => {
      const { rows } = await boss.getDb().executeSql(
        `select q.name,
           count(j.*) filter (where j.state in ('created', 'retry'))::int as waiting,
           count(j.*) filter (where j.state = 'active')::int as active,
           count(j.*) filter (where j.state = 'failed')::int as failed
         from ${SCHEMA}.queue q left join ${SCHEMA}.job j on j.name = q.name
         where q.name not like '\\_\\_%' group by q.name order by q.name`,
      );
      return rows as QueueDepth[];
    },

    deadLetters: async () => {
      const { rows } = await boss.getDb().executeSql(
        `select id, name as queue, data ->> 'event' as event, completed_on as "failedAt",
           coalesce(output ->> 'kind', 'unknown') as error
         from ${SCHEMA}.job where state = 'failed' order by completed_on desc limit 100`,
      );
      return rows as DeadLetter[];
    },

    replay: async (queue, id) => {
      const { rows } = await boss
        .getDb()
        .executeSql(
          `select id from ${SCHEMA}.job where name = $1 and id = $2 and state = 'failed'`,
          [queue, id],
        );
      if (rows.length === 0) return false;
      await boss.retry(queue, id);
      return true;
    },

    stop: () => (stopping ??= stop()),
  };
};

/** The kind of an error, without its message: a message may quote data. */
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
};
