import {
  dayOf,
  decide,
  type Decision,
  type InstantLike,
  type Law,
} from '@passerelle/subgraph-kit/law';
import { after, type Appeal, type AppealStage, type VoteChoice } from './appeal.ts';
import { BODY_ZONE } from './dates.ts';
import type { AppealRuled } from './handling.ts';
import {
  actNotOpen,
  noQuorum,
  votesMissing,
  type ActNotOpen,
  type NoQuorum,
  type VotesMissing,
} from './problems.ts';
import { quorumOf, type Quorum, type SeatKind } from './quorum.ts';
import type { PresentSeat, SessionStatus } from './session.ts';

export type ItemState = 'WAITING' | 'OPEN' | 'CLOSED';

/** An item of the agenda, with who is in the room and what was voted. */
export type Item = {
  readonly id: string;
  readonly state: ItemState;
  readonly sessionStatus: SessionStatus;
  readonly startsAt: InstantLike;
  readonly rapporteurId: string | null;
  readonly present: readonly PresentSeat[];
  /** The seats that voted: one seat has one vote. */
  readonly voted: readonly SeatKind[];
};

/** Who may vote on this item: those in the room, less a rapporteur, who has no vote on what they reported. */
export const votersOn = ({
  present,
  rapporteurId,
}: Pick<Item, 'present' | 'rapporteurId'>): readonly PresentSeat[] =>
  present.filter(({ agentId }) => agentId !== rapporteurId);

export const quorumOn = (law: Law, item: Item): Quorum =>
  quorumOf(
    law,
    dayOf(item.startsAt, BODY_ZONE),
    votersOn(item).map(({ kind }) => kind),
  );

/** Why nothing can be voted on this item; null when it can. */
const obstacle = (law: Law, item: Item) => {
  if (item.sessionStatus !== 'OPEN' || item.state === 'CLOSED')
    return actNotOpen(item.sessionStatus === 'OPEN' ? item.state : item.sessionStatus, {
      fr: 'Le vote n’est pas ouvert sur ce point.',
      en: 'The vote on this item is not open.',
      ar: 'التصويت على هذه النقطة غير مفتوح.',
    });
  const quorum = quorumOn(law, item);
  return quorum.met ? null : noQuorum(quorum);
};

export const isVotable = (law: Law, item: Item): boolean => obstacle(law, item) === null;

export type VoteCast = {
  readonly type: 'VoteCast';
  readonly itemId: string;
  readonly seat: PresentSeat;
  readonly choice: VoteChoice;
  readonly castAt: Date;
};

/** The same vote was sent twice, on a poor line: it counts once. */
export type VoteRepeated = { readonly type: 'VoteRepeated'; readonly itemId: string };

/** One seat, one vote, given in the room; a vote given is not taken back. */
export const castVote = (
  item: Item & { readonly ownVote: VoteChoice | null },
  { agentId, choice }: { readonly agentId: string; readonly choice: VoteChoice },
  { law, now }: { law: Law; now: Date },
): Decision<VoteCast | VoteRepeated, ActNotOpen | NoQuorum> => {
  if (item.ownVote === choice) return decide({ type: 'VoteRepeated', itemId: item.id });
  const seat = votersOn(item).find((it) => it.agentId === agentId);
  if (seat === undefined)
    return actNotOpen(item.state, {
      fr: 'Seules les personnes présentes votent, et un rapporteur n’a pas de voix.',
      en: 'Only those in the room vote, and a rapporteur has no vote.',
      ar: 'لا يصوّت إلا الحاضرون، وليس للمقرر صوت.',
    });
  if (item.voted.includes(seat.kind))
    return actNotOpen(item.state, {
      fr: 'Ce siège a déjà voté sur ce point. Un vote donné ne se reprend pas.',
      en: 'This seat has voted on this item already. A vote given is not taken back.',
      ar: 'سبق لهذا المقعد أن صوّت على هذه النقطة. لا رجوع في تصويت أُدلي به.',
    });
  return (
    obstacle(law, item) ?? decide({ type: 'VoteCast', itemId: item.id, seat, choice, castAt: now })
  );
};

/** The votes on an item, unsealed by the act that closes it. */
export type Tally = readonly { readonly kind: SeatKind; readonly choice: VoteChoice }[];

/**
 * The choice of the majority: more than half of those who vote, so that no ballot still missing could change it. Null
 * while there is none. No text read gives the president a casting vote, or says what a tie means: nothing is decided
 * by one.
 */
export const majorityOf = (voters: readonly SeatKind[], tally: Tally): VoteChoice | null => {
  const seats = new Set([...voters, ...tally.map(({ kind }) => kind)]);
  const count = (choice: VoteChoice): number =>
    tally.filter((vote) => vote.choice === choice).length;
  const choices: readonly VoteChoice[] = ['RECOMMEND', 'REJECT', 'ADJOURN'];
  return choices.find((choice) => count(choice) * 2 > seats.size) ?? null;
};

export type ItemClosed = {
  readonly type: 'ItemClosed';
  readonly itemId: string;
  readonly appealId: string;
  readonly stage: AppealStage;
  readonly result: VoteChoice;
  readonly reasons: string;
  readonly closedAt: Date;
};

const stepOf = { RECOMMEND: 'RECOMMEND', REJECT: 'REJECT', ADJOURN: 'ADJOURN' } as const;

/**
 * The commission rejects, recommends or adjourns, by the majority of the votes of those in the room, and says why
 * (CESEDA D. 312-5-1; CRPA L. 211-2 8° and L. 412-8).
 */
export const closeItem = (
  { item, appeal, tally }: { item: Item; appeal: Appeal; tally: Tally },
  reasons: string,
  { law, now }: { law: Law; now: Date },
): Decision<ItemClosed | AppealRuled, ActNotOpen | NoQuorum | VotesMissing> => {
  const problem = obstacle(law, item);
  if (problem !== null) return problem;
  const voters = votersOn(item).map(({ kind }) => kind);
  const result = majorityOf(voters, tally);
  if (result === null)
    return votesMissing(
      voters.every((kind) => item.voted.includes(kind))
        ? {
            fr: 'Aucun choix n’a la majorité. Aucun texte ne donne de voix prépondérante : le point reste ouvert, et sera ajourné à la clôture de la séance.',
            en: 'No choice has a majority. No text gives a casting vote: the item stays open, and is adjourned when the session closes.',
            ar: 'لم يحظ أي خيار بالأغلبية. لا يمنح أي نص صوتًا مرجِّحًا: تبقى النقطة مفتوحة وتؤجَّل عند اختتام الجلسة.',
          }
        : {
            fr: 'Il manque des votes : l’un d’eux peut encore changer le résultat.',
            en: 'Votes are missing: one of them may still change the result.',
            ar: 'تنقص أصوات: قد يغيّر أحدها النتيجة.',
          },
    );
  const stage = after(appeal, stepOf[result]);
  if (stage === null) return actNotOpen(appeal.stage);
  const closed: ItemClosed = {
    type: 'ItemClosed',
    itemId: item.id,
    appealId: appeal.id,
    stage,
    result,
    reasons,
    closedAt: now,
  };
  return result === 'ADJOURN'
    ? decide(closed)
    : decide<ItemClosed | AppealRuled>(closed, {
        type: 'AppealRuled',
        appealId: appeal.id,
        stage,
        kind: result === 'RECOMMEND' ? 'RECOMMENDED' : 'REJECTED',
        reasons,
        decidedAt: now,
      });
};
