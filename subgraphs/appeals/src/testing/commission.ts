import { randomUUID } from 'node:crypto';
import { systemActor, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder, type LawProfile, type VisaKind } from '@passerelle/subgraph-kit/law';
import { postByCode, unitIdOf } from '@passerelle/subgraph-kit/reference';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { castVote } from '../acts/cast-vote.ts';
import { closeItem } from '../acts/close-item.ts';
import { conveneSession } from '../acts/convene-session.ts';
import { designateRapporteur } from '../acts/designate-rapporteur.ts';
import { fileAppeal } from '../acts/file-appeal.ts';
import { giveSeat } from '../acts/give-seat.ts';
import { nameRapporteur } from '../acts/name-rapporteur.ts';
import { openSession } from '../acts/open-session.ts';
import { placeOnAgenda } from '../acts/place-on-agenda.ts';
import { recordDecision } from '../acts/record-decision.ts';
import { registerAppeal } from '../acts/register-appeal.ts';
import { submitReport } from '../acts/submit-report.ts';
import type { VoteChoice } from '../domain/appeal.ts';
import { seatKinds, type SeatKind } from '../domain/quorum.ts';
import { agendaOf } from '../queries/sessions.ts';
import { timers } from '../timers.ts';

const RABAT = postByCode('MA-RABAT')?.id ?? '';

/** What an act answered, when it did what was asked; else the test stops and shows the answer. */
export const done = <Answer extends { readonly __typename: string }, Name extends string>(
  answer: Answer,
  name: Name,
): Extract<Answer, { readonly __typename: Name }> => {
  if (answer.__typename === name) return answer as Extract<Answer, { readonly __typename: Name }>;
  throw new Error(`Expected ${name}, got ${JSON.stringify(answer)}`);
};

/** The persons of a commission, with their seats, and those around it. */
export type Commission = {
  readonly president: Actor;
  readonly judge: Actor;
  readonly foreignAffairs: Actor;
  readonly immigration: Actor;
  readonly interior: Actor;
  readonly secretary: Actor;
  readonly rapporteur: Actor;
  readonly subdirector: Actor;
  readonly delegates: { readonly foreignAffairs: Actor; readonly immigration: Actor };
  readonly seatIds: Readonly<Record<SeatKind, string>>;
};

const commissionUnit = unitIdOf('FR-COMMISSION');

const ofCommission = (mission: string, name: string): Actor =>
  agentActor(mission, commissionUnit, { unitKind: 'APPEALS_COMMISSION', name });

/** A platform with a commission of five seats and one designated rapporteur, their mandates since 2025. */
export const startAppeals = async (
  server: Parameters<typeof startTestSubgraph>[1]['server'],
  given: { readonly now: string; readonly profile?: LawProfile },
): Promise<{ platform: TestSubgraph; commission: Commission }> => {
  const platform = await startTestSubgraph(
    { name: 'appeals', timers },
    { server, now: given.now, law: lawUnder(given.profile ?? 'today') },
  );
  const system = platform.as(systemActor('appeals', 'test'));
  const year = Number(given.now.slice(0, 4));
  const term = { from: `${year - 1}-01-01`, until: `${year + 1}-12-31` };
  const sitting: Readonly<Record<SeatKind, Actor>> = {
    PRESIDENT: ofCommission('COMMISSION_PRESIDENT', 'Aline Rouvière-Keïta'),
    ADMINISTRATIVE_JUDGE: ofCommission('COMMISSION_MEMBER', 'Paul Lemoignan'),
    FOREIGN_AFFAIRS: ofCommission('COMMISSION_MEMBER', 'Hélène Vasseur-Ndong'),
    IMMIGRATION: ofCommission('COMMISSION_MEMBER', 'Simon Bertholet'),
    INTERIOR: ofCommission('COMMISSION_MEMBER', 'Maud Jaouad-Pernet'),
  };
  const seatIds: Partial<Record<SeatKind, string>> = {};
  for (const kind of seatKinds) {
    const seat = { kind, substituteRank: 0, agentId: sitting[kind].subject, term };
    const given = await system.perform(giveSeat, seat);
    if ('id' in given) seatIds[kind] = given.id;
  }
  const rapporteur = ofCommission('COMMISSION_RAPPORTEUR', 'Irène Chastaing');
  await system.perform(designateRapporteur, { agentId: rapporteur.subject, term });
  const delegate = (code: string, unitKind: string, name: string): Actor =>
    agentActor('MINISTER_DELEGATE', unitIdOf(code), { unitKind, name });
  return {
    platform,
    commission: {
      president: sitting.PRESIDENT,
      judge: sitting.ADMINISTRATIVE_JUDGE,
      foreignAffairs: sitting.FOREIGN_AFFAIRS,
      immigration: sitting.IMMIGRATION,
      interior: sitting.INTERIOR,
      secretary: ofCommission('COMMISSION_SECRETARIAT', 'Nadia Le Guen'),
      rapporteur,
      subdirector: agentActor('VISAS_SUBDIRECTOR', unitIdOf('FR-SDV'), {
        unitKind: 'IMMIGRATION_MINISTRY',
        name: 'Étienne Marsac',
      }),
      delegates: {
        foreignAffairs: delegate('FR-MFA', 'FOREIGN_AFFAIRS_MINISTRY', 'Claire Aubanel'),
        immigration: delegate('FR-SDV', 'IMMIGRATION_MINISTRY', 'Julien Tessier'),
      },
      seatIds: seatIds as Record<SeatKind, string>,
    },
  };
};

/** A decision of a post, as it is announced. */
export type GivenDecision = {
  readonly accountId?: string;
  readonly visaKind?: VisaKind;
  readonly outcome?: 'ISSUED' | 'REFUSED';
  readonly postId?: string;
  readonly at?: string;
};

export const givenDecision = async (platform: TestSubgraph, given: GivenDecision = {}) => {
  const at = given.at ?? platform.clock.now().toISOString();
  const decision = {
    decisionId: randomUUID(),
    applicationId: randomUUID(),
    applicantId: randomUUID(),
    accountId: given.accountId ?? randomUUID(),
    postId: given.postId ?? RABAT,
    outcome: given.outcome ?? 'REFUSED',
    visaKind: given.visaKind ?? 'LONG_STAY',
    decidedAt: at,
    notifiedAt: at,
  };
  await platform.as(systemActor('appeals', 'test')).perform(recordDecision, decision);
  return { ...decision, applicant: applicantActor(decision.accountId) };
};

export const reasons = 'Le lien entre les deux formations est établi par les pièces 14 et 17.';

export const filed = async (platform: TestSubgraph, given: GivenDecision = {}) => {
  const decision = await givenDecision(platform, given);
  const answer = await platform
    .as(decision.applicant)
    .perform(fileAppeal, { decisionId: decision.decisionId, reasons, capacity: 'APPLICANT' });
  return { decision, appeal: done(answer, 'FileAppealSuccess').appeal };
};

export const registered = async (platform: TestSubgraph, by: Actor, given: GivenDecision = {}) => {
  const { decision, appeal } = await filed(platform, given);
  const answer = await platform.as(by).perform(registerAppeal, { appealId: appeal.id });
  return { decision, appeal: done(answer, 'RegisterAppealSuccess').appeal };
};

export const reported = async (
  platform: TestSubgraph,
  commission: Commission,
  given: GivenDecision = {},
) => {
  const { secretary, rapporteur } = commission;
  const { decision, appeal } = await registered(platform, secretary, given);
  const appealId = appeal.id;
  done(
    await platform.as(secretary).perform(nameRapporteur, { appealId, agentId: rapporteur.subject }),
    'NameRapporteurSuccess',
  );
  const answer = await platform.as(rapporteur).perform(submitReport, {
    appealId,
    facts: 'L’université a retenu la candidature après entretien.',
    proposal: 'RECOMMEND',
  });
  return { decision, appeal: done(answer, 'SubmitReportSuccess').appeal };
};

export const convened = async (platform: TestSubgraph, commission: Commission, hours = 1) => {
  const startsAt = new Date(platform.clock.now().getTime() + hours * 3_600_000).toISOString();
  const answer = await platform
    .as(commission.president)
    .perform(conveneSession, { startsAt, place: 'Nantes, salle Graslin' });
  return done(answer, 'ConveneSessionSuccess').session;
};

/** A session that is open, with these seats in the room and these appeals on its agenda. */
export const inSession = async (
  platform: TestSubgraph,
  commission: Commission,
  given: { readonly appealIds: readonly string[]; readonly seats?: readonly SeatKind[] },
) => {
  const session = await convened(platform, commission);
  const secretary = platform.as(commission.secretary);
  for (const appealId of given.appealIds)
    done(
      await secretary.perform(placeOnAgenda, { sessionId: session.id, appealId }),
      'PlaceOnAgendaSuccess',
    );
  const kinds = given.seats ?? (['PRESIDENT', 'ADMINISTRATIVE_JUDGE', 'FOREIGN_AFFAIRS'] as const);
  const answer = await secretary.perform(openSession, {
    sessionId: session.id,
    presentSeatIds: kinds.map((kind) => commission.seatIds[kind]),
  });
  const opened = done(answer, 'OpenSessionSuccess').session;
  const items = (await platform.as(commission.president).ask(agendaOf, opened.id)) ?? [];
  return { session: opened, items };
};

export const voted = async (
  platform: TestSubgraph,
  itemId: string,
  votes: readonly (readonly [Actor, VoteChoice])[],
): Promise<void> => {
  for (const [member, choice] of votes)
    done(await platform.as(member).perform(castVote, { itemId, choice }), 'CastVoteSuccess');
};

/** An appeal that the commission decided, by the votes of president, judge and foreign affairs. */
export const decidedByCommission = async (
  platform: TestSubgraph,
  commission: Commission,
  choice: VoteChoice,
  given: GivenDecision = {},
) => {
  const { decision, appeal } = await reported(platform, commission, given);
  const { session, items } = await inSession(platform, commission, { appealIds: [appeal.id] });
  const itemId = items[0]?.id ?? '';
  const { president, judge, foreignAffairs } = commission;
  await voted(platform, itemId, [
    [president, choice],
    [judge, choice],
    [foreignAffairs, choice],
  ]);
  done(
    await platform
      .as(president)
      .perform(closeItem, { itemId, reasons: 'Le projet d’études est cohérent.' }),
    'CloseItemSuccess',
  );
  return { decision, appealId: appeal.id, session, itemId };
};
