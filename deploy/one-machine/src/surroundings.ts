import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { systemActor, type Gateway } from '@passerelle/gateway';
import type { AskGraph, Platform } from '@passerelle/subgraph-kit';
import type { Secrets } from './secrets.ts';

/** Asks the graph of this process; questions that come before it stands wait for it. */
export const askGateway =
  (ready: Promise<Gateway>): AskGraph =>
  async (part, document, variables, why) => {
    const { reason, language } =
      typeof why === 'string' ? { reason: why, language: 'fr' as const } : why;
    const actor = { ...systemActor(part, randomUUID()), language, reason };
    const gateway = await ready;
    const { data, errors } = await gateway.execute({ document, variables, actor });
    if (errors?.[0]) throw errors[0];
    return data ?? {};
  };

type Given = {
  readonly url: string;
  readonly directory: string;
  readonly secrets: Secrets;
  readonly simulatorsUrl: string;
  readonly smtpUrl: string | undefined;
};

/** Where the documents and mails of a platform on one machine lie. */
export const mailboxIn = (directory: string): string => join(directory, 'mailbox');

/** The configuration that each subgraph would read from its environment. */
export const configOf = (given: Given): Platform['config'] => {
  const { url, directory, secrets, simulatorsUrl, smtpUrl } = given;
  return {
    SIS_URL: `${simulatorsUrl}/sis`,
    SIS_TOKEN: secrets.simulators,
    VIS_URL: `${simulatorsUrl}/vis`,
    VIS_TOKEN: secrets.simulators,
    CIVIL_STATUS_URL: `${simulatorsUrl}/civil-status`,
    CIVIL_STATUS_TOKEN: secrets.simulators,
    FILES_DIRECTORY: join(directory, 'files'),
    FILES_SECRET: secrets.files,
    BOOKING_SECRET: secrets.files,
    MAILBOX_DIRECTORY: mailboxIn(directory),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Passerelle <passerelle@passerelle.invalid>',
    PORTAL_URL: url,
  };
};
