import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityProvider } from '@passerelle/gateway';
import { createPool, type DatabaseLocation } from '@passerelle/subgraph-kit';
import { close, listen } from '@passerelle/subgraph-kit/process';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import { demoPersons } from '@passerelle/test/demo';
import { createBrowser } from '../../../../gateway/src/testing/browser.ts';
import { CLIENT_ID, createIdentityProvider, IDENTITY_PATH } from '../identity-provider/provider.ts';
import { secretsIn } from '../secrets.ts';

/** The identity provider as the platform serves it, with a clock of its own: nobody waits in a test. */
export const startIdentity = async (location: DatabaseLocation) => {
  const database = await freshDatabase(location);
  const pool = createPool(database.location.adminUrl, 4);
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-identity-'));
  const server = createServer();
  const origin = `http://localhost:${await listen(server, 0, '127.0.0.1')}`;
  const issuer = origin + IDENTITY_PATH;
  const secrets = await secretsIn(directory);
  let clock = Date.parse('2026-11-25T09:00:00Z');

  /** Starts it, or starts it again: what it remembers stands in the database. */
  const serve = async (): Promise<void> => {
    const route = await createIdentityProvider({
      issuer,
      pool,
      secrets,
      origin,
      persons: demoPersons,
      now: () => new Date(clock),
    });
    server.removeAllListeners('request');
    server.on(
      'request',
      (request, response) => void route(request, response, new URL(request.url ?? '/', origin)),
    );
  };
  await serve();
  const client = identityProvider({
    issuer,
    clientId: CLIENT_ID,
    clientSecret: secrets.client,
    redirectUri: `${origin}/signed-in`,
  });

  /** Begins a sign-in; answers where its page is and how to bring the answer home. */
  const begin = async (
    language: 'fr' | 'en' | 'ar' = 'en',
    portal: 'applicant' | 'agent' | 'commission' = 'agent',
  ) => {
    const browser = createBrowser();
    const asked = await client.begin(language, portal);
    const first = await browser.go(asked.url);
    const address = new URL(first.headers.get('location') ?? '', origin).href;
    const say = (step: string, fields: Record<string, string>) =>
      browser.go(`${address}/${step}`, { method: 'POST', body: new URLSearchParams(fields) });
    const finish = async (said: Response) => {
      const resumed = await browser.go(said.headers.get('location') ?? '');
      return client.finish(new URL(resumed.headers.get('location') ?? ''), asked);
    };
    return { browser, address, page: async () => (await browser.go(address)).text(), say, finish };
  };

  return {
    origin,
    pool,
    client,
    serve,
    begin,
    pass: (milliseconds: number) => void (clock += milliseconds),
    stop: async () => {
      await close(server);
      await pool.end();
      await database.drop();
      await rm(directory, { recursive: true });
    },
  };
};
