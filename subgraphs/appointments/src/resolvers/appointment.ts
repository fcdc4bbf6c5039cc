import { clockTimeOf, dayOf } from '@passerelle/subgraph-kit/law';
import { discloseAppointment } from '../domain/disclosure.ts';
import { targetDay } from '../domain/target.ts';
import type {
  ApplicantResolvers,
  ApplicationResolvers,
  AppointmentResolvers,
  BookingPolicyResolvers,
} from '../generated/resolvers.ts';
import { openActs } from '../policy.ts';
import { findAppointment, findAppointmentOf } from '../queries/find-appointment.ts';
import { findContest } from '../queries/find-contest.ts';
import { findDisclosure } from '../queries/find-disclosure.ts';
import { zoneOf } from '../store/posts.ts';
import type { Reference } from './references.ts';

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  appointment: ({ id }, _args, { ask }) => ask(findAppointmentOf, id),
};

export const Appointment: AppointmentResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findAppointment, id),
  application: ({ applicationId }): Reference => ({ id: applicationId }),
  post: ({ postId }) => ({ id: postId }),
  place: ({ placeId }) => (placeId === null ? null : { id: placeId }),
  startsAtLocal: ({ postId, startsAt }) => startsAt && clockTimeOf(startsAt, zoneOf(postId)),
  timeZone: ({ postId }) => zoneOf(postId),
  targetDay: ({ postId, visaKind, requestedAt }, _args, { facts }) =>
    targetDay(facts.law, { visaKind, requestedOn: dayOf(requestedAt, zoneOf(postId)) }),
  contested: async ({ id }, _args, { facts, ask }) =>
    facts.actor.kind === 'AGENT' ? ((await ask(findContest, id)) ?? false) : null,
  openActs: async (row, _args, { facts, ask }) => {
    const isAtDesk = facts.actor.kind === 'AGENT' && row.status === 'CHECKED_IN';
    const contested = isAtDesk && ((await ask(findContest, row.id)) ?? false);
    const at = { now: facts.now, zone: zoneOf(row.postId) };
    return openActs(facts.actor, { ...row, contested }, at);
  },
};

export const BookingPolicy: BookingPolicyResolvers = {
  post: ({ postId }) => ({ id: postId }),
  place: ({ placeId }) => ({ id: placeId }),
};

export const Applicant: ApplicantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  appointmentsDisclosure: async ({ id }, _args, { ask, language, facts }) =>
    (await ask(findDisclosure, id))?.map((row) =>
      discloseAppointment(row, { zone: zoneOf(row.postId), language, law: facts.law }),
    ) ?? null,
};
