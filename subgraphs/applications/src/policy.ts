import { hasMission, type Actor } from '@passerelle/subgraph-kit';

/** What a policy needs to know of an application. */
export type Subject = {
  readonly accountId: string;
  readonly postId: string | null;
  readonly centreId: string | null;
};

/** The applicant acts on their own file. */
export const isOwnApplicant = (actor: Actor, application: Subject): boolean =>
  actor.kind === 'APPLICANT' && actor.subject === application.accountId;

/** An agent of the post that holds the file, under one of these missions. */
export const isAgentOfPost = (
  actor: Actor,
  application: Subject,
  ...missions: readonly string[]
): boolean =>
  application.postId !== null &&
  actor.unitId === application.postId &&
  hasMission(actor, ...missions);

/** A provider's agent, individually habilitated, at the centre where the file is collected (art. 3). */
export const isAgentOfCentre = (actor: Actor, application: Subject): boolean =>
  application.centreId !== null &&
  actor.unitId === application.centreId &&
  hasMission(actor, 'PROVIDER_AGENT');
