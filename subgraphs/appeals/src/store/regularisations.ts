import { setTimer, type ActTx } from '@passerelle/subgraph-kit';
import { endOfDay, plainDate, type PlainDate } from '@passerelle/subgraph-kit/law';
import { eq } from 'drizzle-orm';
import { BODY_ZONE } from '../domain/dates.ts';
import type {
  AppealCompleted,
  AppealWithdrawn,
  Regularisation,
  RegularisationAsked,
} from '../domain/regularisation.ts';
import { moveTo, SILENCE } from './appeals.ts';
import { one } from './rows.ts';
import { appeals, regularisations, type AppealRow, type RegularisationRow } from './tables.ts';

export const regularisationOf = (row: RegularisationRow | undefined): Regularisation | null =>
  row === undefined ? null : { ...row, until: plainDate(row.until) };

/** The day on which silence rejects has moved, and its timer with it. */
const moveSilence = async (tx: ActTx, appealId: string, day: PlainDate): Promise<AppealRow> => {
  await setTimer(tx, 'appeals', {
    kind: SILENCE,
    subjectId: appealId,
    dueAt: new Date(endOfDay(day, BODY_ZONE)),
  });
  return one(
    await tx
      .update(appeals)
      .set({ implicitRejectionOn: day, actId: tx.actId })
      .where(eq(appeals.id, appealId))
      .returning(),
  );
};

export const recordRegularisationAsked = async (
  tx: ActTx,
  { appealId, regularisation, implicitRejectionOn }: RegularisationAsked,
): Promise<AppealRow> => {
  await tx.insert(regularisations).values({
    appealId,
    defects: [...regularisation.defects],
    until: regularisation.until,
    askedAt: regularisation.askedAt,
    askedBy: tx.actor.name ?? tx.actor.subject,
    actId: tx.actId,
  });
  return moveSilence(tx, appealId, implicitRejectionOn);
};

export const recordCompleted = async (tx: ActTx, event: AppealCompleted): Promise<AppealRow> => {
  const { appealId, answer, answeredAt } = event;
  await tx
    .update(regularisations)
    .set({ answer, answeredAt, actId: tx.actId })
    .where(eq(regularisations.appealId, appealId));
  return moveSilence(tx, appealId, event.implicitRejectionOn);
};

export const recordWithdrawn = (tx: ActTx, { appealId }: AppealWithdrawn): Promise<AppealRow> =>
  moveTo(tx, appealId, 'WITHDRAWN');
