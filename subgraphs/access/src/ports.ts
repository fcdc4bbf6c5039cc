import {
  createPool,
  LOG_READER_ROLE,
  urlFor,
  type DeadLetter,
  type PartHealth,
  type Platform,
  type QueueDepth,
} from '@passerelle/subgraph-kit';
import { createCollector, type Collector } from './collector/collector.ts';
import { sourcesWithLog } from './collector/sources.ts';
import { fileWitness } from './collector/witness.ts';

/** How the machinery runs, without personal data. */
export type Machinery = {
  readonly parts: readonly PartHealth[];
  readonly queues: readonly QueueDepth[];
  readonly timerLagSeconds: number;
  readonly deadLetters: readonly DeadLetter[];
};

/** What of the platform this room looks at: its machinery, and the logs of all rooms. */
export type AccessPorts = {
  readonly collector: Collector;
  machinery(now: Date): Promise<Machinery>;
  replay(queue: string, jobId: string): Promise<boolean>;
  close(): Promise<void>;
};

/** The instant since which the longest waiting timer of all subgraphs is due. */
const oldestDue = (sources: readonly string[]): string =>
  sources
    .map(
      (name) =>
        `(select due_at from ${name}.timers where fired_at is null and due_at <= $1 order by due_at limit 1)`,
    )
    .join(' union all ');

export const createPorts = (platform: Platform): AccessPorts => {
  const { bus, clock, config, database, report } = platform;
  const timers = createPool(urlFor(database, LOG_READER_ROLE), 1);
  const witnessed = config['ACCESS_LOG_WITNESS'];
  const collector = createCollector({
    database,
    clock,
    key: config['ACCESS_LOG_KEY'],
    witness: witnessed ? fileWitness(witnessed) : undefined,
    report: (error) => report(error, 'access.collector'),
  });

  const timerLagSeconds = async (now: Date): Promise<number> => {
    const { rows } = await timers.query<{ due_at: Date | null }>(
      `select min(due_at) as due_at from (${oldestDue(await sourcesWithLog(timers))}) as due`,
      [now],
    );
    const dueAt = rows[0]?.due_at ?? null;
    return dueAt === null ? 0 : Math.max(0, Math.floor((now.getTime() - dueAt.getTime()) / 1_000));
  };

  return {
    collector,
    machinery: async (now) => {
      const [parts, queues, lag, deadLetters] = await Promise.all([
        platform.health(),
        bus.depths(),
        timerLagSeconds(now),
        bus.deadLetters(),
      ]);
      return { parts, queues, timerLagSeconds: lag, deadLetters };
    },
    replay: (queue, jobId) => bus.replay(queue, jobId),
    close: async () => {
      await collector.stop();
      await timers.end();
    },
  };
};
