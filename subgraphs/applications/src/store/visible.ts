import type { Actor } from '@passerelle/subgraph-kit';
import { and, eq, exists, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import { fileGrants } from './case-tables.ts';
import { applicants, applications, documents } from './tables.ts';

const POST_MISSIONS = ['REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'];

/** They watch, run or audit, and read no file. */
const WITHOUT_FILES = ['PROVIDER_SUPERVISOR', 'AUDITOR', 'OPERATOR'];

/** A case is open at the actor's unit: an appeal or an access request (case-bound reading). */
const grantedTo = (unitId: string): SQL =>
  exists(
    sql`(select 1 from ${fileGrants} where ${fileGrants.applicationId} = ${applications.id} and ${fileGrants.unitId} = ${unitId})`,
  );

/** The post's own files, from the signature on: a draft is the applicant's alone. */
const heldBy = (unitId: string): SQL =>
  and(eq(applications.postId, unitId), ne(applications.status, 'DRAFT')) as SQL;

/**
 * Which applications an actor may see. Row-level security holds the same line below; a list repeats it
 * here, because a policy is a net and not a query plan.
 */
export const visibleApplications = (actor: Actor): SQL => {
  if (actor.kind === 'SYSTEM') return sql`true`;
  if (actor.kind === 'APPLICANT') return eq(applications.accountId, actor.subject);
  if (actor.kind !== 'AGENT' || actor.unitId === null || actor.mission === null) return sql`false`;
  if (WITHOUT_FILES.includes(actor.mission)) return sql`false`;
  // A provider sees what it collects, until transmission, and nothing after.
  if (actor.mission === 'PROVIDER_AGENT')
    return and(
      eq(applications.centreId, actor.unitId),
      inArray(applications.status, ['SUBMITTED', 'LODGED']),
    ) as SQL;
  if (POST_MISSIONS.includes(actor.mission))
    return or(heldBy(actor.unitId), grantedTo(actor.unitId)) as SQL;
  return grantedTo(actor.unitId);
};

/** Which persons an actor may see: themselves, or with an application that the actor may see. */
export const visibleApplicants = (actor: Actor): SQL => {
  if (actor.kind === 'SYSTEM') return sql`true`;
  if (actor.kind === 'APPLICANT') return eq(applicants.accountId, actor.subject);
  return exists(
    sql`(select 1 from ${applications} where ${applications.applicantId} = ${applicants.id} and ${visibleApplications(actor)})`,
  );
};

/** Which documents of a visible file an actor may open: a provider hands over the receipt, and no letter. */
export const visibleDocuments = (actor: Actor): SQL =>
  actor.mission === 'PROVIDER_AGENT' ? eq(documents.kind, 'RECEIPT') : sql`true`;
