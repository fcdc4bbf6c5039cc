import type { DemoApplication, DemoAppointment } from '../facts.ts';

/** An appointment with the desk that a place has for it. */
export type Booked = Omit<DemoAppointment, 'startsAt'> & {
  readonly applicationId: string;
  readonly accountId: string;
  readonly documentNumber: string;
  readonly postId: string;
  /** A provider's centre, or the post itself. */
  readonly placeId: string;
  readonly startsAt: Date;
  /** Counted from 0: several persons are received at once. */
  readonly desk: number;
  /** Whether it holds: not given back and not missed. */
  readonly stands: boolean;
};

export const APPOINTMENT_MINUTES = 15;

/** How many desks a place opens at once: beyond it, the next quarter of an hour is given. */
export const DESKS_MAX = 60;

/**
 * Gives each appointment a desk of its own at its place. `taken` counts, by place and instant, what is given already,
 * so that a world can grow without giving a place twice.
 */
export const createBookings = (taken = new Map<string, number>()) => {
  const key = (placeId: string, at: Date): string => `${placeId} ${at.getTime()}`;
  const nextFree = (placeId: string, from: Date): { startsAt: Date; desk: number } => {
    let startsAt = from;
    for (;;) {
      const desk = taken.get(key(placeId, startsAt)) ?? 0;
      if (desk < DESKS_MAX) {
        taken.set(key(placeId, startsAt), desk + 1);
        return { startsAt, desk };
      }
      startsAt = new Date(startsAt.getTime() + APPOINTMENT_MINUTES * 60_000);
    }
  };
  return (application: DemoApplication): Booked | null => {
    const { appointment, applicant, centre } = application;
    if (!appointment) return null;
    const placeId = centre?.id ?? applicant.share.post.id;
    return {
      ...appointment,
      ...nextFree(placeId, appointment.startsAt),
      applicationId: application.id,
      accountId: applicant.accountId,
      documentNumber: applicant.document.number,
      postId: applicant.share.post.id,
      placeId,
      stands: appointment.status === 'CONFIRMED' || appointment.status === 'CHECKED_IN',
    };
  };
};
