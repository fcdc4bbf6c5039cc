import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createPerform, type Perform } from '../act.ts';
import type { Actor } from '../actor.ts';
import { appRole, urlFor, type DatabaseLocation } from '../roles.ts';
import { stoppedClock } from '../clock.ts';
import { createPool } from '../database.ts';
import type { Announcement } from '../events.ts';
import type { Law } from '../law/index.ts';
import { createAsk, type Ask } from '../query.ts';
import type { SubgraphDefinition } from '../subgraph.ts';
import { createTimerRound } from '../timers.ts';
import { freshDatabase } from './database.ts';

const person: Omit<Actor, 'kind' | 'subject'> = {
  name: null,
  portal: null,
  language: 'en',
  habilitationId: null,
  unitId: null,
  unitKind: null,
  answersToId: null,
  mission: null,
  fileScopes: [],
  reason: null,
  correlationId: 'test',
};

/** An applicant who is signed in. */
export const applicantActor = (subject: string = randomUUID()): Actor => ({
  ...person,
  kind: 'APPLICANT',
  subject,
  portal: 'applicant',
});

/** An agent under a habilitation for a mission in a unit. */
export const agentActor = (mission: string, unitId: string, more: Partial<Actor> = {}): Actor => ({
  ...person,
  kind: 'AGENT',
  subject: randomUUID(),
  portal: 'agent',
  habilitationId: randomUUID(),
  unitId,
  unitKind: mission.startsWith('PROVIDER') ? 'PROVIDER_CENTRE' : 'CONSULAR_POST',
  mission,
  fileScopes: ['APPLICATIONS'],
  ...more,
});

/** One subgraph on a database of its own, without gateway and without workers: for acts and queries. */
export type TestSubgraph = {
  /** The two doors, for one actor; each call is an operation of its own. */
  as(actor: Actor): { perform: Perform; ask: Ask; settle(): Promise<void> };
  readonly clock: ReturnType<typeof stoppedClock>;
  /** What acts announced so far. */
  readonly announced: Announcement[];
  /** Fires what is due by the clock; the number of timers. */
  fireTimers(): Promise<number>;
  /** Reads around row-level security, to look at what is stored. */
  look<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** Connects as the runtime role, without an actor. */
  readonly appUrl: string;
  readonly location: DatabaseLocation;
  stop(): Promise<void>;
};

export const startTestSubgraph = async (
  definition: Pick<SubgraphDefinition<never>, 'name' | 'timers'>,
  given: {
    readonly server: DatabaseLocation;
    readonly now: string;
    readonly law: Law;
    /** What readings find in place of the running subgraph's ports. */
    readonly ports?: unknown;
  },
): Promise<TestSubgraph> => {
  const database = await freshDatabase(given.server);
  const appUrl = urlFor(database.location, appRole(definition.name));
  const pool = createPool(appUrl);
  const admin = new pg.Pool({ connectionString: database.location.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  const clock = stoppedClock(given.now);
  const announced: Announcement[] = [];
  const around = {
    pool,
    schema: definition.name,
    clock,
    law: given.law,
    ports: given.ports,
    publish: (_client: unknown, announcements: readonly Announcement[]) => {
      announced.push(...announcements);
      return Promise.resolve();
    },
  };
  return {
    as: (actor) => ({ perform: createPerform(around, actor), ...createAsk(around, actor) }),
    clock,
    announced,
    fireTimers: createTimerRound(around, definition.timers, (error) => {
      throw error;
    }),
    look: async (statement, values) => (await admin.query(statement, values)).rows as never,
    appUrl,
    location: database.location,
    stop: async () => {
      await pool.end();
      await admin.end();
      await database.drop();
    },
  };
};
