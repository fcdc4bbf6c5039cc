import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { accessSubgraph } from '@passerelle/access';
import { appealsSubgraph } from '@passerelle/appeals';
import { applicationsSubgraph } from '@passerelle/applications';
import { appointmentsSubgraph } from '@passerelle/appointments';
import { checksSubgraph } from '@passerelle/checks';
import {
  close,
  createGateway,
  createHttpServer,
  identityProvider,
  listen,
  migrateGateway,
  readStandingQuery,
  readTrustedDocuments,
  requestListener,
  sessionStore,
  standings,
  stderrLog,
  systemActor,
  type Gateway,
  type Log,
  type Portal,
} from '@passerelle/gateway';
import { rightsSubgraph } from '@passerelle/rights';
import {
  bootstrapDatabase,
  createBus,
  createPool,
  demoClock,
  EVENTS_ROLE,
  GATEWAY_ROLE,
  migrateSubgraph,
  startSubgraph,
  urlFor,
  type Clock,
  type DatabaseLocation,
  type Platform,
  type RunningSubgraph,
} from '@passerelle/subgraph-kit';
import { lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import type { DemoPerson } from '@passerelle/test/demo';
import { startSimulators, type SimulatorControl } from '@passerelle/test/simulators';
import pg from 'pg';
import { CLIENT_ID, createIdentityProvider } from './identity-provider/provider.ts';
import { mailboxPage } from './mailbox.ts';
import type { Secrets } from './secrets.ts';

export const subgraphs = [
  accessSubgraph,
  applicationsSubgraph,
  checksSubgraph,
  appointmentsSubgraph,
  appealsSubgraph,
  rightsSubgraph,
] as const;

export type PlatformOptions = {
  readonly database: DatabaseLocation;
  readonly secrets: Secrets;
  /** Documents and mails lie under it. */
  readonly directory: string;
  /** 0 takes a free one, for the identity provider and the simulators too. */
  readonly port: number;
  readonly law: LawProfile;
  readonly persons: readonly DemoPerson[];
  /** The folders of the built portals. */
  readonly portals?: Readonly<Partial<Record<Portal, string>>>;
  /** Loads a world once the tables stand, before anything runs. */
  readonly load?: (database: DatabaseLocation, now: Date) => Promise<void>;
  /** Enters under which subjects the identity provider at this address knows the agents. */
  readonly identify?: (database: DatabaseLocation, issuer: string, now: Date) => Promise<void>;
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

/** Brings every schema to its newest version. */
export const migrateAll = async (database: DatabaseLocation): Promise<void> => {
  await bootstrapDatabase(database);
  for (const { name, directory } of subgraphs) await migrateSubgraph(database, name, directory);
  const pool = createPool(urlFor(database, GATEWAY_ROLE), 2);
  try {
    await migrateGateway(pool);
  } finally {
    await pool.end();
  }
};

/** What was begun, to be ended in the opposite order, whatever happened in between. */
const endings = () => {
  const list: (() => Promise<unknown>)[] = [];
  return {
    add: (end: () => Promise<unknown>) => void list.push(end),
    run: async () => {
      for (const end of list.toReversed()) await end().catch(() => undefined);
      list.length = 0;
    },
  };
};

const identityServer = async (
  options: PlatformOptions,
  given: { readonly pool: pg.Pool; readonly origin: string; readonly port: number },
): Promise<{ readonly server: Server; readonly issuer: string }> => {
  const server = createHttpServer();
  const port = await listen(server, given.port, '127.0.0.1');
  const issuer = `http://localhost:${port}`;
  const listener = await createIdentityProvider({
    issuer,
    pool: given.pool,
    secrets: options.secrets,
    origin: given.origin,
    persons: options.persons,
  });
  server.on('request', listener);
  return { server, issuer };
};

const SWEEP_MS = 600_000;

/** Whoever comes before the platform is ready is told to come back. */
const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
  response.end('Passerelle is starting. Try again in a moment.\n');
};

/** Starts everything in this process: subgraphs, gateway, identity provider, simulators, portals. */
export const startPlatform = async (options: PlatformOptions): Promise<RunningPlatform> => {
  const { database, secrets, directory } = options;
  const log = options.log ?? stderrLog;
  const report: Platform['report'] = (error, where) =>
    log.error('Something failed in the background.', {
      where,
      cause: error instanceof Error ? error.name : 'unknown',
      at: error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined,
    });
  const ending = endings();
  try {
    // The ports come first: a taken one is said before anything is changed.
    const server = createHttpServer();
    const port = await listen(server, options.port, '127.0.0.1');
    server.on('request', starting);
    ending.add(() => close(server));
    const url = `http://localhost:${port}`;

    await migrateAll(database);
    const gatewayPool = createPool(urlFor(database, GATEWAY_ROLE));
    ending.add(() => gatewayPool.end());
    const clock = await demoClock(gatewayPool);
    ending.add(async () => clock.stop());
    await options.load?.(database, clock.now());

    const tokens = {
      sis: secrets.simulators,
      vis: secrets.simulators,
      'civil-status': secrets.simulators,
    };
    const simulators = await startSimulators({ port: 0, tokens, now: () => clock.now() });
    ending.add(() => simulators.stop());
    const bus = await createBus(urlFor(database, EVENTS_ROLE));
    ending.add(() => bus.stop());

    const running: RunningSubgraph[] = [];
    const ready = Promise.withResolvers<Gateway>();
    const mailbox = join(directory, 'mailbox');
    const health = async () => {
      const parts = await Promise.all(
        running.map(async (it) => ({ name: it.name, ready: await it.ready() })),
      );
      const answers = await gatewayPool.query('select 1').then(
        () => true,
        () => false,
      );
      return [{ name: 'database', ready: answers }, ...parts];
    };
    const platform: Platform = {
      database,
      bus,
      clock,
      law: lawUnder(options.law),
      demo: true,
      report,
      health,
      register: subgraphs.map(({ name, personalData }) => ({
        subgraph: name,
        declarations: personalData,
      })),
      askGraph: async (part, document, variables, why) => {
        const { reason, language } =
          typeof why === 'string' ? { reason: why, language: 'fr' as const } : why;
        const actor = { ...systemActor(part, randomUUID()), language, reason };
        const { data, errors } = await (
          await ready.promise
        ).execute({ document, variables, actor });
        if (errors?.[0]) throw errors[0];
        return data ?? {};
      },
      config: {
        SIS_URL: `${simulators.url}/sis`,
        SIS_TOKEN: tokens.sis,
        VIS_URL: `${simulators.url}/vis`,
        VIS_TOKEN: tokens.vis,
        CIVIL_STATUS_URL: `${simulators.url}/civil-status`,
        CIVIL_STATUS_TOKEN: tokens['civil-status'],
        FILES_DIRECTORY: join(directory, 'files'),
        FILES_SECRET: secrets.files,
        BOOKING_SECRET: secrets.files,
        MAILBOX_DIRECTORY: mailbox,
        SMTP_URL: options.smtpUrl,
        MAIL_FROM: 'Passerelle <passerelle@passerelle.invalid>',
        PORTAL_URL: url,
      },
    };
    for (const definition of subgraphs) {
      const subgraph = await startSubgraph(definition as never, platform);
      running.push(subgraph);
      ending.add(() => subgraph.stop());
    }

    const gateway = await createGateway({
      supergraph: await readFile(
        new URL('../../../gateway/supergraph.graphql', import.meta.url),
        'utf8',
      ),
      subgraphs: running,
      trustedDocuments: await readTrustedDocuments(),
      log,
    });
    ending.add(() => gateway.stop());
    ready.resolve(gateway);
    await gateway.warm();

    const identityPool = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
    identityPool.on('error', () => undefined);
    ending.add(() => identityPool.end());
    const identity = await identityServer(options, {
      pool: identityPool,
      origin: url,
      port: options.port === 0 ? 0 : options.port + 1,
    });
    ending.add(() => close(identity.server));

    await options.identify?.(database, identity.issuer, clock.now());
    const sessions = sessionStore({ pool: gatewayPool });
    const sweep = setInterval(() => void sessions.sweep().catch(() => undefined), SWEEP_MS);
    ending.add(async () => clearInterval(sweep));
    const standingOf = standings({
      query: await readStandingQuery(),
      execute: (document, variables) =>
        gateway.execute({ document, variables, actor: systemActor('gateway', randomUUID()) }),
    });
    const listener = requestListener({
      gateway,
      origin: url,
      sessions,
      provider: identityProvider({
        issuer: identity.issuer,
        clientId: CLIENT_ID,
        clientSecret: secrets.client,
        redirectUri: `${url}/signed-in`,
      }),
      standingOf,
      openFile: async (name, actor, id) =>
        (await running.find((it) => it.name === name)?.file(actor, id)) ?? null,
      portals: options.portals ?? {},
      ready: health,
      pages: { '/mailbox': mailboxPage(mailbox) },
      now: () => clock.now(),
      log,
    });
    server.off('request', starting);
    server.on('request', listener);

    return {
      url,
      gateway,
      subgraphs: running,
      clock,
      simulators: simulators.control,
      mailbox,
      stop: ending.run,
    };
  } catch (error) {
    await ending.run();
    throw error;
  }
};
