import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  subgraphNames,
  type SubgraphName,
  systemActor,
  writeEntry,
  type DatabaseLocation,
} from '@passerelle/subgraph-kit';
import { lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import pg from 'pg';
import type { DemoApplicant } from '../applicants.ts';
import type { DemoApplication } from '../facts.ts';
import { createSeals } from '../seals.ts';
import { specialApplications } from '../specials.ts';
import { APPLICATIONS_IN_BLOCK, blockOf, type WorldFacts } from '../world.ts';
import { isIdentified, loadAccess, loadAccessBasis, loadIdentities } from './access.ts';
import { loadAppeals } from './appeals.ts';
import { loadApplications } from './applications.ts';
import { loadAppointments, loadAppointmentsBasis } from './appointments.ts';
import { createBookings } from './bookings.ts';
import { loadCommission, orderAgendas } from './commission.ts';
import type { Load } from './load.ts';
import type { Numbered } from './numbered.ts';
import { numbersOf, type Numbers } from './numbers.ts';
import { loadChecks } from './checks.ts';
import { loadOpenings } from './openings.ts';
import { loadRights } from './rights.ts';
import { reasonOf, standingWorld } from './standing.ts';
import { createPipe } from './write.ts';

export const DEMO_APPLICATIONS = 50_000;
export const DEMO_SEED = 2026;

export type DemoWorld = {
  readonly location: DatabaseLocation;
  /** The day on which the world looks alive. A world that grows keeps the day on which it began. */
  readonly now: Date;
  /**
   * The platform's `BOOKING_SECRET`: appointments know a travel document by its seal under this key, and a desk would
   * not recognise the passports of a world that was sealed under another.
   */
  readonly bookingSecret: string;
  /** How many applications there shall be, at least; what is there already counts. 50,000 when left out. */
  readonly applications?: number;
  readonly seed?: number;
  /** The law under which the platform runs: bodies, grounds and terms follow it. Today's when left out. */
  readonly law?: LawProfile;
  /** Told after each five thousand applications, in words for a terminal. */
  readonly onProgress?: (line: string) => void;
};

export type Loaded = {
  /** Applications of the demo world that were there before. */
  readonly before: number;
  readonly applications: number;
  readonly seconds: number;
};

const BLOCKS_AT_ONCE = 250;

/** Everything is written by one act of the system in each subgraph, so that its rows carry a trace like any other. */
const enterAct = async (
  client: pg.Client,
  { actId, facts }: Pick<Load, 'actId' | 'facts'>,
  { names, reason }: { readonly names: readonly SubgraphName[]; readonly reason: string | null },
): Promise<void> => {
  for (const name of names)
    await writeEntry(client, name, {
      id: actId,
      at: facts.now,
      act: reason === null ? 'demo.identify' : 'demo.seed',
      law: 'Demonstration: invented persons, no legal effect',
      outcome: 'PERFORMED',
      actor: systemActor('demo', actId, reason ?? undefined),
      subjectIds: [],
      categories: ['NONE'],
    });
};

type Batch = {
  readonly persons: readonly DemoApplicant[];
  readonly applications: readonly DemoApplication[];
};

/** What a load carries from batch to batch. */
type Desk = { readonly numbers: Numbers; readonly book: ReturnType<typeof createBookings> };

const numbered = async (
  applications: readonly DemoApplication[],
  { numbers, book }: Desk,
): Promise<readonly Numbered[]> => {
  const hasVisa = ({ visa, reissue }: DemoApplication): boolean =>
    visa !== null || reissue !== null;
  const reference = await numbers.draw('reference', applications.length);
  const sticker = await numbers.draw('sticker', applications.filter(hasVisa).length);
  return applications.map((application) => ({
    application,
    reference: reference(),
    sticker: hasVisa(application) ? sticker() : null,
    booked: book(application),
  }));
};

const loadBatch = async (
  load: Load,
  { persons, applications }: Batch,
  desk: Desk,
): Promise<void> => {
  const rows = await numbered(applications, desk);
  await loadApplications(load, persons, rows);
  const booked = rows.flatMap((row) => (row.booked ? [row.booked] : []));
  await loadAppointments(load, { applications, booked }, desk.numbers);
  await loadAccess(load, applications);
  await loadChecks(load, applications);
  await loadAppeals(load, applications, desk.numbers);
  await loadRights(load, applications, desk.numbers);
};

const specialBatch = (facts: WorldFacts): Batch => {
  const applications = specialApplications(facts);
  const persons = [
    ...new Map(applications.map(({ applicant }) => [applicant.id, applicant])).values(),
  ];
  return { persons, applications };
};

const BLOCKS_WITHOUT_PAUSE = 10;

/** Makes blocks in small steps, so that the database is answered in between and neither waits for the other. */
const blocksBatch = async (facts: WorldFacts, from: number, until: number): Promise<Batch> => {
  const blocks = [];
  for (let number = from; number < until; number += 1) {
    blocks.push(blockOf(facts, number));
    if (number % BLOCKS_WITHOUT_PAUSE === 0) await setImmediate();
  }
  return {
    persons: blocks.flatMap(({ applicants }) => applicants),
    applications: blocks.flatMap(({ applications }) => applications),
  };
};

const write = async (
  load: Load,
  blocks: { readonly from: number; readonly until: number },
  onBatch: (blocksDone: number) => void,
): Promise<void> => {
  const numbers = await numbersOf(load.pipe);
  const desk = { numbers, book: createBookings(numbers.taken) };
  if (blocks.from === 0) {
    await loadAccessBasis(load);
    await loadCommission(load);
    await loadAppointmentsBasis(load);
    const special = specialBatch(load.facts);
    await loadBatch(load, special, desk);
    await loadOpenings(load, special.applications);
  }
  // While one batch is written the next is made.
  let writing = Promise.resolve();
  for (let from = blocks.from; from < blocks.until; from += BLOCKS_AT_ONCE) {
    const until = Math.min(blocks.until, from + BLOCKS_AT_ONCE);
    const [batch] = await Promise.all([blocksBatch(load.facts, from, until), writing]);
    writing = loadBatch(load, batch, desk).then(() => onBatch(until));
  }
  await writing;
  if (blocks.from === 0) await orderAgendas(load);
  await load.pipe.settle();
};

/** Opens one transaction for the whole load: a half load is not kept. */
const within = async <T>(
  location: DatabaseLocation,
  actId: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: location.adminUrl });
  // A connection that breaks fails the statement under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select pg_advisory_xact_lock(hashtext('passerelle demo world')),
        set_config('app.actor_kind', 'SYSTEM', true), set_config('app.subject', 'demo', true),
        set_config('app.act_id', $1, true), set_config('synchronous_commit', 'off', true), set_config('work_mem', '64MB', true)`,
      [actId],
    );
    const done = await work(client);
    await client.query('commit');
    return done;
  } finally {
    await client.end();
  }
};

const counted = (n: number): string => n.toLocaleString('en');

/**
 * Fills a migrated database with the demo world, or lets one that stands grow to the number wanted. What is there
 * stays: a world of that size already is left as it is.
 */
export const loadDemoWorld = async (wanted: DemoWorld): Promise<Loaded> => {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const actId = randomUUID();
  const total = wanted.applications ?? DEMO_APPLICATIONS;
  const say = (blocks: number, until: number): void =>
    wanted.onProgress?.(
      `Demo world: ${counted(blocks * APPLICATIONS_IN_BLOCK)} of ${counted(until * APPLICATIONS_IN_BLOCK)} applications (${seconds().toFixed(0)} s)`,
    );
  return within(wanted.location, actId, async (client) => {
    const pipe = createPipe(client);
    const before = await standingWorld(pipe);
    const facts = before?.facts ?? {
      seed: wanted.seed ?? DEMO_SEED,
      now: wanted.now,
      law: lawUnder(wanted.law ?? 'today'),
    };
    const from = before?.blocks ?? 0;
    const until = Math.max(from, Math.ceil(total / APPLICATIONS_IN_BLOCK));
    if (until > from) {
      const load = { pipe, actId, facts, seals: createSeals(wanted.bookingSecret) };
      await enterAct(client, load, {
        names: subgraphNames,
        reason: reasonOf({ facts, blocks: until }),
      });
      await write(load, { from, until }, (blocks) => say(blocks, until));
      // A small sample is enough to plan with; the database's own round looks closer behind a running platform.
      await client.query("select set_config('default_statistics_target', '20', true)");
      await client.query('analyze');
    }
    return {
      before: from * APPLICATIONS_IN_BLOCK,
      applications: until * APPLICATIONS_IN_BLOCK,
      seconds: seconds(),
    };
  });
};

/**
 * Enters under which subjects an identity provider knows the agents one signs in as. Its issuer is an address, which
 * changes with the port: so this is done at each start, and does nothing where it was done before.
 */
export const identifyDemoAgents = async (given: {
  readonly location: DatabaseLocation;
  readonly now: Date;
  readonly issuer: string;
}): Promise<void> => {
  const actId = randomUUID();
  await within(given.location, actId, async (client) => {
    const pipe = createPipe(client);
    const standing = await standingWorld(pipe);
    if (!standing || (await isIdentified(pipe, given.issuer))) return;
    const load = { pipe, actId, facts: { ...standing.facts, now: given.now } };
    await enterAct(client, load, { names: ['access'], reason: null });
    await loadIdentities(load, given.issuer);
    await pipe.settle();
  });
};
