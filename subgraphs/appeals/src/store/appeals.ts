import { setTimer, stopTimer, type ActTx } from '@passerelle/subgraph-kit';
import {
  dayOf,
  endOfDay,
  plainDate,
  type AppealBody,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import { owesAnAnswer, seriesOf, type Appeal, type AppealStage } from '../domain/appeal.ts';
import { BODY_ZONE } from '../domain/dates.ts';
import type { AppealFiled } from '../domain/filing.ts';
import type {
  AppealRegistered,
  AppealRuled,
  ImplicitlyRejected,
  Ministry,
  RapporteurNamed,
  RecommendationAnswered,
  ReportSubmitted,
} from '../domain/handling.ts';
import type { Regularisation } from '../domain/regularisation.ts';
import type { DecisionSubject } from './decisions.ts';
import { refusalOf } from './refusal.ts';
import { one } from './rows.ts';
import { rapporteurs } from './commission-tables.ts';
import {
  appeals,
  assignments,
  commissionReferences,
  ministerAnswers,
  outcomes,
  regularisations,
  reports,
  subdirectorReferences,
  type AppealRow,
} from './tables.ts';

/** The timer by which silence rejects. */
export const SILENCE = 'SILENCE';

/** An appeal as an act holds it: locked, with who reports on it and which ministries answered. */
export type AppealSubject = Appeal & {
  readonly row: AppealRow;
  readonly rapporteurId: string | null;
  readonly answered: readonly Ministry[];
  readonly implicitRejectionOn: PlainDate;
  readonly accountId: string;
  readonly filedAt: Date;
  readonly regularisation: Regularisation | null;
};

export const appealOf = (row: AppealRow): Appeal => ({
  id: row.id,
  decisionId: row.decisionId,
  applicationId: row.applicationId,
  body: row.body,
  stage: row.stage,
  implicitlyRejectedAt: row.implicitlyRejectedAt,
  refusal: refusalOf(row),
});

/** Locks one appeal. Null when it is not there or may not be seen. */
export const lockAppeal = async (tx: ActTx, id: string): Promise<AppealSubject | null> => {
  const [row] = await tx.select().from(appeals).where(eq(appeals.id, id)).for('update');
  if (row === undefined) return null;
  const [assignment] = await tx
    .select({ rapporteurId: assignments.rapporteurId })
    .from(assignments)
    .where(eq(assignments.appealId, id));
  const answers = await tx
    .select({ ministry: ministerAnswers.ministry })
    .from(ministerAnswers)
    .where(eq(ministerAnswers.appealId, id));
  const [asked] = await tx.select().from(regularisations).where(eq(regularisations.appealId, id));
  return {
    ...appealOf(row),
    row,
    accountId: row.accountId,
    filedAt: row.filedAt,
    regularisation: asked === undefined ? null : { ...asked, until: plainDate(asked.until) },
    rapporteurId: assignment?.rapporteurId ?? null,
    answered: answers.map(({ ministry }) => ministry),
    implicitRejectionOn: plainDate(row.implicitRejectionOn),
  };
};

/** The same, with whether an agent is designated as a rapporteur today. */
export const lockAppealFor = async (tx: ActTx, id: string, agentId: string) => {
  const appeal = await lockAppeal(tx, id);
  if (appeal === null) return null;
  const today = dayOf(tx.now, BODY_ZONE);
  const designated = await tx
    .select({ agentId: rapporteurs.agentId })
    .from(rapporteurs)
    .where(
      and(
        eq(rapporteurs.agentId, agentId),
        lte(rapporteurs.designatedFrom, today),
        gte(rapporteurs.designatedUntil, today),
      ),
    );
  return { ...appeal, isDesignated: designated.length > 0 };
};

const sequenceOf = {
  COMMISSION: commissionReferences,
  VISAS_SUBDIRECTOR: subdirectorReferences,
} as const;

const nextReference = async (tx: ActTx, body: AppealBody): Promise<string> => {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select nextval(${`appeals.${sequenceOf[body].seqName ?? ''}`}) as n`,
  );
  const year = dayOf(tx.now, BODY_ZONE).slice(2, 4);
  return `${seriesOf[body]}-${year}-${(rows[0]?.n ?? '').padStart(5, '0')}`;
};

export const recordFiled = async (
  tx: ActTx,
  event: AppealFiled,
  { row, newAppealId }: DecisionSubject,
): Promise<AppealRow> => {
  await setTimer(tx, 'appeals', {
    kind: SILENCE,
    subjectId: newAppealId,
    // Silence rejects when the day is over: until then an answer is in time.
    dueAt: new Date(endOfDay(event.implicitRejectionOn, BODY_ZONE)),
  });
  return one(
    await tx
      .insert(appeals)
      .values({
        id: newAppealId,
        reference: await nextReference(tx, event.body),
        stage: 'FILED',
        body: event.body,
        decisionId: row.decisionId,
        applicationId: row.applicationId,
        applicantId: row.applicantId,
        accountId: row.accountId,
        postId: row.postId,
        visaKind: row.visaKind,
        refusedAt: row.decidedAt,
        refusalNotifiedAt: row.notifiedAt,
        reasons: event.reasons,
        capacity: event.capacity,
        language: event.language,
        filedAt: event.filedAt,
        implicitRejectionOn: event.implicitRejectionOn,
        actId: tx.actId,
      })
      .returning(),
  );
};

/** Moves an appeal to a stage. Silence no longer threatens where no answer is owed. */
export const moveTo = async (
  tx: ActTx,
  appealId: string,
  stage: AppealStage,
  also: Partial<typeof appeals.$inferInsert> = {},
): Promise<AppealRow> => {
  if (!owesAnAnswer(stage)) await stopTimer(tx, 'appeals', { kind: SILENCE, subjectId: appealId });
  return one(
    await tx
      .update(appeals)
      .set({ ...also, stage, actId: tx.actId })
      .where(eq(appeals.id, appealId))
      .returning(),
  );
};

export const recordRegistered = (tx: ActTx, event: AppealRegistered): Promise<AppealRow> =>
  moveTo(tx, event.appealId, event.stage, {
    registeredAt: event.registeredAt,
    registeredBy: tx.actor.subject,
    registeredByName: tx.actor.name,
  });

export const recordRapporteurNamed = async (
  tx: ActTx,
  event: RapporteurNamed,
): Promise<AppealRow> => {
  const named = {
    rapporteurId: event.rapporteurId,
    namedAt: event.namedAt,
    namedBy: tx.actor.subject,
    actId: tx.actId,
  };
  await tx
    .insert(assignments)
    .values({ appealId: event.appealId, ...named })
    .onConflictDoUpdate({ target: assignments.appealId, set: named });
  return moveTo(tx, event.appealId, event.stage);
};

export const recordReport = async (tx: ActTx, event: ReportSubmitted): Promise<AppealRow> => {
  const report = {
    facts: event.facts,
    proposal: event.proposal,
    submittedAt: event.submittedAt,
    submittedBy: tx.actor.subject,
    actId: tx.actId,
  };
  await tx
    .insert(reports)
    .values({ appealId: event.appealId, ...report })
    .onConflictDoUpdate({ target: reports.appealId, set: report });
  return moveTo(tx, event.appealId, event.stage);
};

/** A decision on an appeal, signed by whoever takes it. */
export const recordRuled = async (tx: ActTx, event: AppealRuled): Promise<AppealRow> => {
  await tx.insert(outcomes).values({
    appealId: event.appealId,
    kind: event.kind,
    reasons: event.reasons,
    alone: event.alone ?? null,
    decidedAt: event.decidedAt,
    decidedBy: tx.actor.subject,
    signedBy: tx.actor.name ?? tx.actor.subject,
    actId: tx.actId,
  });
  return moveTo(
    tx,
    event.appealId,
    event.stage,
    event.kind === 'RECOMMENDED' ? { recommendedAt: event.decidedAt } : {},
  );
};

export const recordAnswered = async (tx: ActTx, event: RecommendationAnswered): Promise<void> => {
  await tx.insert(ministerAnswers).values({
    appealId: event.appealId,
    ministry: event.ministry,
    followed: event.followed,
    reasons: event.reasons,
    answeredAt: event.answeredAt,
    answeredBy: tx.actor.subject,
    actId: tx.actId,
  });
};

export const recordImplicitlyRejected = async (
  tx: ActTx,
  event: ImplicitlyRejected,
): Promise<AppealRow> => {
  await tx.insert(outcomes).values({
    appealId: event.appealId,
    kind: 'IMPLICITLY_REJECTED',
    decidedAt: event.rejectedAt,
    decidedBy: tx.actor.subject,
    actId: tx.actId,
  });
  return one(
    await tx
      .update(appeals)
      .set({ implicitlyRejectedAt: event.rejectedAt, actId: tx.actId })
      .where(eq(appeals.id, event.appealId))
      .returning(),
  );
};

/** The appeal as it stands, for an answer that changed nothing of its stage. */
export const getAppeal = async (tx: ActTx, id: string): Promise<AppealRow> =>
  one(await tx.select().from(appeals).where(eq(appeals.id, id)));
