import { parseArgs } from 'node:util';
import {
  bookingSecret,
  CannotDo,
  demoDatabase,
  demoNow,
  run,
  say,
  withDatabase,
} from './terminal.ts';

const APPLICATIONS = 50_000;
const APPLICATIONS_MAX = 1_000_000;
const USAGE = `Say how many: demo:seed --applications 300000, from 1 to ${APPLICATIONS_MAX.toLocaleString('en')}.`;

const wantedIn = (args: readonly string[]): number => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { applications: { type: 'string' } },
    });
    const wanted = Number(values.applications ?? APPLICATIONS);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= APPLICATIONS_MAX) return wanted;
  } catch {
    // Said below: an option that there is not is as wrong as a number that is none.
  }
  throw new CannotDo(USAGE);
};

/** Fills the demo world to a number of applications, for load work. A load that is stopped leaves nothing behind. */
await run(async () => {
  const applications = wantedIn(process.argv.slice(2));
  const location = await demoDatabase();
  const now = await withDatabase(location, demoNow);
  // The makers of the world are many: a slip of the keyboard is answered without them.
  const { loadDemoWorld } = await import('./load/index.ts');
  const loaded = await loadDemoWorld({
    location,
    now,
    applications,
    bookingSecret: await bookingSecret(),
    onProgress: say,
  });
  const added = loaded.applications - loaded.before;
  say(
    added === 0
      ? `There are ${loaded.before.toLocaleString('en')} applications already; nothing to do.`
      : `Added ${added.toLocaleString('en')} in ${loaded.seconds.toFixed(1)} s: ${loaded.applications.toLocaleString('en')} applications.`,
  );
});
