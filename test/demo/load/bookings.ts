import { createHash } from 'node:crypto';
import type { DemoApplication, DemoAppointment } from '../facts.ts';
import { uuidOf } from '../ids.ts';
import { APPOINTMENT_MINUTES } from '../office.ts';

export { APPOINTMENT_MINUTES };

/** An appointment with the desk that a place has for it. */
export type Booked = DemoAppointment & {
  readonly application: DemoApplication;
  readonly slotId: string;
  /** A provider's centre, or the post itself. */
  readonly placeId: string;
  /** Counted from 1: several persons are received at once. */
  readonly desk: number;
  /** Whether it holds: not given back and not missed. */
  readonly stands: boolean;
};

/** How many desks a place opens at once, at most: beyond it, the next places in time are given. */
export const DESKS_MAX = 60;

/** How many places are taken, by place and instant. */
export const bookingKey = (placeId: string, at: Date): string => `${placeId} ${at.getTime()}`;

/**
 * Gives each appointment a desk of its own at its place. `taken` knows what is given already, so that a world can grow
 * without giving a place twice.
 */
export const createBookings = (taken: Map<string, number>) => {
  const nextFree = (placeId: string, from: Date): { startsAt: Date; desk: number } => {
    let startsAt = from;
    for (;;) {
      const key = bookingKey(placeId, startsAt);
      const desk = (taken.get(key) ?? 0) + 1;
      if (desk <= DESKS_MAX) {
        taken.set(key, desk);
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
      application,
      slotId: uuidOf(createHash('sha256').update(`${appointment.id} slot`).digest()),
      placeId,
      stands: appointment.status === 'CONFIRMED' || appointment.status === 'CHECKED_IN',
    };
  };
};
