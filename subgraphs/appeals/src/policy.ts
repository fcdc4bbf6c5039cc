import { hasMission, type Actor } from '@passerelle/subgraph-kit';
import type { AppealBody } from '@passerelle/subgraph-kit/law';
import type { Ministry } from './domain/handling.ts';
import type { RollView } from './domain/roll.ts';
import type { PresentSeat } from './domain/session.ts';
import { votersOn, type Item } from './domain/vote.ts';

/** The account of the file appeals; a representative acts through it as well (CESEDA R. 312-8). */
export const isAccountOf = (actor: Actor, subject: { readonly accountId: string }): boolean =>
  actor.kind === 'APPLICANT' && actor.subject === subject.accountId;

/** The secretariat registers for the commission, the sub-directorate for itself (arrêté of 4 December 2009). */
export const mayRegister = (actor: Actor, { body }: { readonly body: AppealBody }): boolean =>
  body === 'COMMISSION'
    ? hasMission(actor, 'COMMISSION_SECRETARIAT')
    : hasMission(actor, 'VISAS_SUBDIRECTORATE', 'VISAS_SUBDIRECTOR');

/** The president, or the secretariat among those whom the president designated. */
export const mayNameRapporteur = (actor: Actor): boolean =>
  hasMission(actor, 'COMMISSION_PRESIDENT', 'COMMISSION_SECRETARIAT');

export const isRapporteurOf = (
  actor: Actor,
  appeal: { readonly rapporteurId: string | null },
): boolean =>
  hasMission(actor, 'COMMISSION_RAPPORTEUR') &&
  appeal.rapporteurId !== null &&
  actor.subject === appeal.rapporteurId;

/** The president convenes; the secretariat prepares the sessions (arrêté of 4 December 2009). */
export const mayPrepareSessions = (actor: Actor): boolean =>
  hasMission(actor, 'COMMISSION_PRESIDENT', 'COMMISSION_SECRETARIAT');

const maySit = (actor: Actor): boolean =>
  hasMission(actor, 'COMMISSION_PRESIDENT', 'COMMISSION_MEMBER');

/** Whoever holds the president's seat in the room: the president or a substitute. */
export const presides = (
  actor: Actor,
  { present }: { readonly present: readonly PresentSeat[] },
): boolean =>
  maySit(actor) &&
  present.some(({ kind, agentId }) => kind === 'PRESIDENT' && agentId === actor.subject);

/** Those in the room vote, and a rapporteur never on what they reported. */
export const mayVoteOn = (actor: Actor, item: Pick<Item, 'present' | 'rapporteurId'>): boolean =>
  maySit(actor) && votersOn(item).some(({ agentId }) => agentId === actor.subject);

/** The ministry for which a delegate answers; null for whoever is no delegate. */
export const ministryOf = (actor: Actor): Ministry | null => {
  if (!hasMission(actor, 'MINISTER_DELEGATE')) return null;
  if (actor.unitKind === 'FOREIGN_AFFAIRS_MINISTRY') return 'FOREIGN_AFFAIRS';
  return actor.unitKind === 'IMMIGRATION_MINISTRY' ? 'IMMIGRATION' : null;
};

/** The president of the commission rejects alone (CESEDA D. 312-5-1; in 2009 D. 211-9). */
export const mayRejectAlone = (actor: Actor, { body }: { readonly body: AppealBody }): boolean =>
  body === 'COMMISSION' && hasMission(actor, 'COMMISSION_PRESIDENT');

/** The visas sub-director, or whoever holds their signature (CESEDA D. 312-5-2). */
export const mayDecideAlone = (actor: Actor, { body }: { readonly body: AppealBody }): boolean =>
  body === 'VISAS_SUBDIRECTOR' && hasMission(actor, 'VISAS_SUBDIRECTOR');

const viewsOf: Readonly<Record<string, readonly RollView[]>> = {
  COMMISSION_SECRETARIAT: ['TO_REGISTER', 'TO_ASSIGN', 'TO_SCHEDULE'],
  COMMISSION_PRESIDENT: ['TO_ASSIGN', 'TO_SCHEDULE'],
  COMMISSION_RAPPORTEUR: ['TO_REPORT'],
  MINISTER_DELEGATE: ['TO_ANSWER'],
  VISAS_SUBDIRECTOR: ['TO_REGISTER', 'TO_DECIDE'],
  VISAS_SUBDIRECTORATE: ['TO_REGISTER'],
};

/** The views of the roll that hold work of the viewer: those whose counts stand beside them. */
export const rollViewsOf = (actor: Actor): readonly RollView[] =>
  viewsOf[actor.mission ?? ''] ?? [];
