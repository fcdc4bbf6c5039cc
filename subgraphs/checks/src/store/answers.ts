import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { eq, sql } from 'drizzle-orm';
import type { AnswersRecorded, ResultAnswered, ResultFellBack } from '../domain/answers.ts';
import type { FallbackRecorded, SystemsAsked } from '../domain/fallback.ts';
import { setRepeat } from './runs.ts';
import { hits, results, runs } from './tables.ts';

const recordAnswered = async (
  tx: ActTx,
  event: AnswersRecorded,
  answered: ResultAnswered,
): Promise<void> => {
  const { actId } = tx;
  const { resultId, state, attempts, answeredAt, reference, candidates, system } = answered;
  await tx
    .update(results)
    .set({ state, attempts, answeredAt, answerReference: reference, actId })
    .where(eq(results.id, resultId));
  if (candidates.length === 0) return;
  await tx.insert(hits).values(
    candidates.map(({ entryReference, matchedOn, memberState }) => ({
      id: newId(),
      resultId,
      runId: event.runId,
      applicationId: event.applicationId,
      postId: event.postId,
      system,
      entryReference,
      matchedOn: [...matchedOn],
      memberState,
      state: 'CANDIDATE' as const,
      foundAt: event.recordedAt,
      actId,
    })),
  );
};

const recordFellBack = async (
  tx: ActTx,
  { recordedAt }: AnswersRecorded,
  { resultId, attempts, round, cause }: ResultFellBack,
): Promise<void> => {
  const first = cause === null ? {} : { fallbackCause: cause, fallbackAt: recordedAt };
  await tx
    .update(results)
    .set({ state: 'FALLBACK', attempts, round, ...first, actId: tx.actId })
    .where(eq(results.id, resultId));
};

export const recordOutcomes = async (tx: ActTx, event: AnswersRecorded): Promise<void> => {
  for (const result of event.results)
    await (result.kind === 'ANSWERED'
      ? recordAnswered(tx, event, result)
      : recordFellBack(tx, event, result));
  const { runId, completedAt, repeatMinutes } = event;
  await tx.update(runs).set({ completedAt, actId: tx.actId }).where(eq(runs.id, runId));
  await setRepeat(tx, runId, repeatMinutes);
};

export const recordByHand = async (tx: ActTx, event: FallbackRecorded): Promise<void> => {
  const { actId } = tx;
  await tx
    .update(results)
    .set({
      state: 'FALLBACK',
      fallbackCause: 'BY_HAND',
      fallbackNote: event.reason,
      fallbackAt: event.recordedAt,
      actId,
    })
    .where(eq(results.id, event.resultId));
  await tx
    .update(runs)
    .set({ completedAt: event.completedAt, actId })
    .where(eq(runs.id, event.runId));
  await setRepeat(tx, event.runId, event.repeatMinutes);
};

export const recordAsked = async (tx: ActTx, event: SystemsAsked): Promise<void> => {
  await tx
    .update(runs)
    .set({ repeats: sql`${runs.repeats} + 1`, actId: tx.actId })
    .where(eq(runs.id, event.runId));
  await setRepeat(tx, event.runId, event.repeatMinutes);
};
