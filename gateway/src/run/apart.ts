import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { CannotStart, close, createHttpServer, listen } from '@passerelle/subgraph-kit/process';
import { GATEWAY_ROLE, urlFor } from '@passerelle/subgraph-kit/roles';
import pg from 'pg';
import { createGateway } from '../gateway.ts';
import { remoteFiles } from '../http/remote-files.ts';
import { requestListener, type Part } from '../http/server.ts';
import { starting } from '../http/starting.ts';
import { actorSigner, readPrivateKey } from '../identity/actor-signature.ts';
import { migrateGateway } from '../identity/migrate.ts';
import { identityProvider, type IdentityProvider } from '../identity/oidc.ts';
import { readServiceKeys } from '../identity/service-tokens.ts';
import { sessionStore } from '../identity/sessions.ts';
import { readStandingQuery, standings } from '../identity/standing.ts';
import type { Log } from '../log.ts';
import { locationsIn } from '../locations.ts';
import { readTrustedDocuments } from '../trusted-documents.ts';
import { portals, systemActor, type Portal } from '../types.ts';
import type { Settings } from './settings.ts';

const SWEEP_MS = 600_000;
const PROBE_MS = 2_000;

const connect = async (settings: Settings): Promise<pg.Pool> => {
  const location = { adminUrl: settings.DATABASE_URL, secret: settings.SECRET };
  const pool = new pg.Pool({
    connectionString: urlFor(location, GATEWAY_ROLE),
    max: 10,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Nor does one that breaks while it is in use: its statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
    if (settings.MIGRATE === 'yes') await migrateGateway(pool);
    return pool;
  } catch (error) {
    await pool.end();
    const { host, pathname } = new URL(settings.DATABASE_URL);
    throw new CannotStart(
      `The database ${host}${pathname} does not let ${GATEWAY_ROLE} in: ${error instanceof Error ? error.message : 'unknown'}`,
      'Check DATABASE_URL and SECRET; `pnpm migrate` makes the roles and tables, with the same SECRET.',
    );
  }
};

const answers = (url: URL): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(PROBE_MS) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );

const providersOf = (settings: Settings): Readonly<Record<Portal, IdentityProvider>> =>
  Object.fromEntries(
    portals.map((portal) => [
      portal,
      identityProvider({
        ...settings.identity[portal],
        redirectUri: `${settings.ORIGIN}/signed-in`,
      }),
    ]),
  ) as Record<Portal, IdentityProvider>;

const foldersOf = ({ PORTALS }: Settings): Partial<Record<Portal, string>> =>
  PORTALS === undefined
    ? {}
    : Object.fromEntries(portals.map((portal) => [portal, join(PORTALS, portal, 'dist')]));

/** What the gateway needs before it can answer: keys, the graph, the operations of the portals. */
const createParts = async (settings: Settings, log: Log) => {
  const supergraph = await readFile(
    settings.SUPERGRAPH ?? join(import.meta.dirname, '../../supergraph.graphql'),
    'utf8',
  );
  const urls = locationsIn(parse(supergraph), settings.SUBGRAPH_URLS);
  const privateKey = await readPrivateKey(settings.SIGNING_KEY).catch(() => {
    throw new CannotStart(
      'SIGNING_KEY is no private key.',
      'It is an Ed25519 key, as JWK or PKCS#8; `node gateway/src/new-keys.ts` makes a set.',
    );
  });
  const signActor = actorSigner({ privateKey });
  const gateway = await createGateway({
    supergraph,
    urls: Object.fromEntries(urls),
    signActor,
    trustedDocuments: await readTrustedDocuments(settings.TRUSTED_DOCUMENTS),
    log,
  });
  return { urls, signActor, gateway, serviceKeys: await readServiceKeys(settings.SERVICE_KEYS) };
};

/** Starts the gateway alone: its subgraphs run in other processes and are asked over HTTP. */
export const startApart = async (settings: Settings, log: Log) => {
  const server = createHttpServer();
  server.on('request', starting);
  const port = await listen(server, settings.PORT, settings.HOST);
  try {
    const pool = await connect(settings);
    const { urls, signActor, gateway, serviceKeys } = await createParts(settings, log);
    const sessions = sessionStore({ pool });
    const sweep = setInterval(() => void sessions.sweep().catch(() => undefined), SWEEP_MS);
    const ready = async (): Promise<readonly Part[]> => {
      const database = pool.query('select 1').then(
        () => true,
        () => false,
      );
      const parts = [...urls].map(async ([name, url]) => ({
        name,
        ready: await answers(new URL('/ready', url)),
      }));
      return [{ name: 'database', ready: await database }, ...(await Promise.all(parts))];
    };
    const listener = requestListener({
      gateway,
      origin: settings.ORIGIN,
      sessions,
      providers: providersOf(settings),
      standingOf: standings({
        query: await readStandingQuery(),
        execute: (document, variables) =>
          gateway.execute({ document, variables, actor: systemActor('gateway', randomUUID()) }),
      }),
      openFile: remoteFiles(urls, signActor),
      portals: foldersOf(settings),
      serviceKeys,
      trustedProxies: settings.TRUSTED_PROXIES,
      ready,
      now: () => new Date(),
      log,
    });
    await gateway.warm();
    server.off('request', starting);
    server.on('request', listener);
    return {
      url: `http://localhost:${port}`,
      stop: async (): Promise<void> => {
        clearInterval(sweep);
        await close(server);
        await gateway.stop();
        await pool.end();
      },
    };
  } catch (error) {
    server.closeAllConnections();
    server.close();
    throw error;
  }
};
