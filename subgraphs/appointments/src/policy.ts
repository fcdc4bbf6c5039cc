import { hasMission, isSystem, type Actor } from '@passerelle/subgraph-kit';
import { actsOpenAt, type AppointmentAct, type AppointmentStatus } from './domain/appointment.ts';

type Booked = { readonly accountId: string; readonly placeId: string | null };

/** The person whose appointment it is. */
export const isOwn = (actor: Actor, { accountId }: Pick<Booked, 'accountId'>): boolean =>
  actor.kind === 'APPLICANT' && actor.subject === accountId;

/** The person, or the platform itself where the application is gone. */
export const mayCancel = (actor: Actor, appointment: Booked): boolean =>
  isOwn(actor, appointment) || isSystem(actor);

/** Whoever receives at that desk: a centre's agent, individually habilitated, or the post's own registration (art. 3). */
export const mayCheckIn = (actor: Actor, { placeId }: Booked): boolean =>
  placeId !== null &&
  actor.unitId === placeId &&
  hasMission(actor, 'PROVIDER_AGENT', 'REGISTRATION', 'HEAD_OF_POST');

const mayPerform: Readonly<Record<AppointmentAct, (actor: Actor, of: Booked) => boolean>> = {
  CANCEL: isOwn,
  CHECK_IN: mayCheckIn,
};

/** What the viewer may do now: the status and the hour, as far as the viewer may. */
export const openActs = (
  actor: Actor,
  appointment: Booked & { readonly status: AppointmentStatus; readonly startsAt: Date | null },
  at: { readonly now: Date; readonly zone: string },
): readonly AppointmentAct[] =>
  actsOpenAt(appointment, at.now, at.zone).filter((act) => mayPerform[act](actor, appointment));
