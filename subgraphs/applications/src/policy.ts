import { hasMission, type Actor } from '@passerelle/subgraph-kit';
import type { ApplicationAct } from './domain/application.ts';

/** The file of the register in which all of this stands (arrêté of 22 August 2001, art. 1). */
const FILE_SCOPE = 'APPLICATIONS';

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
  actor.fileScopes.includes(FILE_SCOPE) &&
  hasMission(actor, ...missions);

/** A provider's agent, individually habilitated, at the centre where the file is collected (art. 3). */
export const isAgentOfCentre = (actor: Actor, application: Subject): boolean =>
  application.centreId !== null &&
  actor.unitId === application.centreId &&
  actor.fileScopes.includes(FILE_SCOPE) &&
  hasMission(actor, 'PROVIDER_AGENT');

/**
 * Who takes an application in at a desk: the centre that expects it, or the post itself, which may always receive
 * directly (Visa Code art. 17(5) and 43).
 */
export const mayCollect = (actor: Actor, application: Subject): boolean =>
  isAgentOfCentre(actor, application) ||
  isAgentOfPost(actor, application, 'REGISTRATION', 'HEAD_OF_POST');

/** Who checks the formal conditions (Visa Code art. 19). */
export const mayCheckFormally = (actor: Actor, application: Subject): boolean =>
  isAgentOfPost(actor, application, 'REGISTRATION', 'EXAMINER', 'HEAD_OF_POST');

/** Who may take a file up for examination (Visa Code art. 21). */
export const mayExamine = (actor: Actor, application: Subject): boolean =>
  isAgentOfPost(actor, application, 'EXAMINER', 'HEAD_OF_POST');

/** The examiner whose file it is, and nobody beside them. */
export const isExaminerOf = (
  actor: Actor,
  application: Subject & { readonly examinerId: string | null },
): boolean => mayExamine(actor, application) && actor.subject === application.examinerId;

/**
 * Who decides and signs: a decision-maker or the head of the post, habilitated there and known by name, since first
 * name, surname and capacity stand on the decision (CRPA L. 212-1).
 */
export const mayDecide = (actor: Actor, application: Subject): boolean =>
  actor.name !== null && isAgentOfPost(actor, application, 'DECISION_MAKER', 'HEAD_OF_POST');

/** Who puts a file back into the queue: its examiner, or the head of the post, whoever is absent. */
export const mayRelease = (
  actor: Actor,
  application: Subject & { readonly examinerId: string | null },
): boolean => isExaminerOf(actor, application) || isAgentOfPost(actor, application, 'HEAD_OF_POST');

/** Who hands a passport back: the post, at whose desk it lies. */
export const mayReturnPassport = (actor: Actor, application: Subject): boolean =>
  isAgentOfPost(actor, application, 'REGISTRATION', 'HEAD_OF_POST');

/** Who may perform which act on an application: what each act allows, and what its screen offers. */
export const mayPerform: Readonly<
  Record<
    ApplicationAct,
    (actor: Actor, application: Subject & { readonly examinerId: string | null }) => boolean
  >
> = {
  SAVE_DRAFT: isOwnApplicant,
  SUBMIT: isOwnApplicant,
  DECIDE_URGENCY: mayDecide,
  LODGE: mayCollect,
  TRANSMIT: isAgentOfCentre,
  DECLARE_ADMISSIBLE: mayCheckFormally,
  DECLARE_INADMISSIBLE: mayCheckFormally,
  TAKE_UP: mayExamine,
  RECORD_EXAMINATION: isExaminerOf,
  RELEASE: mayRelease,
  ISSUE: mayDecide,
  REFUSE: mayDecide,
  ASK_REASONS: isOwnApplicant,
  STATE_REASONS: mayDecide,
  RETURN_PASSPORT: mayReturnPassport,
  WITHDRAW: isOwnApplicant,
};

/** An agent of the post that holds the file, whatever the mission: they work on it together. */
export const isOfPost = (actor: Actor, application: Subject): boolean =>
  isAgentOfPost(actor, application, 'REGISTRATION', 'EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST');

/** Whether the lodging is complete is the offices' business: neither the person nor a provider sees what it waits for. */
export const mayKnowCompletion = (actor: Actor): boolean =>
  actor.kind === 'SYSTEM' || (actor.kind === 'AGENT' && actor.mission !== 'PROVIDER_AGENT');
