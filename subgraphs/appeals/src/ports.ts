import type { Platform } from '@passerelle/subgraph-kit';
import { createFileStore, type FileStore } from '@passerelle/subgraph-kit/files';
import type { Law } from '@passerelle/subgraph-kit/law';
import { createLetterPress, type LetterPress } from '@passerelle/subgraph-kit/letters';
import { createMailer, type Mailer } from '@passerelle/subgraph-kit/mail';
import { letterDir } from './letters.ts';

/** What this room works with beside its database. */
export type AppealsPorts = {
  readonly files: FileStore;
  readonly press: LetterPress;
  readonly mailer: Mailer;
  readonly law: Law;
  close(): Promise<void>;
};

export const createPorts = ({
  config,
  clock,
  demo,
  law,
}: Pick<Platform, 'config' | 'clock' | 'demo' | 'law'>): AppealsPorts => {
  const press = createLetterPress({ dirs: [letterDir], specimen: demo });
  const mailer = createMailer({
    smtpUrl: config['SMTP_URL'],
    from: config['MAIL_FROM'] ?? 'passerelle@passerelle.invalid',
    mailbox: config['MAILBOX_DIRECTORY'] ?? '.data/mailbox',
    demo,
    now: () => clock.now(),
  });
  return {
    files: createFileStore({
      directory: config['FILES_DIRECTORY'] ?? '.data/files',
      secret: required(config['FILES_SECRET']),
    }),
    press,
    mailer,
    law,
    close: async () => {
      mailer.stop();
      await press.stop();
    },
  };
};

/** Documents are never kept without a secret that seals them. */
const required = (secret: string | undefined): string => {
  if (!secret) throw new Error('FILES_SECRET is not set: documents cannot be sealed.');
  return secret;
};
