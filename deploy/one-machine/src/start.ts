import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, explain, PortTaken } from '@passerelle/subgraph-kit/process';
import { isLawProfile, type LawProfile } from '@passerelle/subgraph-kit/law';
import type { Log } from '@passerelle/gateway';
import type { DemoPerson } from '@passerelle/test/demo';
import { takeDoor } from './door.ts';
import { endings } from './endings.ts';
import { dataDirectory, openDatabase } from './location.ts';
import { lockFolder } from './lock.ts';
import type { PlatformOptions, RunningPlatform } from './platform.ts';
import { builtPortals, portalFolders } from './portals.ts';
import { secretsIn } from './secrets.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How large the demo world is; `PASSERELLE_DEMO=0` starts an empty one, and leaves one that is there as it is. */
const APPLICATIONS = 50_000;
const APPLICATIONS_MAX = 1_000_000;

const numberIn = (env: Environment, name: string, most: number, fallback: number): number => {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new CannotStart(
    `${name} is no whole number from 0 to ${most}: ${text}.`,
    `Leave ${name} out, or give such a number.`,
  );
};

const lawProfileIn = (env: Environment): LawProfile => {
  const text = env['LAW_PROFILE'] ?? 'today';
  if (isLawProfile(text)) return text;
  throw new CannotStart(`LAW_PROFILE is not known: ${text}.`, 'It is today, 2017 or 2009.');
};

/** Built when they are stale; `built` takes them as somebody else's build left them, `none` serves the graph alone. */
const portalsIn = async (env: Environment): Promise<NonNullable<PlatformOptions['portals']>> => {
  const text = env['PASSERELLE_PORTALS'] ?? '';
  if (text === '') return builtPortals(say);
  if (text === 'built') return portalFolders();
  if (text === 'none') return {};
  throw new CannotStart(
    `PASSERELLE_PORTALS is not known: ${text}.`,
    'It is built, none, or left out: then they are built where needed.',
  );
};

const introduce = ({ url }: RunningPlatform, persons: readonly DemoPerson[]): void => {
  say('');
  say(`Passerelle answers at ${url}   (DEMONSTRATION – SPECIMEN; every person is invented)`);
  say(`  applicants   ${url}/`);
  say(`  agents       ${url}/agent/`);
  say(`  appeals      ${url}/commission/`);
  say(`  mails        ${url}/mailbox`);
  say('');
  say('Sign in as one of these; no password is asked:');
  for (const { login, name, role, portal } of persons)
    say(`  ${portal.padEnd(11)} ${login.padEnd(26)} ${name.padEnd(26)} ${role.en}`);
  say('');
  say('Ctrl-C ends it. Another start goes on where this one stopped.');
};

const ending = endings();
let ready = false;

/** A start that was interrupted ends its database under what was just beginning: that is no news. */
const logOf = ({ info, error }: Log): Log => ({
  info,
  error: (message, entry) => {
    if (ready || !ending.began) error(message, entry);
  },
});

const start = async (env: Environment): Promise<void> => {
  const began = performance.now();
  const directory = dataDirectory(env);
  const port = numberIn(env, 'PORT', 65_535, 4000);
  const law = lawProfileIn(env);
  const applications = numberIn(env, 'PASSERELLE_DEMO', APPLICATIONS_MAX, APPLICATIONS);
  ending.add(await lockFolder(directory));
  const door = await takeDoor(port);
  ending.add(() => door.close());
  const secrets = await secretsIn(directory);
  const database = await openDatabase({ directory, secrets, env });
  ending.add(() => database.stop());
  // What is heavy is loaded last: a start that cannot be says so at once.
  const loaded = Promise.all([
    import('./platform.ts'),
    import('@passerelle/test/demo'),
    import('@passerelle/gateway'),
  ]);
  loaded.catch(() => undefined);
  const portals = await portalsIn(env);
  const [{ startPlatform }, demo, { stderrLog }] = await loaded;
  const { demoPersons, identifyDemoAgents, loadDemoWorld, startDemoPapers } = demo;
  const platform = await startPlatform({
    database: database.location,
    secrets,
    directory,
    port: door,
    law,
    persons: demoPersons,
    portals,
    identify: (location, issuer, now) => identifyDemoAgents({ location, issuer, now }),
    ...(applications === 0 ? {} : { papers: startDemoPapers }),
    smtpUrl: env['SMTP_URL'],
    log: logOf(stderrLog),
    load: async (location, now) => {
      if (applications === 0) return;
      const bookingSecret = secrets.files;
      await loadDemoWorld({ location, now, applications, bookingSecret, law, onProgress: say });
    },
  });
  ending.add(platform.stop);
  const connection = join(directory, 'connection.json');
  ending.add(() => rm(connection, { force: true }));
  await writeFile(
    connection,
    JSON.stringify({ ...database.location, url: platform.url, port: door.port, pid: process.pid }),
    { mode: 0o600 },
  );
  ready = true;
  introduce(platform, demoPersons);
  say(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
};

const INTERRUPTED = 130;

const endAt = (signal: NodeJS.Signals): void => {
  process.on(signal, () => {
    if (ending.began) process.exit(INTERRUPTED);
    say('\nEnding: what is under way is answered first. Ctrl-C once more ends at once.');
    void ending.run().finally(() => process.exit(0));
  });
};

const explained = (error: unknown): string => {
  if (error instanceof PortTaken)
    return `Port ${error.port} is taken by another program.\nStop that program, or start with another port: PORT=4100 npx -y pnpm@12 start\n`;
  return explain(error);
};

/** `pnpm start`: the whole platform on one machine, until it is told to end. */
export const runPlatform = async (env: Environment): Promise<void> => {
  endAt('SIGINT');
  endAt('SIGTERM');
  // The terminal is closed: there is nobody to whom one could say anything.
  endAt('SIGHUP');
  try {
    await start(env);
  } catch (error) {
    // Whoever interrupts a start knows why it did not succeed.
    if (ending.began) return;
    await ending.run();
    process.stderr.write(`\n${explained(error)}`);
    process.exit(1);
  }
};
