import { posts } from '@passerelle/subgraph-kit/reference';
import { isoOf, localTime, parisTime } from '../calendar.ts';
import type { DemoApplication } from '../facts.ts';
import { demoId } from '../ids.ts';
import type { Seals } from '../seals.ts';
import { centresOf } from '../units.ts';
import { shares } from '../weights.ts';
import { APPOINTMENT_MINUTES, type Booked } from './bookings.ts';
import type { Load } from './load.ts';
import type { Numbers } from './numbers.ts';
import { loadTimers } from './timers.ts';
import { insert, type Target } from './write.ts';

/** A place at which appointments are given: a centre, or the post itself. */
type Place = { readonly placeId: string; readonly postId: string; readonly desks: number };

const APPLICATIONS_FOR_A_DESK = 16_000;
const DESKS_OF_A_PLACE_MAX = 12;

const desksFor = (applied: number): number =>
  Math.max(2, Math.min(DESKS_OF_A_PLACE_MAX, Math.round(applied / APPLICATIONS_FOR_A_DESK)));

const appliedAt = new Map(shares.map(({ post, applied }) => [post.id, applied]));

/** Hours of every place: more desks where more is asked for. */
const places: readonly Place[] = posts.flatMap((post) => {
  const applied = appliedAt.get(post.id) ?? 0;
  const centres = centresOf(post);
  if (centres.length === 0)
    return [{ placeId: post.id, postId: post.id, desks: desksFor(applied) }];
  return centres.map(({ id, share }) => ({
    placeId: id,
    postId: post.id,
    desks: desksFor((applied * share) / 100),
  }));
});

const POLICY_BEGAN_DAYS_AGO = 400;
const HORIZON_DAYS = 60;

const policies = (now: Date): Target<Place> => ({
  table: 'appointments.booking_policies',
  columns: [
    ['id', 'uuid', ({ placeId }) => demoId(`policy:${placeId}`)],
    ['place_id', 'uuid', ({ placeId }) => placeId],
    ['post_id', 'uuid', ({ postId }) => postId],
    ['valid_from', 'date', () => isoOf(parisTime.dayAt(now) - POLICY_BEGAN_DAYS_AGO)],
    ['minutes', 'smallint', () => APPOINTMENT_MINUTES],
    ['desks', 'smallint', ({ desks }) => desks],
    ['opens_at', 'text', () => '09:00'],
    ['closes_at', 'text', () => '16:20'],
    ['horizon_days', 'smallint', () => HORIZON_DAYS],
  ],
});

/** How each place gives appointments: once. */
export const loadAppointmentsBasis = async (load: Load): Promise<void> => {
  await insert(load, policies(load.facts.now), places);
};

const fileStatusOf = ({ lodgedAt, status }: DemoApplication): string => {
  if (lodgedAt) return 'LODGED';
  return status === 'WITHDRAWN' ? 'ENDED' : 'SUBMITTED';
};

const files = (seals: Seals): Target<DemoApplication> => ({
  table: 'appointments.files',
  columns: [
    ['application_id', 'uuid', ({ id }) => id],
    ['status', 'text', fileStatusOf],
    ['applicant_id', 'uuid', ({ applicant }) => applicant.id],
    ['account_id', 'text', ({ applicant }) => applicant.accountId],
    ['post_id', 'uuid', ({ applicant }) => applicant.share.post.id],
    ['visa_kind', 'text', ({ visaKind }) => visaKind],
    [
      'document_seal',
      'text',
      ({ applicant: { document } }) => seals.document(document.number, document.issuer),
    ],
    ['number_seal', 'text', ({ applicant: { document } }) => seals.number(document.number)],
  ],
});

const MINUTE_MS = 60_000;
const RETURNS_AFTER_MINUTES = 600;

const slots: Target<Booked> = {
  table: 'appointments.slots',
  columns: [
    ['id', 'uuid', ({ slotId }) => slotId],
    ['place_id', 'uuid', ({ placeId }) => placeId],
    ['post_id', 'uuid', ({ application }) => application.applicant.share.post.id],
    ['desk', 'smallint', ({ desk }) => desk],
    ['starts_at', 'timestamptz', ({ startsAt }) => startsAt],
    [
      'ends_at',
      'timestamptz',
      ({ startsAt }) => new Date(startsAt.getTime() + APPOINTMENT_MINUTES * MINUTE_MS),
    ],
    ['taken_at', 'timestamptz', ({ requestedAt }) => requestedAt],
    [
      'free_again_at',
      'timestamptz',
      ({ cancelledAt }) =>
        cancelledAt ? new Date(cancelledAt.getTime() + RETURNS_AFTER_MINUTES * MINUTE_MS) : null,
    ],
  ],
};

type Numbered = Booked & { readonly number: number };

const appointments = (seals: Seals): Target<Numbered> => ({
  table: 'appointments.appointments',
  columns: [
    ['id', 'uuid', ({ id }) => id],
    [
      'reference',
      'text',
      ({ requestedAt, number }) =>
        `RV-${String(requestedAt.getUTCFullYear()).slice(2)}-${String(number).padStart(6, '0')}`,
    ],
    ['status', 'text', ({ status }) => status],
    ['application_id', 'uuid', ({ application }) => application.id],
    ['applicant_id', 'uuid', ({ application }) => application.applicant.id],
    ['account_id', 'text', ({ application }) => application.applicant.accountId],
    ['post_id', 'uuid', ({ application }) => application.applicant.share.post.id],
    ['visa_kind', 'text', ({ application }) => application.visaKind],
    [
      'document_seal',
      'text',
      ({ application: { applicant } }) =>
        seals.document(applicant.document.number, applicant.document.issuer),
    ],
    [
      'number_seal',
      'text',
      ({ application }) => seals.number(application.applicant.document.number),
    ],
    ['language', 'text', ({ application }) => application.applicant.language],
    ['requested_at', 'timestamptz', ({ requestedAt }) => requestedAt],
    ['slot_id', 'uuid', ({ slotId }) => slotId],
    ['place_id', 'uuid', ({ placeId }) => placeId],
    ['starts_at', 'timestamptz', ({ startsAt }) => startsAt],
    ['minutes', 'smallint', () => APPOINTMENT_MINUTES],
    ['allocation', 'text', () => 'EARLIEST_FREE'],
    ['checked_in_at', 'timestamptz', ({ checkedInAt }) => checkedInAt],
    ['cancelled_at', 'timestamptz', ({ cancelledAt }) => cancelledAt],
  ],
});

const endsOf = ({ application, startsAt, id }: Booked) => {
  const place = localTime(application.applicant.share.post);
  return {
    kind: 'appointment.dayIsOver',
    subjectId: id,
    dueAt: place.at(place.dayAt(startsAt) + 1, 0),
    firedAt: null,
  };
};

/** Bookings are held for a year from the appointment (processing register). */
const HELD_MS = 365 * 24 * 60 * MINUTE_MS;

export const loadAppointments = async (
  load: Load,
  rows: { readonly applications: readonly DemoApplication[]; readonly booked: readonly Booked[] },
  { draw }: Numbers,
): Promise<void> => {
  const { facts, seals } = load;
  await insert(
    load,
    files(seals),
    rows.applications.filter(({ signedAt }) => signedAt !== null),
  );
  const held = rows.booked.filter(
    ({ startsAt }) => startsAt.getTime() > facts.now.getTime() - HELD_MS,
  );
  await insert(load, slots, held);
  const next = await draw('appointment', held.length);
  const numbered = held.map((row) => ({ ...row, number: next() }));
  await insert(load, appointments(seals), numbered);
  await loadTimers(
    load,
    'appointments',
    held.filter(({ status }) => status === 'CONFIRMED').map(endsOf),
  );
};
