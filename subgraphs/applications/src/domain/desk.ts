import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import { actNotOpen, type ActNotOpen, type ApplicationStatus } from './application.ts';

/** A file as the appointments see it. */
export type ExpectedFile = {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly postId: string | null;
  readonly appointmentId: string | null;
};

export type DeskPlaced = {
  readonly type: 'DeskPlaced';
  readonly applicationId: string;
  readonly appointmentId: string;
  /** The provider's centre; null where the post receives at its own desk. */
  readonly centreId: string | null;
  readonly startsAt: Date;
};

/** An appointment was given: the file is expected at that desk, the post's own or a centre's. */
export const placeAtDesk = (
  file: ExpectedFile,
  appointment: {
    readonly appointmentId: string;
    readonly placeId: string;
    readonly startsAt: Date;
  },
): Decision<DeskPlaced, ActNotOpen> =>
  file.status === 'SUBMITTED'
    ? decide({
        type: 'DeskPlaced',
        applicationId: file.id,
        appointmentId: appointment.appointmentId,
        centreId: appointment.placeId === file.postId ? null : appointment.placeId,
        startsAt: appointment.startsAt,
      })
    : actNotOpen(file.status);

export type DeskCleared = { readonly type: 'DeskCleared'; readonly applicationId: string };

/** The appointment is gone: no desk expects the file. An older appointment's end leaves a newer one alone. */
export const clearDesk = (
  file: ExpectedFile,
  appointmentId: string,
): Decision<DeskCleared, ActNotOpen> =>
  file.status === 'SUBMITTED' && file.appointmentId === appointmentId
    ? decide({ type: 'DeskCleared', applicationId: file.id })
    : actNotOpen(file.status);

export type PersonCheckedIn = {
  readonly type: 'PersonCheckedIn';
  readonly applicationId: string;
  readonly checkedInAt: Date;
};

/** The person came: the desk has the file before it, whatever the day of the appointment. */
export const checkInAtDesk = (
  file: ExpectedFile,
  appointmentId: string,
  now: Date,
): Decision<PersonCheckedIn, ActNotOpen> =>
  file.status === 'SUBMITTED' && file.appointmentId === appointmentId
    ? decide({ type: 'PersonCheckedIn', applicationId: file.id, checkedInAt: now })
    : actNotOpen(file.status);
