import { randomUUID } from 'node:crypto';
import { systemActor, type Actor, type DatabaseLocation } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode, unitIdOf } from '@passerelle/subgraph-kit/reference';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { changeBookingPolicy } from '../acts/change-booking-policy.ts';
import { noteFile } from '../acts/follow-file.ts';
import { requestAppointment } from '../acts/request-appointment.ts';
import { appointmentsSubgraph } from '../index.ts';
import { createSeals } from '../seal.ts';

export const seals = createSeals('a secret for the tests of this room');
export const system = systemActor('appointments', 'test');

/** 30 November 2026, a Monday; noon in Tunis. */
export const NOW = '2026-11-30T11:00:00Z';

/** A post whose provider has one centre. Tunis is an hour ahead of UTC, all the year. */
export const tunis = (() => {
  const post = postByCode('TN-TUNIS');
  if (!post) throw new Error('There is no post in Tunis.');
  return { post: post.id, centre: unitIdOf('TN-TUNIS-C1'), zone: post.timeZone };
})();

export const startDesk = (server: DatabaseLocation): Promise<TestSubgraph> =>
  startTestSubgraph(appointmentsSubgraph, {
    server,
    now: NOW,
    law: lawUnder('today'),
    ports: { seals },
  });

export const centreAgent = (): Actor =>
  agentActor('PROVIDER_AGENT', tunis.centre, { answersToId: tunis.post });
export const headOfPost = (): Actor => agentActor('HEAD_OF_POST', tunis.post);

export type Signed = {
  readonly applicant: Actor;
  readonly applicationId: string;
  readonly applicantId: string;
  readonly passport: string;
};

let passports = 1_000;

/** An application is signed: this room hears of it. */
export const signed = async (
  platform: TestSubgraph,
  given: Partial<Pick<Signed, 'applicant' | 'passport'>> & { readonly visaKind?: string } = {},
): Promise<Signed> => {
  const { applicant = applicantActor(), passport = `SP${(passports += 1)}` } = given;
  const applicationId = randomUUID();
  const applicantId = randomUUID();
  await platform.as(system).perform(noteFile, {
    applicationId,
    applicantId,
    accountId: applicant.subject,
    postId: tunis.post,
    visaKind: given.visaKind ?? 'SHORT_STAY',
    documentSeal: seals.document(passport, 'TUN'),
    numberSeal: seals.number(passport),
  });
  return { applicant, applicationId, applicantId, passport };
};

export const ask = (
  platform: TestSubgraph,
  { applicant, applicationId }: Signed,
  wish: { readonly notBefore?: string; readonly placeId?: string } = {},
) => platform.as(applicant).perform(requestAppointment, { applicationId, ...wish });

/** The appointment that a person is given. */
export const given = async (platform: TestSubgraph, person: Signed, wish = {}) => {
  const answer = await ask(platform, person, wish);
  if (answer.__typename !== 'RequestAppointmentSuccess') throw new Error(answer.__typename);
  return answer.appointment;
};

/** The head of post sets few places: `minutes` long, from nine until `closesAt`, at one desk. */
export const fewPlaces = async (
  platform: TestSubgraph,
  hours: { readonly closesAt: string; readonly minutes: number; readonly horizonDays: number },
) => {
  const answer = await platform.as(headOfPost()).perform(changeBookingPolicy, {
    placeId: tunis.centre,
    validFrom: '2026-12-01',
    desks: 1,
    opensAt: '09:00',
    ...hours,
  });
  if (answer.__typename !== 'ChangeBookingPolicySuccess') throw new Error(answer.__typename);
  return answer.policy;
};
