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

/** How many desks are taken at each place and instant. A million appointments share some hundred thousand of them. */
export type Taken = {
  get(placeId: string, at: Date): number;
  set(placeId: string, at: Date, desks: number): void;
};

// Places begin at whole minutes: a small number is kept for each instant, and no text.
const MINUTE_MS = 60_000;

export const createTaken = (): Taken => {
  const places = new Map<string, Map<number, number>>();
  return {
    get: (placeId, at) => places.get(placeId)?.get(at.getTime() / MINUTE_MS) ?? 0,
    set: (placeId, at, desks) => {
      const known = places.get(placeId);
      const instants = known ?? new Map<number, number>();
      if (!known) places.set(placeId, instants);
      instants.set(at.getTime() / MINUTE_MS, desks);
    },
  };
};

/**
 * Gives each appointment a desk of its own at its place. `taken` knows what is given already, so that a world can grow
 * without giving a place twice.
 */
export const createBookings = (taken: Taken) => {
  const nextFree = (placeId: string, from: Date): { startsAt: Date; desk: number } => {
    let startsAt = from;
    for (;;) {
      const desk = taken.get(placeId, startsAt) + 1;
      if (desk <= DESKS_MAX) {
        taken.set(placeId, startsAt, desk);
        return { startsAt, desk };
      }
      startsAt = new Date(startsAt.getTime() + APPOINTMENT_MINUTES * MINUTE_MS);
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
