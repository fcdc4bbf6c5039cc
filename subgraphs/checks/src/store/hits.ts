import { newId, setTimer, type ActTx } from '@passerelle/subgraph-kit';
import { endOfDay } from '@passerelle/subgraph-kit/law';
import { eq, inArray } from 'drizzle-orm';
import type { Candidate } from '../domain/answers.ts';
import { detailedSystems, detailsHeldUntil, type DetailsErased } from '../domain/details.ts';
import type { HitJudged, HitToJudge } from '../domain/hit.ts';
import { one } from './rows.ts';
import type { CheckSystem } from '../domain/systems.ts';
import { zoneOf } from './posts.ts';
import { lockRun } from './runs.ts';
import { hits, runs, type HitRow } from './tables.ts';

/** The timer that fires when what SIS said of a person is to be erased. */
export const DETAILS = 'checks.details';

type Found = {
  readonly runId: string;
  readonly applicationId: string;
  readonly postId: string;
  readonly resultId: string;
  readonly system: CheckSystem;
  readonly candidates: readonly Candidate[];
  readonly recordedAt: Date;
};

/** What a system named, for a human to judge; the details get their end with their beginning. */
export const recordFound = async (tx: ActTx, found: Found): Promise<void> => {
  const { candidates, recordedAt, ...rest } = found;
  if (candidates.length === 0) return;
  await tx.insert(hits).values(
    candidates.map(({ entryReference, matchedOn, memberState }) => ({
      ...rest,
      id: newId(),
      entryReference,
      matchedOn: [...matchedOn],
      memberState,
      state: 'CANDIDATE' as const,
      foundAt: recordedAt,
      actId: tx.actId,
    })),
  );
  const zone = zoneOf(found.postId);
  const heldUntil = detailedSystems.includes(found.system)
    ? detailsHeldUntil(tx.law, recordedAt, zone)
    : null;
  if (heldUntil === null) return;
  const dueAt = new Date(endOfDay(heldUntil, zone));
  await setTimer(tx, 'checks', { kind: DETAILS, subjectId: found.runId, dueAt });
};

/** Locks a run with its hits, for what is to be erased of them. */
export const lockDetails = async (tx: ActTx, runId: string) => {
  const [run] = await tx.select().from(runs).where(eq(runs.id, runId)).for('update');
  if (run === undefined) return null;
  return { ...run, hits: await tx.select().from(hits).where(eq(hits.runId, runId)) };
};

export const recordErased = async (tx: ActTx, { hitIds }: DetailsErased): Promise<void> => {
  const { actId, now } = tx;
  await tx
    .update(hits)
    .set({ matchedOn: [], memberState: null, detailsErasedAt: now, actId })
    .where(inArray(hits.id, [...hitIds]));
};

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
