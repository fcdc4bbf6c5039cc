import { changeBookingPolicy } from './change-booking-policy.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { checkIn } from './check-in.ts';
import { closeRivals, noteContest, settleDocument } from './contest.ts';
import { followFile, noteFile } from './follow-file.ts';
import { markMissed } from './mark-missed.ts';
import { requestAppointment } from './request-appointment.ts';

/** Every act of this subgraph: documentation, the authorization matrix and the audit test read it. */
export const acts = [
  requestAppointment,
  cancelAppointment,
  checkIn,
  settleDocument,
  changeBookingPolicy,
  markMissed,
  noteFile,
  followFile,
  noteContest,
  closeRivals,
] as const;
