import type { Actor } from '@passerelle/subgraph-kit';
import type { Law } from '@passerelle/subgraph-kit/law';
import { after, type Appeal } from './domain/appeal.ts';
import type { Ministry } from './domain/handling.ts';
import {
  sessionActsIn,
  type PresentSeat,
  type Session,
  type SessionAct,
} from './domain/session.ts';
import type { Regularisation } from './domain/regularisation.ts';
import { isVotable, type Item } from './domain/vote.ts';
import {
  isAccountOf,
  isRapporteurOf,
  mayDecideAlone,
  mayNameRapporteur,
  mayPrepareSessions,
  mayRegister,
  mayRejectAlone,
  mayVoteOn,
  ministryOf,
  presides,
} from './policy.ts';

export type AppealAct =
  | 'REGISTER'
  | 'NAME_RAPPORTEUR'
  | 'SUBMIT_REPORT'
  | 'PLACE_ON_AGENDA'
  | 'CAST_VOTE'
  | 'CLOSE_ITEM'
  | 'ANSWER_RECOMMENDATION'
  | 'DECIDE'
  | 'ASK_REGULARISATION'
  | 'REJECT_ALONE'
  | 'COMPLETE'
  | 'WITHDRAW';

/** All that decides which acts on an appeal are open to whom. */
export type Standing = Appeal & {
  readonly rapporteurId: string | null;
  readonly answered: readonly Ministry[];
  /** The item of an agenda that is not closed; null when it stands on none. */
  readonly item: Item | null;
  readonly accountId: string;
  readonly regularisation: Regularisation | null;
};

const hasVoted = (actor: Actor, { present, voted }: Item): boolean =>
  present.some(({ kind, agentId }) => agentId === actor.subject && voted.includes(kind));

const owesAnswer = (actor: Actor, { answered }: Standing): boolean => {
  const ministry = ministryOf(actor);
  return ministry !== null && !answered.includes(ministry);
};

/** To whom each act is open. */
const allowed: Readonly<Record<AppealAct, (actor: Actor, standing: Standing) => boolean>> = {
  REGISTER: mayRegister,
  NAME_RAPPORTEUR: mayNameRapporteur,
  SUBMIT_REPORT: isRapporteurOf,
  PLACE_ON_AGENDA: mayPrepareSessions,
  CAST_VOTE: (actor, { item }) => item !== null && mayVoteOn(actor, item) && !hasVoted(actor, item),
  CLOSE_ITEM: (actor, { item }) => item !== null && presides(actor, item),
  ANSWER_RECOMMENDATION: owesAnswer,
  DECIDE: mayDecideAlone,
  ASK_REGULARISATION: mayRegister,
  REJECT_ALONE: mayRejectAlone,
  COMPLETE: isAccountOf,
  WITHDRAW: isAccountOf,
};

const isSilent = ({ implicitlyRejectedAt }: Standing): boolean => implicitlyRejectedAt !== null;

const mayBeGivenUp = (standing: Standing): boolean =>
  after(standing, 'WITHDRAW') !== null && !isSilent(standing);

const votable = ({ item }: Standing, law: Law): boolean => item !== null && isVotable(law, item);

/** In which standing each act is open. */
const open: Readonly<Record<AppealAct, (standing: Standing, law: Law) => boolean>> = {
  REGISTER: (standing) => after(standing, 'REGISTER') !== null,
  NAME_RAPPORTEUR: (standing) => after(standing, 'NAME_RAPPORTEUR') !== null,
  SUBMIT_REPORT: (standing) => after(standing, 'SUBMIT_REPORT') !== null,
  PLACE_ON_AGENDA: (standing) => after(standing, 'PLACE_ON_AGENDA') !== null,
  CAST_VOTE: votable,
  CLOSE_ITEM: votable,
  ANSWER_RECOMMENDATION: (standing) => after(standing, 'ANSWER') !== null,
  DECIDE: (standing) => after(standing, 'REJECT') !== null,
  ASK_REGULARISATION: (standing) =>
    after(standing, 'ASK_REGULARISATION') !== null &&
    !isSilent(standing) &&
    standing.regularisation === null,
  REJECT_ALONE: (standing) => after(standing, 'REJECT_ALONE') !== null,
  COMPLETE: (standing) =>
    standing.regularisation !== null &&
    standing.regularisation.answeredAt === null &&
    mayBeGivenUp(standing),
  WITHDRAW: mayBeGivenUp,
};

const appealActs = Object.keys(allowed) as AppealAct[];

/** The acts on an appeal that are open to the viewer now: the stage's and the policy's in common. */
export const appealActsOpenTo = (actor: Actor, standing: Standing, law: Law): AppealAct[] =>
  appealActs.filter((act) => allowed[act](actor, standing) && open[act](standing, law));

/** The acts on a session that are open to the viewer now. */
export const sessionActsOpenTo = (
  actor: Actor,
  session: Session & { readonly present: readonly PresentSeat[] },
): SessionAct[] =>
  sessionActsIn[session.status].filter((act) =>
    act === 'CLOSE' ? presides(actor, session) : mayPrepareSessions(actor),
  );
