import { hasMission, isSystem, type Actor } from '@passerelle/subgraph-kit';
import { actsOpenAt, type AppointmentAct, type AppointmentStatus } from './domain/appointment.ts';

/** The file of the register in which the applications stand (arrêté of 22 August 2001, art. 1). */
const FILE_SCOPE = 'APPLICATIONS';

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
  actor.fileScopes.includes(FILE_SCOPE) &&
  hasMission(actor, 'PROVIDER_AGENT', 'REGISTRATION', 'HEAD_OF_POST');

/** How many places there are is the State's to say: the head of the post for which the place receives. */
export const setsHours = (actor: Actor, { postId }: { readonly postId: string }): boolean =>
  actor.unitId === postId && hasMission(actor, 'HEAD_OF_POST');

const mayPerform: Readonly<Record<AppointmentAct, (actor: Actor, of: Booked) => boolean>> = {
  CANCEL: isOwn,
  CHECK_IN: mayCheckIn,
  SETTLE_DOCUMENT: mayCheckIn,
};

/** What the viewer may do now: the status and the hour, as far as the viewer may. */
export const openActs = (
  actor: Actor,
  appointment: Booked & {
    readonly status: AppointmentStatus;
    readonly startsAt: Date | null;
    readonly contested: boolean;
  },
  at: { readonly now: Date; readonly zone: string },
): readonly AppointmentAct[] =>
  actsOpenAt(appointment, at.now, at.zone).filter((act) => mayPerform[act](actor, appointment));
