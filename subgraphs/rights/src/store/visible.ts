import { hasMission, isSystem, type Actor } from '@passerelle/subgraph-kit';
import { eq, sql, type SQL } from 'drizzle-orm';
import { documents, requests } from './tables.ts';

/** Who works on the requests of an office (access matrix, requests of persons). */
const OFFICE_MISSIONS = [
  'EXAMINER',
  'DECISION_MAKER',
  'HEAD_OF_POST',
  'VISAS_SUBDIRECTORATE',
  'VISAS_SUBDIRECTOR',
];

/**
 * Which requests an actor may see: one's own, and those of one's office. Row-level security holds the same line below.
 */
export const visibleRequests = (actor: Actor): SQL => {
  if (isSystem(actor)) return sql`true`;
  if (actor.kind === 'APPLICANT') return eq(requests.accountId, actor.subject);
  return actor.unitId !== null && hasMission(actor, ...OFFICE_MISSIONS)
    ? eq(requests.officeId, actor.unitId)
    : sql`false`;
};

/** Which packages an actor may open: the person who asked theirs, and nobody of the office. */
export const visibleDocuments = (actor: Actor): SQL => {
  if (isSystem(actor)) return sql`true`;
  if (actor.kind !== 'APPLICANT') return sql`false`;
  return sql`exists (select 1 from ${requests}
    where ${requests.id} = ${documents.subjectId} and ${requests.accountId} = ${actor.subject})`;
};
