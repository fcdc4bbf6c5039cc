import { findAppointment, findAppointmentOf } from './find-appointment.ts';
import { findContest, isContestStale } from './find-contest.ts';
import { findDisclosure } from './find-disclosure.ts';
import { listDay } from './list-day.ts';
import { readFreePlaces, readPolicies } from './read-places.ts';
import { sealNumber } from './seal-number.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [
  findAppointment,
  findAppointmentOf,
  findDisclosure,
  findContest,
  isContestStale,
  listDay,
  readPolicies,
  readFreePlaces,
  sealNumber,
] as const;
