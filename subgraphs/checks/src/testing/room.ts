import { randomUUID } from 'node:crypto';
import {
  createBus,
  createPool,
  EVENTS_ROLE,
  appRole,
  ownerRole,
  startSubgraph,
  stoppedClock,
  urlFor,
  type Announcement,
  type DatabaseLocation,
  type EventData,
  type RunningSubgraph,
} from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import type { inventedPersons } from '../../../../test/simulators/index.ts';
import { checksSubgraph } from '../index.ts';
import type { ChecksPorts } from '../ports/systems.ts';
import { startOutsideWorld, type OutsideWorld } from './systems.ts';

type Invented = (typeof inventedPersons)[number];

export const POST = '5c1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001';

/** This room as it runs, with its queues, its timers and the simulated systems; the graph answers for the tests' files. */
export type Room = {
  readonly outside: OutsideWorld;
  readonly running: RunningSubgraph;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** What the other rooms were told. */
  readonly told: EventData<'checks.completed'>[];
  /** What failed and is tried again. */
  readonly reported: unknown[];
  /** A file of this person is lodged: the event, as the applications announce it. */
  lodge(person: Invented, times?: number): Promise<string>;
  publish(...announcements: readonly Announcement[]): Promise<void>;
  /** Connects as the runtime role, without an actor. */
  readonly appUrl: string;
  look<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
};

const graphOf =
  (files: ReadonlyMap<string, Invented>) =>
  (_part: string, _document: string, { id }: Readonly<Record<string, unknown>>) => {
    const person = files.get(String(id));
    if (!person) return Promise.resolve({ application: null });
    const { document: travelDocument, surname, givenNames, birthDate, nationality, sex } = person;
    const applicant = { surname, givenNames, birthDate, nationality, sex };
    return Promise.resolve({ application: { applicant, travelDocument } });
  };

export const startRoom = async (given: {
  readonly server: DatabaseLocation;
  readonly now: string;
  /** Stands between the room and the systems: a process that dies, for one. */
  readonly between?: (ports: ChecksPorts) => ChecksPorts;
}): Promise<Room> => {
  const database = await freshDatabase(given.server);
  const clock = stoppedClock(given.now);
  const outside = await startOutsideWorld(() => clock.now());
  const bus = await createBus(urlFor(database.location, EVENTS_ROLE));
  const publisher = createPool(urlFor(database.location, appRole('applications')), 2);
  const admin = new pg.Pool({ connectionString: database.location.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  // A clone has the template's tables and not the rights on the database itself.
  const name = new URL(database.location.adminUrl).pathname.slice(1);
  await admin.query(`grant create on database ${name} to ${ownerRole('checks')}`);
  const told: EventData<'checks.completed'>[] = [];
  const reported: unknown[] = [];
  const files = new Map<string, Invented>();

  await bus.subscribe({
    subgraph: 'applications',
    name: 'test-hears',
    on: 'checks.completed',
    handle: ({ data }) => Promise.resolve(void told.push(data)),
    report: (error) => reported.push(error),
  });
  const ports = outside.ports();
  const running = await startSubgraph(
    { ...checksSubgraph, ports: () => given.between?.(ports) ?? ports },
    {
      database: database.location,
      bus,
      clock,
      law: lawUnder('today'),
      askGraph: graphOf(files),
      config: {},
      demo: true,
      report: (error) => reported.push(error),
      health: () => Promise.resolve([]),
      register: [],
    },
  );

  const publish = async (...announcements: readonly Announcement[]): Promise<void> => {
    const client = await publisher.connect();
    try {
      await bus.publish(client, announcements);
    } finally {
      client.release();
    }
  };

  return {
    outside,
    running,
    clock,
    told,
    reported,
    publish,
    appUrl: urlFor(database.location, appRole('checks')),
    lodge: async (person, times = 1) => {
      const applicationId = randomUUID();
      files.set(applicationId, person);
      const data = {
        applicationId,
        applicantId: randomUUID(),
        postId: POST,
        lodgedAt: clock.now().toISOString(),
      };
      for (let n = 0; n < times; n += 1)
        await publish({ event: 'application.lodged', key: applicationId, data });
      return applicationId;
    },
    look: async (statement, values) => (await admin.query(statement, values)).rows as never,
    stop: async () => {
      await running.rest();
      await bus.stop();
      await running.stop();
      await publisher.end();
      await admin.end();
      await outside.stop();
      await database.drop();
    },
  };
};
