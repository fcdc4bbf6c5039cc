import type { ActTx } from '@passerelle/subgraph-kit';
import { eq } from 'drizzle-orm';
import type { HitJudged, HitToJudge } from '../domain/hit.ts';
import { one } from './rows.ts';
import { lockRun } from './runs.ts';
import { hits, type HitRow } from './tables.ts';

/** Locks the run of a hit first, then reads the hit in it: two readers at once see each other's judgement. */
export const lockHit = async (tx: ActTx, hitId: string): Promise<HitToJudge | null> => {
  const [found] = await tx.select({ runId: hits.runId }).from(hits).where(eq(hits.id, hitId));
  const run = found === undefined ? null : await lockRun(tx, found.runId);
  if (run === null) return null;
  const { state, firstReader } = one(await tx.select().from(hits).where(eq(hits.id, hitId)));
  return { id: hitId, state, firstReader, run };
};

export const recordJudged = async (tx: ActTx, event: HitJudged): Promise<HitRow> => {
  const { reader, reason } = event;
  const reading =
    event.reading === 'FIRST'
      ? { firstReader: reader, firstReason: reason }
      : { secondReader: reader, secondReason: reason };
  return one(
    await tx
      .update(hits)
      .set({ state: event.state, judgedAt: event.judgedAt, ...reading, actId: tx.actId })
      .where(eq(hits.id, event.hitId))
      .returning(),
  );
};
