import { hasMission, type Actor } from '@passerelle/subgraph-kit';
import { and, eq, exists, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { agendaItems, ballots, votes } from './commission-tables.ts';
import { appeals, assignments, decisionsSeen, documents, reports } from './tables.ts';

const everything = sql`true`;
const nothing = sql`false`;

const ofCommission = (actor: Actor): boolean =>
  actor.kind === 'SYSTEM' ||
  hasMission(
    actor,
    'COMMISSION_SECRETARIAT',
    'COMMISSION_PRESIDENT',
    'COMMISSION_MEMBER',
    'COMMISSION_RAPPORTEUR',
  );

/** Those of the commission who see more than what was assigned to them. */
const seesTheAgenda = (actor: Actor): boolean =>
  ofCommission(actor) && !hasMission(actor, 'COMMISSION_RAPPORTEUR');

const isAssigned = (actor: Actor, appealId: SQL): SQL =>
  exists(
    sql`(select 1 from ${assignments} where ${assignments.appealId} = ${appealId} and ${assignments.rapporteurId} = ${actor.subject})`,
  );

const stoodOnAnAgenda = exists(
  sql`(select 1 from ${agendaItems} where ${agendaItems.appealId} = ${appeals.id})`,
);

/** What an agent sees of the commission's appeals; null for whoever has no part in them. */
const commissionClause = (actor: Actor): SQL | null => {
  if (hasMission(actor, 'COMMISSION_SECRETARIAT', 'COMMISSION_PRESIDENT')) return everything;
  if (hasMission(actor, 'COMMISSION_RAPPORTEUR')) return isAssigned(actor, sql`${appeals.id}`);
  if (hasMission(actor, 'COMMISSION_MEMBER')) return stoodOnAnAgenda;
  return hasMission(actor, 'MINISTER_DELEGATE') ? isNotNull(appeals.recommendedAt) : null;
};

/**
 * Which appeals an actor may see. Row-level security holds the same line below; a list repeats it here, because a
 * policy is a net and not a query plan.
 */
export const visibleAppeals = (actor: Actor): SQL => {
  if (actor.kind === 'SYSTEM') return everything;
  if (actor.kind === 'APPLICANT') return eq(appeals.accountId, actor.subject);
  const ofTheirs = commissionClause(actor);
  if (ofTheirs !== null) return and(eq(appeals.body, 'COMMISSION'), ofTheirs) as SQL;
  if (hasMission(actor, 'VISAS_SUBDIRECTOR', 'VISAS_SUBDIRECTORATE'))
    return eq(appeals.body, 'VISAS_SUBDIRECTOR');
  // A post knows of the appeals on the files that it decided.
  return actor.unitId !== null &&
    hasMission(actor, 'REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST')
    ? eq(appeals.postId, actor.unitId)
    : nothing;
};

const onVisibleAppeal = (actor: Actor, appealId: SQL): SQL =>
  exists(
    sql`(select 1 from ${appeals} where ${appeals.id} = ${appealId} and ${visibleAppeals(actor)})`,
  );

/** Decisions are shown through the appeals against them; here they only tell their own account what is open. */
export const visibleDecisions = (actor: Actor): SQL => {
  if (actor.kind === 'SYSTEM') return everything;
  return actor.kind === 'APPLICANT' ? eq(decisionsSeen.accountId, actor.subject) : nothing;
};

export const visibleAssignments = (actor: Actor): SQL => {
  if (seesTheAgenda(actor)) return everything;
  return hasMission(actor, 'COMMISSION_RAPPORTEUR')
    ? eq(assignments.rapporteurId, actor.subject)
    : nothing;
};

/** The report is for the commission: neither the appellant, nor the post, nor a delegate reads it. */
export const visibleReports = (actor: Actor): SQL =>
  ofCommission(actor) ? onVisibleAppeal(actor, sql`${reports.appealId}`) : nothing;

/** Sessions, seats, rapporteurs and attendance: the commission's own affairs. */
export const visibleToCommission = (actor: Actor): SQL =>
  ofCommission(actor) ? everything : nothing;

export const visibleItems = (actor: Actor): SQL => {
  if (seesTheAgenda(actor)) return everything;
  return hasMission(actor, 'COMMISSION_RAPPORTEUR')
    ? isAssigned(actor, sql`${agendaItems.appealId}`)
    : nothing;
};

const ofVisibleItem = (actor: Actor, itemId: SQL, more: SQL = everything): SQL =>
  exists(
    sql`(select 1 from ${agendaItems} where ${agendaItems.id} = ${itemId} and ${visibleItems(actor)} and ${more})`,
  );

export const visibleBallots = (actor: Actor): SQL => ofVisibleItem(actor, sql`${ballots.itemId}`);

/** A vote is sealed until its item is closed; before, its author alone sees it. */
export const visibleVotes = (actor: Actor): SQL => {
  if (actor.kind === 'SYSTEM') return everything;
  if (actor.kind !== 'AGENT') return nothing;
  const own = sql`${votes.agentId}::text = ${actor.subject}`;
  return seesTheAgenda(actor)
    ? (or(
        own,
        ofVisibleItem(actor, sql`${votes.itemId}`, sql`${agendaItems.state} = 'CLOSED'`),
      ) as SQL)
    : own;
};

/** The appellant opens acknowledgements and letters; minutes stay with the commission. */
export const visibleDocuments = (actor: Actor): SQL => {
  const letters = sql`${documents.kind} <> 'MINUTES' and ${onVisibleAppeal(actor, sql`${documents.subjectId}`)}`;
  return ofCommission(actor) ? sql`(${documents.kind} = 'MINUTES' or (${letters}))` : letters;
};
