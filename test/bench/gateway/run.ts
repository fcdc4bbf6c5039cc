import { execFile } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { endings, type Endings } from '../../../deploy/one-machine/src/endings.ts';
import { explain } from '@passerelle/subgraph-kit/process';
import { sameAnswers } from './answers.ts';
import { cpuOf } from './cpu.ts';
import {
  comparison,
  costTable,
  figuresOf,
  lastLine,
  partsTable,
  type Figures,
  type Round,
} from './figures.ts';
import { amountFor, loadWith, rateOf, type Amount } from './load.ts';
import { ask, type Operation } from './operations.ts';
import {
  APOLLO,
  ONE_MACHINE,
  startApart,
  startByHand,
  startOneMachine,
  type Peer,
} from './peers.ts';
import { makeWorld } from './world.ts';

/** How large and how long a measure is. */
export type Extent = {
  readonly applications: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
  readonly roundSeconds: number;
  readonly connections: number;
};

const WHOLE: Extent = {
  applications: 30_000,
  rounds: 5,
  warmUpSeconds: 5,
  roundSeconds: 5,
  connections: 20,
};
const SHORT: Extent = {
  applications: 1_500,
  rounds: 2,
  warmUpSeconds: 3,
  roundSeconds: 3,
  connections: 4,
};

/** Between two looks at whether the log is collected. */
const SETTLE_MS = 100;
const SETTLE_MAX_MS = 60_000;
const ANSWERS_MAX = 10;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const APOLLO_FOLDER = fileURLToPath(new URL('../peers/apollo-gateway', import.meta.url));

/** Installs the peer in its own folder, from its own lockfile: nothing else of the repository depends on it. */
const installApollo = async (): Promise<void> => {
  const command = ['-y', 'pnpm@12', 'install', '--frozen-lockfile'];
  try {
    await promisify(execFile)('npx', command, { cwd: APOLLO_FOLDER });
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    throw new Error(`@apollo/gateway cannot be installed in ${APOLLO_FOLDER}:\n${stdout}`, {
      cause: error,
    });
  }
};

const settled = async ({ isSettled }: Peer): Promise<void> => {
  const end = Date.now() + SETTLE_MAX_MS;
  while (!(await isSettled())) {
    if (Date.now() > end) throw new Error('What was read is not collected after a minute.');
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
};

/** Says what the peer said, where the cause stands. */
const failed =
  ({ name, said }: Peer) =>
  (error: unknown): never => {
    const last = said().split('\n').slice(-12).join('\n');
    throw new Error(`${name} failed. It said:\n${last}\n`, { cause: error });
  };

/** One round of one peer. What is read is written in a log that is collected afterwards: that is part of the cost. */
const measure = async (peer: Peer, operation: Operation, load: Amount): Promise<Round> => {
  const request = await peer.request(operation);
  await settled(peer);
  const before = await cpuOf(peer.parts);
  const found = await loadWith(request, load).catch(failed(peer));
  await settled(peer);
  const after = await cpuOf(peer.parts);
  const cpu = new Map(
    [...after].map(([name, used]) => [name, used - (before.get(name) ?? 0)] as const),
  );
  return { ...found, cpu };
};

/** What a peer answers. On a machine that is busy its subgraphs may be late at first: then it is asked again. */
const answerOf = async (peer: Peer, operation: Operation): Promise<unknown> => {
  const request = await peer.request(operation);
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(request).catch(failed(peer));
    const { errors } = answer as { errors?: unknown };
    if (errors === undefined || tried === ANSWERS_MAX) return answer;
  }
};

/** Peers in turn within each round, the first one another each time: what else the machine does hits all alike. */
const measureAll = async (
  peers: readonly Peer[],
  operation: Operation,
  extent: Extent,
): Promise<readonly Figures[]> => {
  sameAnswers(
    operation.name,
    await Promise.all(
      peers.map(async (it) => ({ peer: it.name, answer: await answerOf(it, operation) })),
    ),
  );
  say(`\n${operation.name}: ${peers.length} peers give the same answer; ${operation.about}.`);
  const { connections } = extent;
  const amounts = new Map<Peer, Amount>();
  for (const peer of peers) {
    const warmUp = { connections, seconds: extent.warmUpSeconds };
    const rate = await rateOf(await peer.request(operation), warmUp);
    const load = amountFor(rate, { connections, seconds: extent.roundSeconds });
    amounts.set(peer, load);
    say(`  warm-up: ${peer.name}, rounds of ${load.amount} requests`);
  }
  const rounds = new Map<string, Round[]>(peers.map(({ name }) => [name, []]));
  for (let n = 0; n < extent.rounds; n += 1) {
    const turn = [...peers.slice(n % peers.length), ...peers.slice(0, n % peers.length)];
    for (const peer of turn) {
      const round = await measure(peer, operation, amounts.get(peer) ?? { connections, amount: 0 });
      rounds.get(peer.name)?.push(round);
      say(
        `  round ${n + 1} of ${extent.rounds}: ${peer.name}, ${(round.requests / round.seconds).toFixed(0)} requests/s`,
      );
    }
  }
  return peers.map(({ name }) => figuresOf(name, rounds.get(name) ?? []));
};

/** A quarter: what one machine may cost of what the same answer costs through @apollo/gateway. */
const PROMISE = { of: ONE_MACHINE, against: APOLLO, atMost: 0.25 } as const;

const report = (measured: ReadonlyMap<string, readonly Figures[]>): void => {
  for (const [operation, figures] of measured) {
    say(`\n${operation}\n\n${costTable(figures)}\n\n${partsTable(figures)}`);
  }
  const compared = comparison(measured, PROMISE);
  say('');
  for (const { what, bar, measured: ratio, holds } of compared.bars)
    say(
      holds
        ? `Kept: ${what} = ${ratio}, at most ${bar}.`
        : `MISSED: ${what} = ${ratio}, promised at most ${bar}. The table above shows which process spends it.`,
    );
  say(lastLine('gateway', measured, compared));
};

const bench = async (extent: Extent, ending: Endings, profile: boolean): Promise<void> => {
  const cores = availableParallelism();
  say(`${cores} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}.`);
  say('Installing @apollo/gateway (Elastic-2.0) in its own folder …');
  await installApollo();
  say(`Making a demo world of ${extent.applications} applications …`);
  const world = await makeWorld(extent.applications, ending, (line) => say(`  ${line}`));
  say('Starting the peers, each with a database of its own …');
  const nodeOptions = profile ? ['--cpu-prof', '--cpu-prof-dir=.data/profiles'] : [];
  const oneMachine = await startOneMachine({ world, ending, nodeOptions });
  const apart = await startApart({ world, ending });
  const byHand = await startByHand({ world, ending });
  const measured = new Map<string, readonly Figures[]>();
  for (const operation of world.operations)
    measured.set(
      operation.name,
      await measureAll([oneMachine, ...apart, byHand], operation, extent),
    );
  report(measured);
};

const INTERRUPTED = 130;

/** `pnpm bench gateway [--short] [--profile]`: answers 0 when everything was measured, whatever the figures say. */
export const run = async (): Promise<number> => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      short: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const ending = endings();
  const interrupted = (): void => {
    if (ending.began) process.exit(INTERRUPTED);
    void ending.run().finally(() => process.exit(INTERRUPTED));
  };
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', interrupted);
  try {
    await bench(values.short ? SHORT : WHOLE, ending, values.profile);
    return 0;
  } catch (error) {
    // Whoever interrupts a measure knows why it came to nothing.
    if (!ending.began) process.stderr.write(explain(error));
    return 1;
  } finally {
    await ending.run();
  }
};
