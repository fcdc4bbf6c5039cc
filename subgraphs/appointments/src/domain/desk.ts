import { dayOf, decide, decline, type Decision, type Words } from '@passerelle/subgraph-kit/law';
import { actNotOpen, actsOpenAt, type ActNotOpen, type AppointmentFacts } from './appointment.ts';

export type AppointmentCancelled = {
  readonly type: 'AppointmentCancelled';
  readonly appointmentId: string;
  readonly applicationId: string;
  readonly cancelledAt: Date;
  /** After how many minutes the place returns to the pool. */
  readonly freeAfterMinutes: number;
};

const RETURN_MINUTES_MIN = 60;
const RETURN_MINUTES_MAX = 24 * 60;

/**
 * A place that was given back returns after a random while, so that it cannot be handed to a buyer by giving it back
 * while the buyer asks. `share` is random, from 0 up to 1.
 */
export const returnMinutes = (share: number): number =>
  RETURN_MINUTES_MIN + Math.floor(share * (RETURN_MINUTES_MAX - RETURN_MINUTES_MIN));

type At = { readonly now: Date; readonly zone: string };

/** The person gives the appointment back, or the application is gone. A place that has begun is not given back. */
export const cancel = (
  appointment: AppointmentFacts,
  { now, zone, share }: At & { readonly share: number },
): Decision<AppointmentCancelled, ActNotOpen> =>
  actsOpenAt(appointment, now, zone).includes('CANCEL')
    ? decide({
        type: 'AppointmentCancelled',
        appointmentId: appointment.id,
        applicationId: appointment.applicationId,
        cancelledAt: now,
        freeAfterMinutes: returnMinutes(share),
      })
    : actNotOpen(appointment.status, {
        fr: 'Ce rendez-vous ne peut plus être rendu.',
        en: 'This appointment can no longer be given back.',
        ar: 'لم يعد بالإمكان إلغاء هذا الموعد.',
      });

export type CheckedIn = {
  readonly type: 'CheckedIn';
  readonly appointmentId: string;
  readonly applicationId: string;
  readonly checkedInAt: Date;
};

export type NotTheSameTravelDocument = {
  readonly __typename: 'NotTheSameTravelDocument';
  readonly message: Words;
};

const notOnItsDay: Words = {
  fr: 'L’arrivée s’enregistre le jour du rendez-vous, une fois.',
  en: 'The arrival is recorded on the day of the appointment, once.',
  ar: 'يُسجَّل الحضور في يوم الموعد، مرة واحدة.',
};

/**
 * The person came, with the passport to which the appointment is bound: it cannot be sold or passed on. The number that
 * lies on the desk is compared by its seal.
 */
export const checkIn = (
  appointment: AppointmentFacts,
  numberSeal: string,
  { now, zone }: At,
): Decision<CheckedIn, ActNotOpen | NotTheSameTravelDocument> => {
  if (!actsOpenAt(appointment, now, zone).includes('CHECK_IN'))
    return actNotOpen(appointment.status, notOnItsDay);
  if (appointment.numberSeal !== numberSeal)
    return decline({
      __typename: 'NotTheSameTravelDocument',
      message: {
        fr: 'Ce rendez-vous est lié à un autre document de voyage. Il ne se transmet pas.',
        en: 'This appointment is bound to another travel document. It cannot be passed on.',
        ar: 'هذا الموعد مرتبط بوثيقة سفر أخرى، ولا يجوز نقله إلى الغير.',
      },
    });
  return decide({
    type: 'CheckedIn',
    appointmentId: appointment.id,
    applicationId: appointment.applicationId,
    checkedInAt: now,
  });
};

export type Missed = {
  readonly type: 'Missed';
  readonly appointmentId: string;
  readonly applicationId: string;
};

/** The day of the appointment is over and nobody came. A new one can be asked for at once. */
export const markMissed = (
  appointment: AppointmentFacts,
  { now, zone }: At,
): Decision<Missed, ActNotOpen> => {
  const { id, applicationId, status, startsAt } = appointment;
  const isOver = startsAt !== null && dayOf(startsAt, zone) < dayOf(now, zone);
  return status === 'CONFIRMED' && isOver
    ? decide({ type: 'Missed', appointmentId: id, applicationId })
    : actNotOpen(status, notOnItsDay);
};
