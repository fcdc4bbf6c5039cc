import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appRole,
  createBus,
  createPool,
  EVENTS_ROLE,
  ownerRole,
  startSubgraph,
  stoppedClock,
  urlFor,
  type Actor,
  type Announcement,
  type DatabaseLocation,
  type Why,
} from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { readMailbox, type KeptMail } from '@passerelle/subgraph-kit/mail';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import { graphql } from 'graphql';
import pg from 'pg';
import { appointmentsSubgraph } from '../index.ts';
import { NOW, tunis } from './desk.ts';

type Person = {
  readonly givenNames: string;
  readonly surname: string;
  readonly email: string | null;
};
type File = { readonly passport: string; readonly person: Person };

/** This room as it runs, with its queues, timers and mailbox; the graph answers for the files of the tests. */
export type Room = {
  readonly clock: ReturnType<typeof stoppedClock>;
  /** An application is signed: the event, as the applications announce it. */
  sign(
    accountId: string,
    file: File,
    visaKind?: string,
  ): Promise<{ applicationId: string; applicantId: string }>;
  publish(announcement: Announcement): Promise<void>;
  /** Runs an operation as somebody; errors fail the test. */
  run<Data>(
    actor: Actor,
    source: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Data>;
  mails(): Promise<readonly KeptMail[]>;
  look<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
};

const places = { fr: 'Centre de Tunis', en: 'Tunis centre', ar: 'مركز تونس' } as const;

const graphOf =
  (files: ReadonlyMap<string, File>) =>
  (_part: string, _document: string, given: Readonly<Record<string, unknown>>, why: Why) => {
    const file = files.get(String(given['id'] ?? given['applicationId']));
    const language = typeof why === 'string' ? 'fr' : why.language;
    return Promise.resolve({
      application: file && {
        reference: 'PSR-26-004811',
        applicant: file.person,
        travelDocument: { number: file.passport, issuer: 'TUN' },
      },
      unit: { name: places[language] },
    });
  };

export const startRoom = async (server: DatabaseLocation): Promise<Room> => {
  const database = await freshDatabase(server);
  const clock = stoppedClock(NOW);
  const mailbox = await mkdtemp(join(tmpdir(), 'passerelle-mailbox-'));
  const bus = await createBus(urlFor(database.location, EVENTS_ROLE));
  const publisher = createPool(urlFor(database.location, appRole('applications')), 2);
  const admin = new pg.Pool({ connectionString: database.location.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  // A clone has the template's tables and not the rights on the database itself.
  const name = new URL(database.location.adminUrl).pathname.slice(1);
  await admin.query(`grant create on database ${name} to ${ownerRole('appointments')}`);
  const files = new Map<string, File>();
  const running = await startSubgraph(appointmentsSubgraph, {
    database: database.location,
    bus,
    clock,
    law: lawUnder('today'),
    askGraph: graphOf(files),
    config: { BOOKING_SECRET: 'a secret for the tests of this room', MAILBOX_DIRECTORY: mailbox },
    demo: true,
    report: () => undefined,
    health: () => Promise.resolve([]),
    register: [],
  });

  const publish = async (announcement: Announcement): Promise<void> => {
    const client = await publisher.connect();
    try {
      await bus.publish(client, [announcement]);
    } finally {
      client.release();
    }
  };

  return {
    clock,
    publish,
    sign: async (accountId, file, visaKind = 'SHORT_STAY') => {
      const ids = { applicationId: randomUUID(), applicantId: randomUUID() };
      files.set(ids.applicationId, file);
      await publish({
        event: 'application.submitted',
        key: ids.applicationId,
        data: { ...ids, accountId, postId: tunis.post, visaKind },
      });
      return ids;
    },
    run: async (actor, source, variableValues) => {
      const contextValue = running.contextFor(actor);
      const answer = await graphql({
        schema: running.schema,
        source,
        variableValues,
        contextValue,
      });
      await running.settle(contextValue);
      if (answer.errors?.[0]) throw answer.errors[0];
      return answer.data as never;
    },
    mails: () => readMailbox(mailbox),
    look: async (statement, values) => (await admin.query(statement, values)).rows as never,
    stop: async () => {
      await running.rest();
      await bus.stop();
      await running.stop();
      await publisher.end();
      await admin.end();
      await database.drop();
      await rm(mailbox, { recursive: true, force: true });
    },
  };
};
