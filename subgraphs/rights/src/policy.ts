import { hasMission, isApplicant, type Actor } from '@passerelle/subgraph-kit';
import { actsOpenIn, type RightsAct, type RightsRequestStatus } from './domain/request.ts';

/** Whoever signs the answer of an office (access matrix, requests of persons: decide). */
const ANSWERING = ['DECISION_MAKER', 'HEAD_OF_POST', 'VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR'];

/** A person asks about their own data. */
export const isOwnAccount = (
  actor: Actor,
  { accountId }: { readonly accountId: string },
): boolean => isApplicant(actor) && actor.subject === accountId;

/** An agent of the office that answers, under a mission that signs for it. */
export const mayAnswer = (actor: Actor, { officeId }: { readonly officeId: string }): boolean =>
  actor.unitId === officeId && hasMission(actor, ...ANSWERING);

/** What the actor may do with a request now. */
export const openActsFor = (
  actor: Actor,
  request: { readonly officeId: string; readonly status: RightsRequestStatus },
): readonly RightsAct[] => (mayAnswer(actor, request) ? actsOpenIn(request.status) : []);
