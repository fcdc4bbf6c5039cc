import { subscribeTo, type SubscriberTools } from '@passerelle/subgraph-kit';
import { closeRivals, noteContest } from '../acts/contest.ts';
import type { AppointmentsPorts } from '../ports.ts';
import { isContestStale } from '../queries/find-contest.ts';

/** An appointment came, went or was honoured: whether its travel document is contested is looked at anew. */
const look = async (
  { data: { appointmentId } }: { readonly data: { readonly appointmentId: string } },
  { ask, perform }: SubscriberTools<AppointmentsPorts>,
): Promise<void> => {
  if (await ask(isContestStale, { appointmentId })) await perform(noteContest, { appointmentId });
};

export const onContest = [
  subscribeTo<'appointment.given', AppointmentsPorts>('appointment.given', 'contest-given', look),
  subscribeTo<'appointment.cancelled', AppointmentsPorts>(
    'appointment.cancelled',
    'contest-cancelled',
    look,
  ),
  subscribeTo<'appointment.checkedIn', AppointmentsPorts>(
    'appointment.checkedIn',
    'contest-checked-in',
    look,
  ),
  subscribeTo<'appointment.documentSettled', AppointmentsPorts>(
    'appointment.documentSettled',
    'close-rivals',
    async ({ data: { appointmentId } }, { perform }) => {
      await perform(closeRivals, { appointmentId });
    },
  ),
];
