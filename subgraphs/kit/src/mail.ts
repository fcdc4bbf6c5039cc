import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Language } from './law/words.ts';

/** A mail to a person. Plain text: the portal holds what is confidential, the mail says that something is there. */
export type Mail = {
  /** The same key is sent once, however often it is asked for. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
};

export type KeptMail = Mail & { readonly sentAt: string };

export type Mailer = { send(mail: Mail): Promise<void>; stop(): void };

const SPECIMEN = 'DEMONSTRATION – SPECIMEN';

/**
 * Sends through SMTP where `smtpUrl` names a server; else keeps each mail in a directory, for the
 * mailbox page of a demo.
 */
export const createMailer = (options: {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  readonly mailbox: string;
  readonly demo: boolean;
  readonly now: () => Date;
}): Mailer => {
  const marked = (mail: Mail): Mail =>
    options.demo
      ? {
          ...mail,
          subject: `${SPECIMEN} | ${mail.subject}`,
          text: `${SPECIMEN}\n\n${mail.text}\n\n${SPECIMEN}`,
        }
      : mail;
  if (options.smtpUrl) {
    const transport = nodemailer.createTransport(options.smtpUrl);
    return {
      send: async (mail) => {
        const { key, to, subject, text } = marked(mail);
        await transport.sendMail({
          from: options.from,
          to,
          subject,
          text,
          messageId: `<${fileNameOf(key)}@passerelle.invalid>`,
        });
      },
      stop: () => transport.close(),
    };
  }
  return {
    send: async (mail) => {
      await mkdir(options.mailbox, { recursive: true, mode: 0o700 });
      const path = join(options.mailbox, `${fileNameOf(mail.key)}.json`);
      const kept: KeptMail = { ...marked(mail), sentAt: options.now().toISOString() };
      await writeFile(`${path}.part`, JSON.stringify(kept), { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    stop: () => undefined,
  };
};

const fileNameOf = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 32);

/** The mails of a demo's mailbox, newest first. */
export const readMailbox = async (mailbox: string): Promise<readonly KeptMail[]> => {
  const names = await readdir(mailbox).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(mailbox, name), 'utf8')) as KeptMail),
  );
  return mails.toSorted((one, other) => other.sentAt.localeCompare(one.sentAt));
};
