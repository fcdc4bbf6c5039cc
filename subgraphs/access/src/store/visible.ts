import { hasMission, isSystem, type Actor } from '@passerelle/subgraph-kit';
import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { UnitKind } from '../domain/missions.ts';
import { signingRules, type SigningRule } from '../domain/signing.ts';
import { agents, files, habilitations, openings, units } from './tables.ts';

/** Whether the actor signs habilitations at all. */
export const signsHabilitations = (actor: Actor): boolean =>
  hasMission(actor, ...signingRules.map(({ signer }) => signer.mission));

const unitsWhere = (clause: SQL): SQL =>
  inArray(habilitations.unitId, sql`(select ${units.id} from ${units} where ${clause})`);

/** The habilitations that one row of the table lets somebody of this unit sign. */
const signedUnder = (rule: SigningRule, actor: Actor, unitId: string): SQL | undefined => {
  const { mission, place, unitKinds } = rule.signer;
  if (!hasMission(actor, mission)) return undefined;
  const forMissions = inArray(habilitations.mission, [...rule.missions]);
  if (place === 'SAME_UNIT') return and(forMissions, eq(habilitations.unitId, unitId));
  if (place === 'POST_ANSWERED_TO')
    return and(forMissions, unitsWhere(eq(units.answersToId, unitId)));
  return unitKinds?.includes(actor.unitKind as UnitKind)
    ? and(forMissions, unitsWhere(inArray(units.kind, [...rule.unitKinds])))
    : undefined;
};

/**
 * Which habilitations an actor may see: one's own, and those that one signs for. Row-level security holds a coarser
 * line below.
 */
export const visibleHabilitations = (actor: Actor): SQL => {
  const { unitId } = actor;
  if (isSystem(actor)) return sql`true`;
  if (actor.kind !== 'AGENT' || unitId === null) return sql`false`;
  return or(
    sql`${habilitations.agentId}::text = ${actor.subject}`,
    ...signingRules.map((rule) => signedUnder(rule, actor, unitId)),
  ) as SQL;
};

/**
 * Which agents an actor may know by name: oneself, whoever works or worked in one's unit, and those one signs for. A
 * signer finds whom to habilitate by their id; row-level security leaves room for that act, a reading does not need it.
 */
export const visibleAgents = (actor: Actor): SQL => {
  const { unitId } = actor;
  if (isSystem(actor)) return sql`true`;
  if (actor.kind !== 'AGENT' || unitId === null) return sql`false`;
  const known = or(eq(habilitations.unitId, unitId), visibleHabilitations(actor));
  return or(
    sql`${agents.id}::text = ${actor.subject}`,
    inArray(agents.id, sql`(select ${habilitations.agentId} from ${habilitations} where ${known})`),
  ) as SQL;
};

/** Which openings an actor may see: those of their own files. */
export const visibleOpenings = (actor: Actor): SQL => {
  if (isSystem(actor)) return sql`true`;
  if (actor.kind !== 'APPLICANT') return sql`false`;
  return sql`exists (select 1 from ${files} where ${files.accountId} = ${actor.subject}
    and (${files.applicationId} = ${openings.subjectId} or ${files.applicantId} = ${openings.subjectId}))`;
};

/** Whether the actor may see the log: for auditors, and for the platform itself. */
export const seesLog = (actor: Actor): boolean => isSystem(actor) || hasMission(actor, 'AUDITOR');
