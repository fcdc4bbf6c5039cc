import type { ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { byKey, grouped, possible } from './rows.ts';
import {
  appeals,
  assignments,
  documents,
  ministerAnswers,
  outcomes,
  regularisations,
  reports,
  type AppealRow,
  type DocumentRow,
  type MinisterAnswerRow,
  type OutcomeRow,
  type RegularisationRow,
} from './tables.ts';
import { visibleAppeals, visibleAssignments, visibleDocuments, visibleReports } from './visible.ts';

const visibleBy = (tx: ReadTx, column: PgColumn, ids: readonly string[]): SQL =>
  and(inArray(column, possible(ids)), visibleAppeals(tx.actor)) as SQL;

export const findAppeals = async (
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AppealRow>> =>
  byKey(
    await tx
      .select()
      .from(appeals)
      .where(visibleBy(tx, appeals.id, ids)),
    ({ id }) => id,
  );

/** The appeals of applications, of decisions or of persons, oldest first. */
export const listAppealsBy = async (
  tx: ReadTx,
  key: 'applicationId' | 'decisionId' | 'applicantId',
  ids: readonly string[],
): Promise<ReadonlyMap<string, AppealRow[]>> => {
  const rows = await tx
    .select()
    .from(appeals)
    .where(visibleBy(tx, appeals[key], ids))
    .orderBy(asc(appeals.filedAt), asc(appeals.id));
  return grouped(ids, rows, (row) => row[key]);
};

/** What was decided on each appeal, in order. The keys come from appeals that the reader sees. */
export const listOutcomes = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, OutcomeRow[]>> => {
  const rows = await tx
    .select({ outcome: outcomes })
    .from(outcomes)
    .innerJoin(appeals, and(inArray(appeals.id, [...appealIds]), eq(appeals.id, outcomes.appealId)))
    .where(visibleAppeals(tx.actor))
    // Silence comes before any answer, a recommendation before the ministers': whatever the clock says.
    .orderBy(sql`array_position(array['IMPLICITLY_REJECTED', 'RECOMMENDED'], ${outcomes.kind})`);
  return grouped(
    appealIds,
    rows.map(({ outcome }) => outcome),
    ({ appealId }) => appealId,
  );
};

export const listAnswers = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, MinisterAnswerRow[]>> => {
  const rows = await tx
    .select({ answer: ministerAnswers })
    .from(ministerAnswers)
    .innerJoin(
      appeals,
      and(inArray(appeals.id, [...appealIds]), eq(appeals.id, ministerAnswers.appealId)),
    )
    .where(visibleAppeals(tx.actor))
    .orderBy(asc(ministerAnswers.answeredAt));
  return grouped(
    appealIds,
    rows.map(({ answer }) => answer),
    ({ appealId }) => appealId,
  );
};

export const findRegularisations = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, RegularisationRow>> => {
  const rows = await tx
    .select({ regularisation: regularisations })
    .from(regularisations)
    .innerJoin(
      appeals,
      and(inArray(appeals.id, [...appealIds]), eq(appeals.id, regularisations.appealId)),
    )
    .where(visibleAppeals(tx.actor));
  return byKey(
    rows.map(({ regularisation }) => regularisation),
    ({ appealId }) => appealId,
  );
};

export const findRapporteurs = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .select({ appealId: assignments.appealId, rapporteurId: assignments.rapporteurId })
    .from(assignments)
    .where(and(inArray(assignments.appealId, [...appealIds]), visibleAssignments(tx.actor)));
  return new Map(rows.map(({ appealId, rapporteurId }) => [appealId, rapporteurId]));
};

export type ReportRow = typeof reports.$inferSelect;

export const findReports = async (
  tx: ReadTx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, ReportRow>> =>
  byKey(
    await tx
      .select()
      .from(reports)
      .where(and(inArray(reports.appealId, [...appealIds]), visibleReports(tx.actor))),
    ({ appealId }) => appealId,
  );

/** The documents of appeals or sessions, oldest first. */
export const listDocuments = async (
  tx: ReadTx,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow[]>> => {
  const rows = await tx
    .select()
    .from(documents)
    .where(and(inArray(documents.subjectId, [...subjectIds]), visibleDocuments(tx.actor)))
    .orderBy(asc(documents.createdAt));
  return grouped(subjectIds, rows, ({ subjectId }) => subjectId);
};

export const findDocuments = async (
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow>> =>
  byKey(
    await tx
      .select()
      .from(documents)
      .where(and(inArray(documents.id, possible(ids)), visibleDocuments(tx.actor))),
    ({ id }) => id,
  );
