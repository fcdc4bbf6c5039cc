import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PortTaken } from '@passerelle/gateway';
import { isLawProfile } from '@passerelle/subgraph-kit/law';
import { demoPersons, identifyDemoAgents, loadDemoWorld } from '@passerelle/test/demo';
import { CannotStart } from './cannot-start.ts';
import { dataDirectory, openDatabase } from './location.ts';
import { lockFolder } from './lock.ts';
import { startPlatform, type RunningPlatform } from './platform.ts';
import { builtPortals } from './portals.ts';
import { secretsIn } from './secrets.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How large the demo world is; `PASSERELLE_DEMO=0` starts an empty one. */
const APPLICATIONS = 50_000;

const numberIn = (name: string, fallback: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535_000) return value;
  throw new CannotStart(
    `${name} is not a number: ${text}.`,
    `Leave ${name} out, or give a whole number.`,
  );
};

const lawProfile = () => {
  const text = process.env['LAW_PROFILE'] ?? 'today';
  if (isLawProfile(text)) return text;
  throw new CannotStart(`LAW_PROFILE is not known: ${text}.`, 'It is today, 2017 or 2009.');
};

const introduce = (platform: RunningPlatform): void => {
  say('');
  say(
    `Passerelle answers at ${platform.url}   (DEMONSTRATION – SPECIMEN; every person is invented)`,
  );
  say(`  applicants   ${platform.url}/`);
  say(`  agents       ${platform.url}/agent/`);
  say(`  appeals      ${platform.url}/commission/`);
  say(`  mails        ${platform.url}/mailbox`);
  say('');
  say('Sign in as one of these; no password is asked:');
  for (const { login, name, role, portal } of demoPersons)
    say(`  ${portal.padEnd(11)} ${login.padEnd(26)} ${name.padEnd(26)} ${role.en}`);
  say('');
  say('Ctrl-C ends it. Another start goes on where this one stopped.');
};

/** What was begun, ended in the opposite order. */
const undo: (() => Promise<unknown>)[] = [];
let ending: Promise<void> | null = null;

const end = (): Promise<void> => {
  ending ??= (async () => {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
  })();
  return ending;
};

const stopOn = (signal: NodeJS.Signals): void => {
  let asked = 0;
  process.on(signal, () => {
    asked += 1;
    if (asked > 1) process.exit(130);
    say('\nEnding: what is under way is answered first. Ctrl-C once more ends at once.');
    void end().finally(() => process.exit(0));
  });
};

const start = async (): Promise<void> => {
  const began = performance.now();
  const directory = dataDirectory();
  const port = numberIn('PORT', 4000);
  const law = lawProfile();
  const applications = numberIn('PASSERELLE_DEMO', APPLICATIONS);
  undo.push(await lockFolder(directory));
  const portals = await builtPortals(say);
  const secrets = await secretsIn(directory);
  const database = await openDatabase(directory, secrets);
  undo.push(() => database.stop());
  const platform = await startPlatform({
    database: database.location,
    secrets,
    directory,
    port,
    law,
    persons: demoPersons,
    portals,
    identify: (location, issuer, now) => identifyDemoAgents({ location, issuer, now }),
    smtpUrl: process.env['SMTP_URL'],
    load: async (location, now) => {
      const bookingSecret = secrets.files;
      if (applications > 0)
        await loadDemoWorld({ location, now, applications, bookingSecret, onProgress: say });
    },
  });
  undo.push(platform.stop);
  const connection = join(directory, 'connection.json');
  await writeFile(
    connection,
    JSON.stringify({ ...database.location, url: platform.url, pid: process.pid }),
    { mode: 0o600 },
  );
  undo.push(() => rm(connection, { force: true }));
  introduce(platform);
  say(`Ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
};

stopOn('SIGINT');
stopOn('SIGTERM');
try {
  await start();
} catch (error) {
  await end();
  if (error instanceof PortTaken)
    say(
      `\nPort ${error.port} is taken. Stop what uses it, or start with another: PORT=4100 npx -y pnpm@12 start`,
    );
  else if (error instanceof CannotStart) say(`\n${error.message}\n${error.remedy}`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
