import type { Announcement } from '@passerelle/subgraph-kit';

type Of = { readonly appointmentId: string; readonly applicationId: string };

/** The desk no longer expects the person: given back, gone with the application, or missed. */
export const cancelled = ({ appointmentId, applicationId }: Of): Announcement => ({
  event: 'appointment.cancelled',
  key: applicationId,
  data: { appointmentId, applicationId },
});

/** The desk said, passport in hand, whose the travel document is. */
export const documentSettled = ({ appointmentId, applicationId }: Of): Announcement => ({
  event: 'appointment.documentSettled',
  key: applicationId,
  data: { appointmentId, applicationId },
});

export const checkedIn = ({ appointmentId, applicationId }: Of): Announcement => ({
  event: 'appointment.checkedIn',
  key: applicationId,
  data: { appointmentId, applicationId },
});
