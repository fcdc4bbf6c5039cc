import type { ActTx } from '@passerelle/subgraph-kit';
import { eq, sql } from 'drizzle-orm';
import type { AnswersRecorded, ResultAnswered, ResultFellBack } from '../domain/answers.ts';
import type { ConsultationRecorded } from '../domain/consultation.ts';
import type { FallbackRecorded, SystemsAsked } from '../domain/fallback.ts';
import { recordFound } from './hits.ts';
import { setRepeat } from './runs.ts';
import { results, runs } from './tables.ts';

const recordAnswered = async (
  tx: ActTx,
  event: AnswersRecorded,
  answered: ResultAnswered,
): Promise<void> => {
  const { actId } = tx;
  const { resultId, state, attempts, answeredAt, reference, candidates, system } = answered;
  await tx
    .update(results)
    .set({ state, attempts, answeredAt, answerReference: reference, givenUpAt: null, actId })
    .where(eq(results.id, resultId));
  const { runId, applicationId, postId, recordedAt } = event;
  await recordFound(tx, {
    runId,
    applicationId,
    postId,
    resultId,
    system,
    candidates,
    recordedAt,
  });
};

const recordFellBack = async (
  tx: ActTx,
  { recordedAt }: AnswersRecorded,
  { resultId, attempts, round, cause, refusals, givenUpAt }: ResultFellBack,
): Promise<void> => {
  const first = cause === null ? {} : { fallbackCause: cause, fallbackAt: recordedAt };
  await tx
    .update(results)
    .set({ state: 'FALLBACK', attempts, round, refusals, givenUpAt, ...first, actId: tx.actId })
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

export const recordConsulted = async (tx: ActTx, event: ConsultationRecorded): Promise<void> => {
  const { resultId, state, reference, note, consultedBy, recordedAt } = event;
  await tx
    .update(results)
    .set({
      state,
      answeredAt: recordedAt,
      answerReference: reference,
      givenUpAt: null,
      consultedBy,
      consultationNote: note,
      actId: tx.actId,
    })
    .where(eq(results.id, resultId));
  const { runId, applicationId, postId, system, candidates } = event;
  await recordFound(tx, {
    runId,
    applicationId,
    postId,
    resultId,
    system,
    candidates,
    recordedAt,
  });
};

export const recordAsked = async (tx: ActTx, event: SystemsAsked): Promise<void> => {
  await tx
    .update(runs)
    .set({ repeats: sql`${runs.repeats} + 1`, actId: tx.actId })
    .where(eq(runs.id, event.runId));
  if (event.resumed !== null)
    await tx
      .update(results)
      .set({ refusals: 0, givenUpAt: null, actId: tx.actId })
      .where(eq(results.id, event.resumed));
  await setRepeat(tx, event.runId, event.repeatMinutes);
};
