import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  startEmbedded,
  type EmbeddedServer,
} from '../../../deploy/one-machine/src/database/embedded.ts';
import type { Endings } from '../../../deploy/one-machine/src/endings.ts';
import { secretsIn, startPlatform, type Secrets } from '../../../deploy/one-machine/src/index.ts';
import { demoPerson, demoPersons, identifyDemoAgents, loadDemoWorld } from '../../demo/index.ts';
import { freePort } from '../../apart/processes.ts';
import { signIn } from '../../support/visitor.ts';
import type { Operation } from './operations.ts';

/** A demo world with two people signed in to it, of which each peer gets a copy of its own, with its own server. */
export type World = {
  readonly directory: string;
  readonly secrets: Secrets;
  /** The port of the platform on one machine: its identity provider is known under this address. */
  readonly port: number;
  readonly operations: readonly Operation[];
};

const VIEWS = ['TO_CHECK_FORMALLY', 'TO_EXAMINE', 'TO_DECIDE', 'TO_TRANSMIT'] as const;
/** As the agents' portal asks for a page. */
const PAGE = 24;

type File = { readonly id: string };
type Queue = {
  readonly workQueue: { readonly counters: readonly object[]; readonly nodes: readonly object[] };
};

/** Signs in as an applicant with a refused file, and as an examiner; finds the page that each looks at. */
const openPages = async (url: string): Promise<readonly Operation[]> => {
  const applicant = await signIn(url, 'applicant', 'login', { login: 'applicant-nouakchott' });
  const { myApplications } = await applicant.run<{ myApplications: readonly File[] }>(
    'HomePage_Query',
  );
  const examiner = await signIn(url, 'agent', 'login', { login: demoPerson('examiner').login });
  const pages = await Promise.all(
    VIEWS.map(async (view) => {
      const input = { view, first: PAGE };
      const { workQueue } = await examiner.run<Queue>('QueuePage_Query', { input });
      const { counters, nodes } = workQueue;
      return { input, rows: nodes.length, counters: counters.length };
    }),
  );
  const longest = pages.toSorted((one, other) => other.rows - one.rows)[0];
  return [
    {
      name: 'status page',
      portal: 'applicant',
      operation: 'ApplicationPage_Query',
      variables: { id: myApplications[0]?.id },
      cookie: applicant.jar.header(),
      about: 'one refused file with its decision, dates, appointment and readings',
    },
    {
      name: 'queue',
      portal: 'agent',
      operation: 'QueuePage_Query',
      variables: { input: longest?.input },
      cookie: examiner.jar.header(),
      about: `${longest?.rows ?? 0} files with applicant, checks and dates, and ${longest?.counters ?? 0} counters`,
    },
  ];
};

const silent = { info: () => undefined, error: () => undefined };

/** A server that is still being made when the measure is interrupted is awaited: its folder goes after it. */
const startDatabase = (
  directory: string,
  { database }: Secrets,
  ending: Endings,
): Promise<EmbeddedServer> => {
  const starting = startEmbedded(join(directory, 'postgres'), database);
  ending.add(async () => (await starting).stop());
  return starting;
};

/** Makes the world in a folder of its own; `say` is told how far it is. */
export const makeWorld = async (
  applications: number,
  ending: Endings,
  say: (line: string) => void,
): Promise<World> => {
  const root = await mkdtemp(join(tmpdir(), 'passerelle-bench-'));
  ending.add(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
  // PostgreSQL does not run as root: its user must be able to enter.
  await chmod(root, 0o755);
  const directory = join(root, 'world');
  const secrets = await secretsIn(directory);
  const server = await startDatabase(directory, secrets, ending);
  const port = await freePort();
  const platform = await startPlatform({
    database: server.location,
    secrets,
    directory,
    port,
    law: 'today',
    persons: demoPersons,
    load: async (location, now) => {
      const bookingSecret = secrets.files;
      await loadDemoWorld({ location, now, applications, bookingSecret, onProgress: say });
    },
    identify: (location, issuer, now) => identifyDemoAgents({ location, issuer, now }),
    log: silent,
  });
  ending.add(() => platform.stop());
  const operations = await openPages(platform.url);
  await platform.stop();
  await server.stop();
  return { directory, secrets, port, operations };
};

/** A copy of the world: the same rows, sessions and secrets. */
export const copyWorld = async (world: World, name: string, ending: Endings): Promise<string> => {
  const directory = join(world.directory, '..', name);
  // Owners are kept: the server's files belong to its own user.
  const copying = promisify(execFile)('cp', ['-a', world.directory, directory]);
  ending.add(() => copying);
  await copying;
  return directory;
};

export type WorldServer = EmbeddedServer & {
  /** The process from which all of its processes descend. */
  readonly pid: number;
};

/** The process of the server that has its data in a folder. */
export const postmasterIn = async (directory: string): Promise<number> =>
  Number((await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

/** Starts the database of a copy. */
export const startServer = async (
  directory: string,
  { secrets }: World,
  ending: Endings,
): Promise<WorldServer> => {
  const server = await startDatabase(directory, secrets, ending);
  return { ...server, pid: await postmasterIn(directory) };
};
