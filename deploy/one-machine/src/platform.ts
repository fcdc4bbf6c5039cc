import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { appealsSubgraph } from '@passerelle/appeals';
import { applicationsSubgraph } from '@passerelle/applications';
import {
  createGateway,
  identityProvider,
  readStandingQuery,
  readTrustedDocuments,
  requestListener,
  sessionStore,
  standings,
  stderrLog,
  systemActor,
  type Gateway,
  type Log,
  type Part,
  type Portal,
} from '@passerelle/gateway';
import {
  createBus,
  createPool,
  demoClock,
  EVENTS_ROLE,
  GATEWAY_ROLE,
  startSubgraph,
  urlFor,
  type Bus,
  type Clock,
  type DatabaseLocation,
  type Platform,
  type RunningSubgraph,
} from '@passerelle/subgraph-kit';
import { lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import { placeOf } from '@passerelle/subgraph-kit/process';
import type { DemoPapers, DemoPerson, startDemoPapers } from '@passerelle/test/demo';
import { startSimulators, type SimulatorControl } from '@passerelle/test/simulators';
import type pg from 'pg';
import { takeDoor, type Door } from './door.ts';
import { endings, type Endings } from './endings.ts';
import { CLIENT_ID, createIdentityProvider, IDENTITY_PATH } from './identity-provider/provider.ts';
import { mailboxPage } from './mailbox.ts';
import { migrateAll, processingRegister, subgraphs } from './migrations.ts';
import type { Secrets } from './secrets.ts';
import { askGateway, configOf, mailboxIn } from './surroundings.ts';

export type PlatformOptions = {
  readonly database: DatabaseLocation;
  readonly secrets: Secrets;
  /** Documents and mails lie under it. */
  readonly directory: string;
  /** The port to answer at; 0 takes a free one. Or a door that was taken before. */
  readonly port: number | Door;
  readonly law: LawProfile;
  /** The persons as whom one signs in to the demo. */
  readonly persons: readonly DemoPerson[];
  /** The folders of the built portals. */
  readonly portals?: Readonly<Partial<Record<Portal, string>>>;
  /** Loads a world once the tables stand, before anything runs. */
  readonly load?: (database: DatabaseLocation, now: Date) => Promise<void>;
  /** Enters under which subjects the identity provider at this address knows the agents. */
  readonly identify?: (database: DatabaseLocation, issuer: string, now: Date) => Promise<void>;
  /** Sets the papers of the world's past, behind the platform that is ready. Left out: its files have none. */
  readonly papers?: typeof startDemoPapers;
  readonly smtpUrl?: string | undefined;
  readonly log?: Log;
};

export type RunningPlatform = {
  readonly url: string;
  readonly gateway: Gateway;
  readonly subgraphs: readonly RunningSubgraph[];
  readonly clock: Clock;
  readonly simulators: SimulatorControl;
  readonly mailbox: string;
  /** Answers what is under way, then ends. */
  stop(): Promise<void>;
};

const SWEEP_MS = 600_000;

const reportTo =
  (log: Log): Platform['report'] =>
  (error, where) =>
    log.error('Something failed in the background.', {
      where,
      cause: error instanceof Error ? error.name : 'unknown',
      at: placeOf(error),
    });

/** Whether each part answers now: the database and the subgraphs that run so far. */
const healthOf =
  (pool: pg.Pool, running: readonly RunningSubgraph[]) => async (): Promise<readonly Part[]> => {
    const database = pool.query('select 1').then(
      () => true,
      () => false,
    );
    const parts = running.map(async (it) => ({ name: it.name, ready: await it.ready() }));
    return [{ name: 'database', ready: await database }, ...(await Promise.all(parts))];
  };

const createGraph = async (running: readonly RunningSubgraph[], log: Log): Promise<Gateway> => {
  const supergraph = new URL('../../../gateway/supergraph.graphql', import.meta.url);
  return createGateway({
    supergraph: await readFile(supergraph, 'utf8'),
    subgraphs: running,
    trustedDocuments: await readTrustedDocuments(),
    log,
  });
};

/** The embedded identity provider, at the same origin as everything else. */
const startIdentity = async (options: PlatformOptions, url: string, ending: Endings) => {
  const pool = createPool(options.database.adminUrl, 4);
  ending.add(() => pool.end());
  const issuer = url + IDENTITY_PATH;
  const { secrets, persons } = options;
  const route = await createIdentityProvider({ issuer, pool, secrets, origin: url, persons });
  return { issuer, route };
};

/** Starts everything in this process: subgraphs, gateway, identity provider, simulators, portals. */
export const startPlatform = async (options: PlatformOptions): Promise<RunningPlatform> => {
  const { database, secrets, directory } = options;
  const log = options.log ?? stderrLog;
  const ending = endings();
  const door = typeof options.port === 'number' ? await takeDoor(options.port) : options.port;
  const { url } = door;
  const running: RunningSubgraph[] = [];
  let bus: Bus | undefined;
  let papers: DemoPapers | undefined;
  const stop = async (): Promise<void> => {
    // What is under way still finds everything that it needs: first whoever asks, then whatever comes due or was told.
    await door.close();
    await papers?.stop();
    await Promise.all(running.map((it) => it.rest()));
    await bus?.stop();
    await ending.run();
  };
  try {
    await migrateAll(database);
    const pool = createPool(urlFor(database, GATEWAY_ROLE));
    ending.add(() => pool.end());
    const clock = await demoClock(pool);
    ending.add(async () => clock.stop());
    const now = () => clock.now();
    await options.load?.(database, now());

    const tokens = {
      sis: secrets.simulators,
      vis: secrets.simulators,
      'civil-status': secrets.simulators,
    };
    const simulators = await startSimulators({ port: 0, tokens, now });
    ending.add(() => simulators.stop());
    bus = await createBus(urlFor(database, EVENTS_ROLE));

    const graph = Promise.withResolvers<Gateway>();
    const health = healthOf(pool, running);
    const { smtpUrl } = options;
    const platform: Platform = {
      database,
      migratedElsewhere: true,
      bus,
      clock,
      law: lawUnder(options.law),
      demo: true,
      report: reportTo(log),
      health,
      register: processingRegister,
      askGraph: askGateway(graph.promise),
      config: configOf({ url, directory, secrets, simulatorsUrl: simulators.url, smtpUrl }),
    };
    for (const definition of subgraphs) {
      const subgraph = await startSubgraph(definition as never, platform);
      running.push(subgraph);
      ending.add(() => subgraph.stop());
    }
    const gateway = await createGraph(running, log);
    ending.add(() => gateway.stop());
    graph.resolve(gateway);
    await gateway.warm();

    const identity = await startIdentity(options, url, ending);
    await options.identify?.(database, identity.issuer, now());
    const sessions = sessionStore({ pool });
    const sweep = setInterval(() => void sessions.sweep().catch(() => undefined), SWEEP_MS);
    ending.add(async () => clearInterval(sweep));
    const mailbox = mailboxIn(directory);
    door.open(
      requestListener({
        gateway,
        origin: url,
        sessions,
        provider: identityProvider({
          issuer: identity.issuer,
          clientId: CLIENT_ID,
          clientSecret: secrets.client,
          redirectUri: `${url}/signed-in`,
        }),
        standingOf: standings({
          query: await readStandingQuery(),
          execute: (document, variables) =>
            gateway.execute({ document, variables, actor: systemActor('gateway', randomUUID()) }),
        }),
        openFile: async (name, actor, id) =>
          (await running.find((it) => it.name === name)?.file(actor, id)) ?? null,
        portals: options.portals ?? {},
        ready: health,
        pages: { '/mailbox': mailboxPage(mailbox), [`${IDENTITY_PATH}/`]: identity.route },
        demo: true,
        now,
        log,
      }),
    );
    papers = options.papers?.({
      platform,
      applications: applicationsSubgraph,
      appeals: appealsSubgraph,
    });
    const { control } = simulators;
    return { url, gateway, subgraphs: running, clock, simulators: control, mailbox, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
