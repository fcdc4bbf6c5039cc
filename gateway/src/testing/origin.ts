import { randomUUID } from 'node:crypto';
import { close, createHttpServer, listen } from '@passerelle/subgraph-kit/process';
import { GATEWAY_ROLE, urlFor, type DatabaseLocation } from '@passerelle/subgraph-kit/roles';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { createGateway } from '../gateway.ts';
import type { RateLimits } from '../http/limits.ts';
import { requestListener } from '../http/server.ts';
import { migrateGateway } from '../identity/migrate.ts';
import { identityProvider } from '../identity/oidc.ts';
import type { ServiceKeys } from '../identity/service-tokens.ts';
import { sessionStore } from '../identity/sessions.ts';
import type { Standing } from '../identity/standing.ts';
import type { Log } from '../log.ts';
import { parseTrustedDocuments } from '../trusted-documents.ts';
import type { Portal } from '../types.ts';
import { createBrowser } from './browser.ts';
import { startProvider } from './identity.ts';
import { givenWorld } from './world.ts';

const operation = 'query WhoAmI { whoAmI myKind myReason }';
const lists = JSON.stringify({ who: operation });
const trustedDocuments = new Map(
  (['applicant', 'agent', 'commission'] as const).map((portal) => [
    portal,
    parseTrustedDocuments(lists),
  ]),
);

const quiet: Log = { info: () => undefined, error: () => undefined };

/** An examiner at a post, under a habilitation. */
export const examiner: Standing = {
  subject: randomUUID(),
  name: 'An examiner',
  habilitationId: randomUUID(),
  mission: 'EXAMINER',
  fileScopes: ['APPLICATIONS'],
  unitId: randomUUID(),
  unitKind: 'CONSULAR_POST',
  answersToId: null,
};

type Given = {
  readonly server: DatabaseLocation;
  readonly portals?: Readonly<Partial<Record<Portal, string>>>;
  readonly rates?: Partial<RateLimits>;
  readonly serviceKeys?: ServiceKeys;
  readonly trustedProxies?: number;
};

/** A whole origin: portals' pages, sign-in at a real provider, sessions in PostgreSQL, the graph of the tests' world. */
export const startOrigin = async (given: Given) => {
  const database = await freshDatabase(given.server);
  const pool = new pg.Pool({ connectionString: urlFor(database.location, GATEWAY_ROLE), max: 4 });
  pool.on('error', () => undefined);
  await migrateGateway(pool);
  const server = createHttpServer();
  const origin = `http://localhost:${await listen(server, 0, '127.0.0.1')}`;
  const provider = await startProvider(origin);
  const world = givenWorld();
  const { supergraph, subgraphs } = world;
  const gateway = await createGateway({ supergraph, subgraphs, trustedDocuments, log: quiet });
  let now = new Date();
  const standing = { of: new Map<string, Standing>([['examiner', examiner]]), known: true };
  server.on(
    'request',
    requestListener({
      gateway,
      origin,
      sessions: sessionStore({ pool, now: () => now }),
      provider: identityProvider({
        issuer: provider.issuer,
        clientId: 'passerelle',
        clientSecret: 'a secret of the tests',
        redirectUri: `${origin}/signed-in`,
      }),
      standingOf: async (_issuer, subject) => {
        if (!standing.known) throw new Error('access does not answer');
        return standing.of.get(subject) ?? null;
      },
      openFile: async (name, actor, id) =>
        (await subgraphs.find((it) => it.name === name)?.file(actor, id)) ?? null,
      portals: given.portals ?? {},
      ready: async () => [{ name: 'library', ready: true }],
      pages: { '/kept/': (_request, response, url) => void response.end(url.pathname) },
      now: () => new Date('2026-11-25T09:00:00Z'),
      log: quiet,
      ...(given.rates ? { rates: given.rates } : {}),
      ...(given.serviceKeys ? { serviceKeys: given.serviceKeys } : {}),
      ...(given.trustedProxies ? { trustedProxies: given.trustedProxies } : {}),
    }),
  );

  /** Runs the listed operation as a page of a portal does. */
  const ask = async (
    browser: ReturnType<typeof createBrowser>,
    portal: string,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = await browser.go(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-passerelle': portal, ...headers },
      body: '{"documentId":"who"}',
    });
    const answer = (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { extensions: Record<string, unknown> }[];
    };
    return {
      status: response.status,
      data: answer.data,
      code: answer.errors?.[0]?.extensions['code'],
    };
  };

  return {
    origin,
    pool,
    provider,
    standing,
    ask,
    /** Moves the clock by which sessions end. */
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    stop: async () => {
      await close(server);
      await gateway.stop();
      await provider.stop();
      await pool.end();
      await database.drop();
    },
  };
};
