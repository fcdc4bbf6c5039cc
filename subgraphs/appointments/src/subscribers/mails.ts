import { subscribeTo, type SubscriberTools } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import {
  cancelledMail,
  closedMail,
  givenMail,
  missedMail,
  type MailFacts,
  type MailText,
} from '../domain/mails.ts';
import type { AppointmentsPorts } from '../ports.ts';
import { findAppointment } from '../queries/find-appointment.ts';
import { zoneOf } from '../store/posts.ts';
import type { AppointmentRow } from '../store/tables.ts';

type Tools = SubscriberTools<AppointmentsPorts>;

const document = /* GraphQL */ `
  query AppointmentsMail($applicationId: ID!, $placeId: ID!) {
    application(id: $applicationId) {
      id
      reference
      applicant {
        id
        givenNames
        surname
        email
      }
    }
    unit(id: $placeId) {
      id
      name
    }
  }
`;

const answer = z.object({
  application: z
    .object({
      reference: z.string(),
      applicant: z
        .object({ givenNames: z.string(), surname: z.string(), email: z.string().nullable() })
        .nullable(),
    })
    .nullable(),
  unit: z.object({ name: z.string() }).nullable(),
});

/** What the mail says and to whom. Null where the person gave no address, or the appointment has no place. */
const mailOf = async (
  row: AppointmentRow,
  askGraph: Tools['askGraph'],
): Promise<(MailFacts & { readonly to: string }) | null> => {
  const { applicationId, placeId, startsAt, language, postId, reference } = row;
  if (placeId === null || startsAt === null) return null;
  const { application, unit } = answer.parse(
    await askGraph(
      document,
      { applicationId, placeId },
      { reason: 'Mail about the appointment to the person', language },
    ),
  );
  const person = application?.applicant;
  if (!application || !person?.email || !unit) return null;
  return {
    to: person.email,
    language,
    person: `${person.givenNames} ${person.surname}`.trim(),
    applicationReference: application.reference,
    reference,
    placeName: unit.name,
    startsAt,
    zone: zoneOf(postId),
  };
};

const sendMail = async (
  { key, appointmentId }: { readonly key: string; readonly appointmentId: string },
  write: (row: AppointmentRow) => ((facts: MailFacts) => MailText) | null,
  { ask, askGraph, ports }: Tools,
): Promise<void> => {
  const row = await ask(findAppointment, appointmentId);
  const words = row === null ? null : write(row);
  const facts = row === null || words === null ? null : await mailOf(row, askGraph);
  if (words === null || facts === null) return;
  await ports.mailer.send({ key, to: facts.to, language: facts.language, ...words(facts) });
};

export const onGiven = subscribeTo<'appointment.given', AppointmentsPorts>(
  'appointment.given',
  'mail-given',
  ({ data: { appointmentId } }, tools) =>
    sendMail(
      { key: `appointment.given:${appointmentId}`, appointmentId },
      ({ status }) => (status === 'CONFIRMED' ? givenMail : null),
      tools,
    ),
);

/** Given back or missed: the desk hears the same, the person is told which. */
export const onCancelled = subscribeTo<'appointment.cancelled', AppointmentsPorts>(
  'appointment.cancelled',
  'mail-cancelled',
  ({ data: { appointmentId } }, tools) =>
    sendMail(
      { key: `appointment.cancelled:${appointmentId}`, appointmentId },
      ({ status, closedFor }) => {
        if (closedFor !== null) return closedMail;
        return status === 'NO_SHOW' ? missedMail : cancelledMail;
      },
      tools,
    ),
);
