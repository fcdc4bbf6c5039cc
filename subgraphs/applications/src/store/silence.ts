import type { ActTx } from '@passerelle/subgraph-kit';
import { and, eq } from 'drizzle-orm';
import type { ReasonsAsked, ReasonsStated, RefusedBySilence } from '../domain/silence.ts';
import type { ApplicationRow } from './applications.ts';
import { recordDecision, recordGrounds } from './decisions.ts';
import { changeApplication, stopSilence } from './desk.ts';
import { one } from './rows.ts';
import { decisions, type DecisionRow } from './tables.ts';

/** Silence has refused: the file stays in the work list, since the post may still speak. */
export const recordSilence = async (tx: ActTx, event: RefusedBySilence): Promise<DecisionRow> => {
  const { decision } = event;
  const row = await recordDecision(tx, decision, null);
  await stopSilence(tx, decision.applicationId);
  await changeApplication(tx, decision.applicationId, {
    status: 'REFUSED',
    refusedBySilence: true,
    decidedAt: decision.decidedAt,
    decisionDueOn: decision.decidedOn,
    retentionUntil: decision.heldUntil,
  });
  return row;
};

export const recordReasonsAsked = (tx: ActTx, event: ReasonsAsked): Promise<ApplicationRow> =>
  changeApplication(tx, event.applicationId, { reasonsAskedAt: event.askedAt });

/** The reasons stand on the decision of silence, beside what a later one may say. */
export const recordReasonsStated = async (
  tx: ActTx,
  event: ReasonsStated,
): Promise<ApplicationRow> => {
  const silent = and(
    eq(decisions.applicationId, event.applicationId),
    eq(decisions.manner, 'IMPLICIT'),
  );
  const decision = one(
    await tx
      .update(decisions)
      .set({ remarks: event.remarks, actId: tx.actId })
      .where(silent)
      .returning(),
  );
  await recordGrounds(tx, decision.id, event.grounds);
  return changeApplication(tx, event.applicationId, { reasonsGivenAt: event.statedAt });
};
