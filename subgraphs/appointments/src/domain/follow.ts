import { decide, type Decision } from '@passerelle/subgraph-kit/law';
import {
  actNotOpen,
  type ActNotOpen,
  type AppointmentFacts,
  type FileStatus,
} from './appointment.ts';
import { returnMinutes, type AppointmentCancelled, type CheckedIn } from './desk.ts';

/** How a file goes on, as another room told: it was handed in at a desk, or it is gone. */
export type FileFollowed = {
  readonly type: 'FileFollowed';
  readonly applicationId: string;
  readonly status: 'LODGED' | 'ENDED';
  /** What becomes of a live appointment: a person who lodged came, and the place of a file that is gone is free. */
  readonly appointment: CheckedIn | AppointmentCancelled | null;
};

const orderOf: Readonly<Record<FileStatus, number>> = { SUBMITTED: 0, LODGED: 1, ENDED: 2 };

const appointmentAfter = (
  live: AppointmentFacts,
  status: 'LODGED' | 'ENDED',
  { now, share }: { readonly now: Date; readonly share: number },
): CheckedIn | AppointmentCancelled => {
  const { id: appointmentId, applicationId } = live;
  return status === 'LODGED'
    ? { type: 'CheckedIn', appointmentId, applicationId, checkedInAt: now }
    : {
        type: 'AppointmentCancelled',
        appointmentId,
        applicationId,
        cancelledAt: now,
        freeAfterMinutes: returnMinutes(share),
      };
};

/** The file went on. It never goes back, in whichever order the events come. */
export const followFile = (
  file: { readonly status: FileStatus | null; readonly live: AppointmentFacts | null },
  to: { readonly applicationId: string; readonly status: 'LODGED' | 'ENDED' },
  at: { readonly now: Date; readonly share: number },
): Decision<FileFollowed, ActNotOpen> => {
  if (file.status !== null && orderOf[file.status] >= orderOf[to.status])
    return actNotOpen(file.status, {
      fr: 'Ce dossier en est déjà là.',
      en: 'This file is there already.',
      ar: 'بلغ الملف هذه المرحلة من قبل.',
    });
  const { live } = file;
  return decide({
    ...to,
    type: 'FileFollowed',
    appointment: live?.status === 'CONFIRMED' ? appointmentAfter(live, to.status, at) : null,
  });
};
