import type { Announcement, Facts } from '@passerelle/subgraph-kit';
import { actNotOpen, type ActNotOpen } from '../domain/application.ts';
import type { Deciding, DecisionTaken } from '../domain/decision.ts';
import type { SigningAgent } from '../domain/place.ts';
import type { DecidedFile } from '../store/decisions.ts';
import { placeOf } from '../store/posts.ts';

/** Who decides, when and where, from what `perform` knows. */
export const decidingOn = (file: DecidedFile, { actor, now, law }: Facts): Deciding => ({
  decisionId: file.newDecisionId,
  now,
  law,
  place: placeOf(file.postId),
  unitId: file.postId ?? '',
  agentId: actor.subject,
  agentName: actor.name ?? '',
  mission: actor.mission ?? '',
});

/** The agent whose name stands on the papers of an act. */
export const signingAgent = ({ name, mission }: Facts['actor']): SigningAgent => ({
  name: name ?? '',
  mission: mission ?? '',
});

/** A decision for the other rooms: ids, the outcome and its instants. */
export const decisionTaken = (decision: DecisionTaken, file: DecidedFile): Announcement => ({
  event: 'decision.taken',
  key: decision.applicationId,
  data: {
    decisionId: decision.decisionId,
    applicationId: decision.applicationId,
    applicantId: file.applicant.id,
    accountId: file.accountId,
    postId: decision.unitId,
    outcome: decision.outcome,
    visaKind: file.visaKind,
    decidedAt: decision.decidedAt.toISOString(),
    notifiedAt: decision.decidedAt.toISOString(),
  },
});

/** Two decided at once: the constraint kept one of them, and the other is told that the file is decided. */
export const decidedByOther = (constraint: string): ActNotOpen | null =>
  constraint === 'decisions_one_for_a_file'
    ? { ...actNotOpen('UNDER_EXAMINATION').problem, status: 'DECIDED' }
    : null;
