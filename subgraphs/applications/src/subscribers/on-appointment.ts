import { subscribeTo } from '@passerelle/subgraph-kit';
import { checkInAtDesk } from '../acts/check-in-at-desk.ts';
import { clearDesk } from '../acts/clear-desk.ts';
import { placeAtDesk } from '../acts/place-at-desk.ts';
import type { ApplicationsPorts } from '../ports.ts';

/** An appointment was given: its desk expects the file. */
export const onAppointmentGiven = subscribeTo<'appointment.given', ApplicationsPorts>(
  'appointment.given',
  'appointmentGiven',
  async ({ data }, { perform }) => {
    await perform(placeAtDesk, data);
  },
);

/** An appointment is gone: its desk no longer expects the file. */
export const onAppointmentCancelled = subscribeTo<'appointment.cancelled', ApplicationsPorts>(
  'appointment.cancelled',
  'appointmentCancelled',
  async ({ data }, { perform }) => {
    await perform(clearDesk, data);
  },
);

/** The person came. */
export const onCheckedIn = subscribeTo<'appointment.checkedIn', ApplicationsPorts>(
  'appointment.checkedIn',
  'checkedIn',
  async ({ data }, { perform }) => {
    await perform(checkInAtDesk, data);
  },
);
