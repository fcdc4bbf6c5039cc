import type { Platform } from '@passerelle/subgraph-kit';
import { createMailer, type Mailer } from '@passerelle/subgraph-kit/mail';
import { createSeals, type Seals } from './seal.ts';

/** What of the platform this room uses: the key of its seals, and the mail. */
export type AppointmentsPorts = { readonly seals: Seals; readonly mailer: Mailer };

const LENGTH_MIN = 16;

export const createPorts = ({ config, demo, clock }: Platform): AppointmentsPorts => {
  const secret = config['BOOKING_SECRET'] ?? config['FILES_SECRET'];
  if (secret === undefined || secret.length < LENGTH_MIN)
    throw new Error(
      'BOOKING_SECRET or FILES_SECRET is needed: travel documents are kept as seals.',
    );
  return {
    seals: createSeals(secret),
    mailer: createMailer({
      smtpUrl: config['SMTP_URL'],
      from: config['MAIL_FROM'] ?? 'passerelle@passerelle.invalid',
      mailbox: config['MAILBOX_DIRECTORY'] ?? '.data/mailbox',
      demo,
      now: () => clock.now(),
    }),
  };
};
