import { newId, type ActTx, type ReadTx } from '@passerelle/subgraph-kit';
import { asc, eq, inArray } from 'drizzle-orm';
import type { ContestedDecision } from '../domain/filing.ts';
import { refusalOf } from './refusal.ts';
import { appeals, decisionsSeen, type DecisionSeenRow } from './tables.ts';

/** A decision that an appeal may grow from, with the id that the appeal would have. */
export type DecisionSubject = ContestedDecision & {
  readonly row: DecisionSeenRow;
  readonly newAppealId: string;
};

const contested = (
  row: DecisionSeenRow,
  filed: ContestedDecision['appeals'],
): ContestedDecision => ({
  outcome: row.outcome,
  refusal: refusalOf({
    visaKind: row.visaKind,
    postId: row.postId,
    refusedAt: row.decidedAt,
    refusalNotifiedAt: row.notifiedAt,
  }),
  appeals: filed,
});

const filedAgainst = (tx: ReadTx, decisionIds: readonly string[]) =>
  tx
    .select({
      decisionId: appeals.decisionId,
      stage: appeals.stage,
      implicitlyRejectedAt: appeals.implicitlyRejectedAt,
    })
    .from(appeals)
    .where(inArray(appeals.decisionId, [...decisionIds]))
    .orderBy(asc(appeals.filedAt));

/** Locks a decision: two appeals sent at once see each other. */
export const lockDecision = async (
  tx: ActTx,
  decisionId: string,
): Promise<DecisionSubject | null> => {
  const [row] = await tx
    .select()
    .from(decisionsSeen)
    .where(eq(decisionsSeen.decisionId, decisionId))
    .for('update');
  if (row === undefined) return null;
  const filed = await filedAgainst(tx, [decisionId]);
  return { ...contested(row, filed), row, newAppealId: newId() };
};

/** Decisions of the reader's own account, with the appeals against them: two statements for any number. */
export const findOwnDecisions = async (
  tx: ReadTx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, { row: DecisionSeenRow; contested: ContestedDecision }>> => {
  const rows = await tx
    .select()
    .from(decisionsSeen)
    .where(inArray(decisionsSeen.decisionId, [...decisionIds]));
  const filed = rows.length === 0 ? [] : await filedAgainst(tx, decisionIds);
  return new Map(
    rows.map((row) => [
      row.decisionId,
      {
        row,
        contested: contested(
          row,
          filed.filter((it) => it.decisionId === row.decisionId),
        ),
      },
    ]),
  );
};

/** A decision was announced. The same one announced again changes nothing. */
export const recordDecisionSeen = async (
  tx: ActTx,
  seen: Omit<DecisionSeenRow, 'actId'>,
): Promise<void> => {
  await tx
    .insert(decisionsSeen)
    .values({ ...seen, actId: tx.actId })
    .onConflictDoNothing({ target: decisionsSeen.decisionId });
};
