import { randomUUID } from 'node:crypto';
import type { Actor } from '@passerelle/subgraph-kit';

/** Whether what an act concerns is the actor's own: account, post, centre, unit, office, seat, report. */
export type Relation = 'own' | 'other';

/** For which mission somebody would be habilitated in a unit of this kind; elsewhere the arrêté has no such row. */
const missionIn: Readonly<Record<string, string>> = {
  CONSULAR_POST: 'EXAMINER',
  APPEALS_COMMISSION: 'COMMISSION_MEMBER',
  FOREIGN_AFFAIRS_MINISTRY: 'EXAMINER',
  IMMIGRATION_MINISTRY: 'VISAS_SUBDIRECTORATE',
  PROVIDER_CENTRE: 'PROVIDER_AGENT',
};

const bodies = ['COMMISSION', 'VISAS_SUBDIRECTOR'] as const;

/**
 * What an act may be told of what it concerns, for all acts at once: each policy takes from it what it asks for.
 * The rapporteur of a report is somebody else than the rapporteur of an item that one votes on, who has no vote.
 */
export const subjectFor = (act: string, actor: Actor, relation: Relation) => {
  const isOwn = relation === 'own';
  const account = isOwn ? actor.subject : randomUUID();
  const unitId = isOwn && actor.unitId !== null ? actor.unitId : randomUUID();
  const ownBody = actor.unitKind === 'APPEALS_COMMISSION' ? 0 : 1;
  const isVote = act === 'session.castVote';
  const present = [
    { kind: 'PRESIDENT', seatId: randomUUID(), agentId: account },
    { kind: 'INTERIOR', seatId: randomUUID(), agentId: randomUUID() },
  ];
  const file = {
    id: randomUUID(),
    accountId: account,
    applicantId: randomUUID(),
    postId: unitId,
    centreId: unitId,
    placeId: unitId,
    officeId: unitId,
    examinerId: account,
    rapporteurId: isVote ? randomUUID() : account,
    body: bodies[isOwn ? ownBody : 1 - ownBody],
    present,
  };
  const habilitation = {
    unit: {
      id: unitId,
      kind: actor.unitKind,
      answersToId: isOwn ? actor.answersToId : randomUUID(),
      city: { fr: '', en: '', ar: '' },
      country: 'MAR',
      isInParis: false,
    },
    mission: missionIn[actor.unitKind ?? ''] ?? 'EXAMINER',
    agentId: randomUUID(),
    knownAgentId: null,
  };
  return { ...file, ...habilitation, file, row: file, run: file, item: file };
};
