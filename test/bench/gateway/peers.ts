import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { subgraphNames } from '@passerelle/subgraph-kit';
import pg from 'pg';
import type { Endings } from '../../../deploy/one-machine/src/endings.ts';
import { freePort, startProgram, type Program } from '../../apart/processes.ts';
import type { Part } from './cpu.ts';
import { DATABASE } from './figures.ts';
import { plainRequest, portalRequest, type Operation, type Request } from './operations.ts';
import { copyWorld, postmasterIn, startServer, type World } from './world.ts';

/** One way to answer the same operations. */
export type Peer = {
  readonly name: string;
  /** Each process of it, with the database that it alone uses. */
  readonly parts: readonly Part[];
  readonly request: (operation: Operation) => Promise<Request>;
  /** What its processes said last, for whoever looks for the cause of a failure. */
  readonly said: () => string;
  /** Whether all that was read is collected in the one log. */
  readonly isSettled: () => Promise<boolean>;
};

export const ONE_MACHINE = 'one machine';
export const APART = 'processes apart';
export const APOLLO = '@apollo/gateway';
export const BY_HAND = 'written by hand';

type Given = {
  readonly world: World;
  readonly ending: Endings;
  readonly nodeOptions?: readonly string[];
};

/** Each subgraph's log, and whether the collector's cursor stands at its end. */
const UNCOLLECTED = subgraphNames
  .map(
    (name) => `exists (select 1 from ${name}.audit_log l where (l.xid, l.seq) >
      (select c.xid::xid8, c.seq from access.log_cursors c where c.source = '${name}'))`,
  )
  .join(' or ');

/** Looks at the logs of a database, over one connection. */
const logsOf = (adminUrl: string, ending: Endings) => {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  ending.add(() => pool.end());
  return async (): Promise<boolean> => {
    const { rows } = await pool.query<{ left: boolean }>(`select ${UNCOLLECTED} as left`);
    return rows[0]?.left !== true;
  };
};

/** Starts a program that ends with the measure, however far it came. */
const begin = (
  ending: Endings,
  path: string,
  env: Readonly<Record<string, string>>,
  how: Parameters<typeof startProgram>[2] = {},
): Promise<Program> =>
  startProgram(path, env, { ...how, onSpawn: (end) => ending.add(() => end('SIGTERM')) });

const partOf = (name: string, { child }: Program): Part => ({ name, pid: child.pid ?? 0 });

/** `pnpm start` without the pages: everything in one process, with its own database. */
export const startOneMachine = async ({ world, ending, nodeOptions }: Given): Promise<Peer> => {
  const directory = await copyWorld(world, 'one-machine', ending);
  const program = await begin(
    ending,
    'deploy/one-machine/src/main.ts',
    {
      PASSERELLE_DATA: directory,
      PASSERELLE_PORTALS: 'none',
      // The world is there already.
      PASSERELLE_DEMO: '0',
      PORT: String(world.port),
    },
    { answersAt: /answers at (http:\/\/localhost:\d+)/, nodeOptions },
  );
  const connection = await readFile(`${directory}/connection.json`, 'utf8');
  const { adminUrl } = JSON.parse(connection) as { adminUrl: string };
  return {
    name: ONE_MACHINE,
    parts: [partOf('platform', program), { name: DATABASE, pid: await postmasterIn(directory) }],
    request: (operation) => portalRequest(program.url, operation),
    said: program.said,
    isSettled: logsOf(adminUrl, ending),
  };
};

const newPair = async () => {
  const keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return {
    privateKey: JSON.stringify(await exportJWK(keys.privateKey)),
    publicKey: JSON.stringify(await exportJWK(keys.publicKey)),
  };
};

/** Six subgraphs, each a process; our gateway and @apollo/gateway before the very same ones. */
export const startApart = async ({ world, ending }: Given): Promise<readonly Peer[]> => {
  const directory = await copyWorld(world, 'apart', ending);
  const server = await startServer(directory, world, ending);
  const keys = await newPair();
  const port = await freePort();
  const apolloPort = await freePort();
  const origin = `http://localhost:${port}`;
  const issuer = `http://localhost:${world.port}/identity`;
  const database = { DATABASE_URL: server.location.adminUrl, SECRET: server.location.secret };
  const nowhere = `http://localhost:${await freePort()}`;
  const services = await Promise.all(
    subgraphNames.map(async (name) => ({ name, keys: await newPair() })),
  );
  const subgraphs = await Promise.all(
    services.map(async ({ name, keys: own }) => {
      const program = await begin(ending, `subgraphs/${name}/src/main.ts`, {
        ...database,
        PORT: '0',
        GATEWAY_PUBLIC_JWK: keys.publicKey,
        GATEWAY_URL: origin,
        SERVICE_KEY: own.privateKey,
        MIGRATE: 'no',
        DEMO: 'yes',
        FILES_SECRET: world.secrets.files,
        BOOKING_SECRET: world.secrets.files,
        FILES_DIRECTORY: `${directory}/files`,
        MAILBOX_DIRECTORY: `${directory}/mailbox`,
        // No file is lodged while pages are read: nobody is asked.
        ...Object.fromEntries(
          ['SIS', 'VIS', 'CIVIL_STATUS'].flatMap((system) => [
            [`${system}_URL`, nowhere],
            [`${system}_TOKEN`, 'none'],
          ]),
        ),
      });
      return { name, program };
    }),
  );
  const common = {
    ...database,
    SIGNING_KEY: keys.privateKey,
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(subgraphs.map(({ name, program }) => [name, `${program.url}/graphql`])),
    ),
  };
  const own = await begin(ending, 'gateway/src/main.ts', {
    ...common,
    PORT: String(port),
    ORIGIN: origin,
    SERVICE_KEYS: `{${services.map((it) => `"${it.name}":${it.keys.publicKey}`).join(',')}}`,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'passerelle',
    OIDC_CLIENT_SECRET: 'nobody signs in here',
    MIGRATE: 'no',
  });
  const apollo = await begin(ending, 'test/bench/peers/apollo-gateway/main.ts', {
    ...common,
    PORT: String(apolloPort),
    ORIGIN: `http://localhost:${apolloPort}`,
  });
  const shared = [
    ...subgraphs.map(({ name, program }) => partOf(name, program)),
    { name: DATABASE, pid: server.pid },
  ];
  const isSettled = logsOf(server.location.adminUrl, ending);
  const peer = (name: string, gateway: Program): Peer => ({
    name,
    parts: [partOf('gateway', gateway), ...shared],
    request: (operation) => portalRequest(gateway.url, operation),
    said: () =>
      [gateway, ...subgraphs.map(({ program }) => program)].map((it) => it.said()).join(''),
    isSettled,
  });
  return [peer(APART, own), peer(APOLLO, apollo)];
};

/** The floor: an endpoint with two pages, written for this measure. */
export const startByHand = async ({ world, ending }: Given): Promise<Peer> => {
  const server = await startServer(await copyWorld(world, 'by-hand', ending), world, ending);
  const program = await begin(ending, 'test/bench/hand-written/main.ts', {
    DATABASE_URL: server.location.adminUrl,
  });
  return {
    name: BY_HAND,
    parts: [partOf('endpoint', program), { name: DATABASE, pid: server.pid }],
    request: async (operation) => plainRequest(program.url, operation),
    said: program.said,
    // It writes no log.
    isSettled: async () => true,
  };
};
