import { hasMission, isSystem, type Actor } from '@passerelle/subgraph-kit';
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { appointments } from './tables.ts';

const POST_MISSIONS = ['REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'];

/**
 * Which appointments an actor may see: one's own, those at the desk of one's centre, those of one's post. Row-level
 * security holds the same line below.
 */
export const visibleAppointments = (actor: Actor): SQL => {
  if (isSystem(actor)) return sql`true`;
  if (actor.kind === 'APPLICANT') return eq(appointments.accountId, actor.subject);
  if (actor.unitId === null || !actor.fileScopes.includes('APPLICATIONS')) return sql`false`;
  if (hasMission(actor, 'PROVIDER_AGENT'))
    return and(
      eq(appointments.placeId, actor.unitId),
      inArray(appointments.status, ['CONFIRMED', 'CHECKED_IN', 'NO_SHOW']),
    ) as SQL;
  return hasMission(actor, ...POST_MISSIONS) ? eq(appointments.postId, actor.unitId) : sql`false`;
};
