import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { createPerform, type AnyAct, type Facts, type Perform } from './act.ts';
import { systemActor, type Actor } from './actor.ts';
import { appRole, urlFor, type DatabaseLocation, type SubgraphName } from './roles.ts';
import type { Bus } from './bus.ts';
import type { Clock } from './clock.ts';
import { createPool } from './database.ts';
import { dateTime } from './date-time.ts';
import type { Delivered, EventName } from './events.ts';
import { handleEvent, type AskGraph, type Handling, type SubscriberTools } from './handling.ts';
import type { Law } from './law/index.ts';
import type { Language } from './law/words.ts';
import { migrateSubgraph } from './migrate.ts';
import type { PersonalDataRegister } from './personal-data.ts';
import { createAsk, type AnyQuery, type Ask } from './query.ts';
import { createTimerRound, type TimerHandlers } from './timers.ts';

/**
 * What a resolver receives: the two doors, the language to speak, and the facts (who reads, when, under which
 * law) that it hands to the domain. Never a database handle.
 */
export type Context = {
  readonly perform: Perform;
  readonly ask: Ask;
  readonly language: Language;
  readonly facts: Facts;
};

/** A document on its way to a browser. */
export type ServedFile = {
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array;
};

/** What the surrounding process gives to a subgraph. */
export type Platform = {
  readonly database: DatabaseLocation;
  /** Whether a job of its own migrates the database; left out, each start does. */
  readonly migratedElsewhere?: boolean;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly law: Law;
  readonly askGraph: AskGraph;
  /** Configuration by name, as environment variables are: addresses of systems, tokens, directories. */
  readonly config: Readonly<Record<string, string | undefined>>;
  /** Whether documents and mails say DEMONSTRATION – SPECIMEN. */
  readonly demo: boolean;
  /** Tells an operator of an error that nobody is waiting for; never with personal data. */
  readonly report: (error: unknown, where: string) => void;
  /** Each part of the platform and whether it answers now. */
  readonly health: () => Promise<readonly PartHealth[]>;
  /** What each subgraph declares to hold of persons: the processing register is read from it. */
  readonly register: readonly RegisterOf[];
};

export type PartHealth = { readonly name: string; readonly ready: boolean };

export type RegisterOf = { readonly subgraph: string; readonly declarations: PersonalDataRegister };

/** What a subgraph has at its start: one door for writes, as the system. */
export type StartTools<Ports> = {
  readonly ports: Ports;
  readonly perform: Perform;
  readonly now: () => Date;
};

export type Subscriber<Ports> = {
  readonly name: string;
  readonly on: EventName;
  readonly handle: (event: Delivered<never>, tools: SubscriberTools<Ports>) => Promise<void>;
};

/** An event from another subgraph (or one's own) becomes an act of the system. */
export const subscribeTo = <Name extends EventName, Ports>(
  on: Name,
  name: string,
  handle: (event: Delivered<Name>, tools: SubscriberTools<Ports>) => Promise<void>,
): Subscriber<Ports> => ({ on, name, handle: handle });

export type SubgraphDefinition<Ports> = {
  readonly name: SubgraphName;
  /** The package's folder: `new URL('..', import.meta.url)`. Holds schema.graphql and migrations/. */
  readonly directory: URL;
  readonly resolvers: object;
  readonly acts: readonly AnyAct[];
  readonly queries: readonly AnyQuery[];
  readonly subscribers: readonly Subscriber<Ports>[];
  readonly timers: TimerHandlers;
  readonly personalData: PersonalDataRegister;
  /** Connects to what lies outside; called once at the start. */
  readonly ports: (platform: Platform) => Ports;
  /** Done once at each start, after the migrations: idempotent. Left out: nothing is to do. */
  readonly atStart?: (tools: StartTools<Ports>) => Promise<void>;
  /** Opens a document for whoever may see it; null otherwise. Left out: the subgraph has none. */
  readonly file?: (ask: Ask, id: string, ports: Ports) => Promise<ServedFile | null>;
  /** Ends what `ports` began. */
  readonly closePorts?: (ports: Ports) => Promise<void>;
};

export const defineSubgraph = <Ports>(
  definition: SubgraphDefinition<Ports>,
): SubgraphDefinition<Ports> => definition;

/** A subgraph as it runs: given to the gateway in one process, or served over HTTP. */
export type RunningSubgraph = {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  readonly typeDefs: string;
  contextFor(actor: Actor): Context;
  /** Writes down what was read; awaited before the answer leaves. */
  settle(context: Context): Promise<void>;
  file(actor: Actor, id: string): Promise<ServedFile | null>;
  ready(): Promise<boolean>;
  /** Begins no more acts by itself: timers rest. Events still under way find everything that they need. */
  rest(): Promise<void>;
  /** Ends ports and pool; the bus must have stopped before. */
  stop(): Promise<void>;
};

const sharedTypeDefs = readFileSync(new URL('../shared.graphql', import.meta.url), 'utf8');

/** The SDL of a subgraph as it is composed: the shared value types and its own. */
export const typeDefsOf = (directory: URL): string =>
  `${sharedTypeDefs}\n${readFileSync(new URL('schema.graphql', directory), 'utf8')}`;

export const schemaOf = (
  definition: Pick<SubgraphDefinition<never>, 'directory' | 'resolvers'>,
): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: parse(typeDefsOf(definition.directory)),
      resolvers: { DateTime: dateTime, ...definition.resolvers } as never,
    },
  ]);

const TIMER_ROUND_MS = 1_000;

/** Migrates, connects, subscribes and starts the timers of one subgraph. */
export const startSubgraph = async <Ports>(
  definition: SubgraphDefinition<Ports>,
  platform: Platform,
): Promise<RunningSubgraph> => {
  const { name, directory } = definition;
  const { bus, clock, law, report } = platform;
  if (!platform.migratedElsewhere) await migrateSubgraph(platform.database, name, directory);
  const pool = createPool(urlFor(platform.database, appRole(name)));
  const ports = definition.ports(platform);
  const given: Handling<Ports> = {
    pool,
    schema: name,
    clock,
    law,
    publish: bus.publish,
    ports,
    askGraph: platform.askGraph,
  };
  const settles = new WeakMap<Context, () => Promise<void>>();

  const contextFor = (actor: Actor): Context => {
    const { ask, settle } = createAsk(given, actor);
    const facts = { actor, law, now: clock.now() };
    const context = { perform: createPerform(given, actor), ask, language: actor.language, facts };
    settles.set(context, settle);
    return context;
  };

  await definition.atStart?.({
    ports,
    perform: createPerform(given, systemActor(name, 'start')),
    now: () => clock.now(),
  });

  for (const subscriber of definition.subscribers)
    await bus.subscribe({
      subgraph: name,
      name: subscriber.name,
      on: subscriber.on,
      report: (error) => report(error, `${name}.${subscriber.name}`),
      handle: (event) => handleEvent(given, subscriber, event),
    });

  const timers = startTimers(
    createTimerRound(given, definition.timers, (error, kind) =>
      report(error, `${name}.timer.${kind}`),
    ),
    report,
  );

  return {
    name,
    schema: schemaOf(definition),
    typeDefs: typeDefsOf(directory),
    contextFor,
    settle: async (context) => {
      const settle = settles.get(context);
      // A copy of a context would leave no trace of what was read with it.
      if (!settle) throw new Error('This context was not made by this subgraph.');
      await settle();
    },
    file: async (actor, id) => {
      if (!definition.file) return null;
      const context = contextFor(actor);
      const file = await definition.file(context.ask, id, ports);
      await settles.get(context)?.();
      return file;
    },
    ready: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    rest: () => timers.stop(),
    stop: async () => {
      await timers.stop();
      await definition.closePorts?.(ports);
      await pool.end();
    },
  };
};

const startTimers = (
  round: () => Promise<number>,
  report: (error: unknown, where: string) => void,
) => {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let handle: NodeJS.Timeout | undefined;
  const next = () => {
    if (stopped) return;
    handle = setTimeout(() => {
      running = round()
        .catch((error: unknown) => report(error, 'timers'))
        .finally(next);
    }, TIMER_ROUND_MS);
    handle.unref();
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(handle);
      await running;
    },
  };
};

/** A fresh id, for what an act creates. */
export const newId = (): string => randomUUID();
