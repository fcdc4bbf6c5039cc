import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { sql } from 'drizzle-orm';
import type { ReplayAsked } from '../domain/replay.ts';
import { replays } from './tables.ts';

/** The state of an event in its queue; two operators at once ask one after the other. Null when there is none. */
export const findLetter = async (tx: ActTx, queue: string, jobId: string) => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`replay ${jobId}`}))`);
  const { rows } = await tx.execute<{ state: string }>(
    sql`select state::text as state from events.job where name = ${queue} and id = ${jobId}`,
  );
  const [row] = rows;
  return row ? { id: newId(), queue, jobId, state: row.state } : null;
};

export const recordReplayAsked = async (tx: ActTx, event: ReplayAsked): Promise<void> => {
  await tx.insert(replays).values({
    id: event.id,
    queue: event.queue,
    jobId: event.jobId,
    askedAt: event.at,
    actId: tx.actId,
  });
};
