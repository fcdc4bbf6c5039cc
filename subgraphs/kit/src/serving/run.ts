import { z } from 'zod';
import { createBus } from '../bus.ts';
import { demoClock, systemClock } from '../clock.ts';
import { createPool } from '../database.ts';
import { lawUnder } from '../law/index.ts';
import { EVENTS_ROLE, urlFor } from '../roles.ts';
import { serveSubgraph } from '../serve.ts';
import {
  startSubgraph,
  type PartHealth,
  type Platform,
  type SubgraphDefinition,
} from '../subgraph.ts';
import { askOverHttp, readServiceKey } from './ask.ts';
import { placeOf } from './place.ts';
import { CannotStart, endAtSignal, explain } from './process.ts';
import { registerIn, settingsFrom, type Environment, type SubgraphSettings } from './settings.ts';

/** JSON lines on the error stream; the kind of an error only, since a message may quote what somebody typed. */
const reportAs =
  (room: string): Platform['report'] =>
  (error, where) =>
    void process.stderr.write(
      `${JSON.stringify({
        time: new Date().toISOString(),
        level: 'error',
        room,
        where,
        cause: error instanceof Error ? error.name : 'unknown',
        at: placeOf(error),
      })}\n`,
    );

const PROBE_MS = 3_000;
const healthAnswer = z.object({
  parts: z.array(z.object({ name: z.string(), ready: z.boolean() })),
});

/** How all parts do, as the gateway sees them. */
const healthSeenBy = (gatewayUrl: string) => async (): Promise<readonly PartHealth[]> => {
  try {
    const response = await fetch(new URL('/ready', gatewayUrl), {
      signal: AbortSignal.timeout(PROBE_MS),
    });
    const { parts } = healthAnswer.parse(await response.json());
    return [{ name: 'gateway', ready: true }, ...parts];
  } catch {
    return [{ name: 'gateway', ready: false }];
  }
};

const readKey = (settings: SubgraphSettings) =>
  readServiceKey(settings.SERVICE_KEY).catch(() => {
    throw new CannotStart(
      'SERVICE_KEY is no private key.',
      'It is an Ed25519 key, as JWK or PKCS#8; `node gateway/src/new-keys.ts` makes a set.',
    );
  });

const databaseOf = async (settings: SubgraphSettings) => {
  const database = { adminUrl: settings.DATABASE_URL, secret: settings.SECRET };
  const pool = createPool(urlFor(database, EVENTS_ROLE), 1);
  try {
    await pool.query('select 1');
    return { database, pool };
  } catch (error) {
    await pool.end();
    const { host, pathname } = new URL(settings.DATABASE_URL);
    throw new CannotStart(
      `The database ${host}${pathname} does not let ${EVENTS_ROLE} in: ${error instanceof Error ? error.message : 'unknown'}`,
      'Check DATABASE_URL and SECRET; `pnpm migrate` makes the roles and tables, with the same SECRET.',
    );
  }
};

/** One subgraph as a process of its own: its tables, subscribers and timers, served to the gateway over HTTP. */
export const startApart = async <Ports>(
  definition: SubgraphDefinition<Ports>,
  env: Environment,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const settings = settingsFrom(env);
  const { name, personalData } = definition;
  const report = reportAs(name);
  const key = await readKey(settings);
  const { database, pool } = await databaseOf(settings);
  const demo = settings.DEMO === 'yes';
  const clock = demo ? await demoClock(pool) : { ...systemClock, stop: () => undefined };
  const bus = await createBus(urlFor(database, EVENTS_ROLE));
  const running = await startSubgraph(definition, {
    database,
    migratedElsewhere: settings.MIGRATE === 'no',
    bus,
    clock,
    law: lawUnder(settings.LAW_PROFILE),
    askGraph: askOverHttp(settings.GATEWAY_URL, key),
    config: env,
    demo,
    report,
    health: healthSeenBy(settings.GATEWAY_URL),
    register: registerIn(settings.PROCESSING_REGISTER, {
      subgraph: name,
      declarations: personalData,
    }),
  });
  const served = await serveSubgraph({
    subgraph: running,
    gatewayKey: settings.GATEWAY_PUBLIC_JWK,
    port: settings.PORT,
    host: settings.HOST,
    report,
  });
  return {
    url: served.url,
    stop: async () => {
      await served.stop();
      await running.rest();
      await bus.stop();
      await running.stop();
      clock.stop();
      await pool.end();
    },
  };
};

/** What each subgraph's `main.ts` does, with its environment. */
export const runSubgraph = async <Ports>(
  definition: SubgraphDefinition<Ports>,
  env: Environment,
): Promise<void> => {
  try {
    const started = await startApart(definition, env);
    endAtSignal(() => started.stop());
    process.stdout.write(`${definition.name} answers at ${started.url}\n`);
  } catch (error) {
    process.stderr.write(explain(error));
    process.exit(1);
  }
};
