import { addDays, lawUnder, plainDate, postCalendar } from '@passerelle/subgraph-kit/law';
import type { AppointmentFacts, KnownFile } from './appointment.ts';
import { defaultPolicy } from './policy.ts';
import type { Desk } from './request.ts';

export const law = lawUnder('today');
export const calendar = postCalendar({ country: 'TN', zone: 'Africa/Tunis' });
export const today = plainDate('2026-11-30');

export const file: KnownFile = {
  applicationId: 'application',
  applicantId: 'applicant',
  accountId: 'account',
  postId: 'post',
  visaKind: 'SHORT_STAY',
  status: 'SUBMITTED',
  documentSeal: 'seal of MAR SP0000101',
  numberSeal: 'seal of SP0000101',
};

/** A post with one centre under the platform's own hours, all free. */
export const desk: Desk = {
  newAppointmentId: 'new',
  file,
  live: null,
  places: [{ placeId: 'centre', policies: [defaultPolicy('centre', 'post')] }],
  calendar,
  days: Array.from({ length: 60 }, (_, n) => addDays(today, n + 1)),
  taken: [],
};

export const appointmentAt = (
  startsAt: Date,
  given: Partial<AppointmentFacts> = {},
): AppointmentFacts => ({
  id: 'appointment',
  applicationId: 'application',
  accountId: 'account',
  postId: 'post',
  placeId: 'centre',
  status: 'CONFIRMED',
  startsAt,
  numberSeal: 'seal of SP0000101',
  ...given,
});
