import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { bootstrapDatabase } from '@passerelle/subgraph-kit';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createBrowser } from '../../gateway/src/testing/browser.ts';
import { startProvider } from '../../gateway/src/testing/identity.ts';
import { demoPerson, identifyDemoAgents, loadDemoWorld } from '../demo/index.ts';
import { CookieJar } from '../support/cookies.ts';
import { createVisitor, until, type Visitor } from '../support/platform.ts';
import { freePort, startProgram, type Program } from './processes.ts';

const pair = async () => {
  const keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return {
    privateKey: JSON.stringify(await exportJWK(keys.privateKey)),
    publicKey: JSON.stringify(await exportJWK(keys.publicKey)),
  };
};

const server = inject('server');
let directory = '';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let provider: Awaited<ReturnType<typeof startProvider>>;
let admin: pg.Pool;
let origin = '';
let environments: Readonly<Record<'access' | 'applications', Readonly<Record<string, string>>>>;
const programs = new Map<string, Program>();

const startSubgraph = async (name: 'access' | 'applications', port = '0'): Promise<void> => {
  const env = { ...environments[name], PORT: port };
  programs.set(name, await startProgram(`subgraphs/${name}/src/main.ts`, env));
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-apart-'));
  database = await freshDatabase(server);
  const { location } = database;
  // A clone keeps the tables of its template, not the rights on the database: `pnpm migrate` gives them.
  await bootstrapDatabase(location);
  admin = new pg.Pool({ connectionString: location.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  const gatewayPort = await freePort();
  origin = `http://localhost:${gatewayPort}`;
  provider = await startProvider(origin);
  const now = new Date();
  await loadDemoWorld({ location, now, applications: 600, bookingSecret: server.secret });
  await identifyDemoAgents({ location, issuer: provider.issuer, now });

  const [gateway, access, applications] = [await pair(), await pair(), await pair()];
  const common = {
    DATABASE_URL: location.adminUrl,
    SECRET: location.secret,
    GATEWAY_PUBLIC_JWK: gateway.publicKey,
    GATEWAY_URL: origin,
    DEMO: 'yes',
    FILES_SECRET: server.secret,
    FILES_DIRECTORY: join(directory, 'files'),
    MAILBOX_DIRECTORY: join(directory, 'mailbox'),
  };
  environments = {
    // The one finds its tables made by the migration job, the other brings its own up to date.
    access: { ...common, SERVICE_KEY: access.privateKey, MIGRATE: 'no' },
    applications: { ...common, SERVICE_KEY: applications.privateKey },
  };
  await Promise.all([startSubgraph('access'), startSubgraph('applications')]);
  const nobody = `http://localhost:${await freePort()}/graphql`;
  const urlOf = (name: string) => `${programs.get(name)?.url ?? ''}/graphql`;
  const env = {
    PORT: String(gatewayPort),
    ORIGIN: origin,
    DATABASE_URL: location.adminUrl,
    SECRET: location.secret,
    SIGNING_KEY: gateway.privateKey,
    SERVICE_KEYS: `{"access":${access.publicKey},"applications":${applications.publicKey}}`,
    // The other four are not there: what they own is missing, and nothing else is.
    SUBGRAPH_URLS: JSON.stringify({
      access: urlOf('access'),
      applications: urlOf('applications'),
      ...Object.fromEntries(
        ['checks', 'appointments', 'appeals', 'rights'].map((it) => [it, nobody]),
      ),
    }),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'passerelle',
    OIDC_CLIENT_SECRET: 'a secret of the tests',
  };
  programs.set('gateway', await startProgram('gateway/src/main.ts', env));
}, 180_000);

afterAll(async () => {
  for (const program of programs.values()) program.child.kill('SIGKILL');
  await provider.stop();
  await admin.end();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const signInAs = async (subject: string, portal: 'applicant' | 'agent'): Promise<Visitor> => {
  const browser = createBrowser();
  await browser.signIn(origin, { portal, subject });
  const jar = new CookieJar();
  for (const cookie of browser.cookiesFor(origin).split('; '))
    jar.take(new Response(null, { headers: { 'set-cookie': cookie } }));
  return createVisitor(origin, portal, jar);
};

describe('processes apart: the gateway and two subgraphs', () => {
  test('let an applicant sign in, begin an application and find it again', async () => {
    const visitor = await signInAs('amina-apart', 'applicant');
    const begun = await visitor.act<{ application: { id: string } }>('StartPage_Start', {
      visaKind: 'LONG_STAY',
    });
    const { rows } = await admin.query(
      'select account_id from applications.applications where id = $1',
      [begun.application.id],
    );
    expect(rows).toEqual([{ account_id: 'amina-apart' }]);
  });

  test('answer 40 persons at once, each with their own name and nobody else’s file', async () => {
    const subjects = Array.from({ length: 40 }, (_, at) => `person-${at}`);
    const visitors = await Promise.all(subjects.map((it) => signInAs(it, 'applicant')));
    const begun = await Promise.all(
      visitors.map((visitor) =>
        visitor.act<{ application: { id: string } }>('StartPage_Start', {
          visaKind: 'SHORT_STAY',
        }),
      ),
    );
    const answers = await Promise.all(visitors.map((visitor) => visitor.answer('HomePage_Query')));
    const ids = begun.map(({ application }) => application.id);
    for (const [at, answer] of answers.entries()) {
      const text = JSON.stringify(answer.data);
      expect(ids.filter((id) => text.includes(id))).toEqual([ids[at]]);
    }
    expect(new Set(ids).size).toBe(40);
  }, 120_000);

  test('let an agent act under the habilitation that access knows', async () => {
    const examiner = await signInAs(demoPerson('examiner').subject, 'agent');
    const { viewer } = await examiner.run<{ viewer: { name: string } }>('AgentViewer_Query');
    expect(viewer.name).toBe(demoPerson('examiner').name);
  });

  test('write down what an agent read, with the reader’s habilitation, in the subgraph that was read', async () => {
    const examiner = await signInAs(demoPerson('examiner').subject, 'agent');
    const { rows: files } = await admin.query<{ id: string }>(
      `select id from applications.applications where post_id = $1 and status = 'UNDER_EXAMINATION' limit 1`,
      [await unitOf('MA-RABAT')],
    );
    const id = files[0]?.id ?? '';
    const { data } = await examiner.answer('FilePage_Query', { id });
    expect(data).toMatchObject({ application: { id } });
    const { rows } = await admin.query<{ author_id: string }>(
      `select author_id from applications.audit_log join applications.audit_leaves on entry_id = id
       where outcome = 'READ' and $1 = any (subject_ids)`,
      [id],
    );
    expect(new Set(rows.map((row) => row.author_id))).toEqual(
      new Set([demoPerson('examiner').subject]),
    );
  });

  test('show an operator which parts answer, as the gateway sees them', async () => {
    const operator = await signInAs(demoPerson('operator').subject, 'agent');
    const answer = JSON.stringify((await operator.answer('OperationsPage_Query')).data);
    for (const part of ['gateway', 'database', 'access', 'applications', 'rights'])
      expect(answer).toContain(part);
    const ready = await fetch(`${origin}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      parts: expect.arrayContaining([
        { name: 'database', ready: true },
        { name: 'access', ready: true },
        { name: 'applications', ready: true },
        { name: 'checks', ready: false },
      ]) as unknown,
    });
  });

  test('cost nothing but their own fields where a part is missing', async () => {
    const { rows } = await admin.query<{ id: string; account_id: string }>(
      `select id, account_id from applications.applications where status = 'REFUSED' limit 1`,
    );
    const [file] = rows;
    const visitor = await signInAs(file?.account_id ?? '', 'applicant');
    const { data, errors } = await visitor.answer('ApplicationPage_Query', { id: file?.id ?? '' });
    expect(data).toMatchObject({ application: { id: file?.id } });
    expect(new Set(errors?.map((error) => error.extensions?.code))).toEqual(
      new Set(['SERVICE_UNAVAILABLE']),
    );
  });

  test.each(['access', 'applications'])(
    'refuse whoever reaches %s past the gateway',
    async (name) => {
      const response = await fetch(`${programs.get(name)?.url ?? ''}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ viewer { name } }"}',
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_SIGNED_BY_GATEWAY' } }],
      });
    },
  );

  test('lose no acknowledged act when a part is killed, and go on when it is back', async () => {
    const visitor = await signInAs('person-kill', 'applicant');
    const { application } = await visitor.act<{ application: { id: string } }>('StartPage_Start', {
      visaKind: 'LONG_STAY',
    });
    const killed = programs.get('applications');
    const { port } = new URL(killed?.url ?? '');
    await killed?.end('SIGKILL');
    const without = await visitor.answer('HomePage_Query');
    expect(without.errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE');
    await startSubgraph('applications', port);
    const again = await until('applications answers again', async () => {
      const { data } = await visitor.answer('HomePage_Query');
      return JSON.stringify(data).includes(application.id);
    });
    expect(again).toBe(true);
  }, 90_000);

  test('leave with 0 when they are told to end', async () => {
    for (const name of ['gateway', 'applications', 'access'])
      expect(await programs.get(name)?.end('SIGTERM')).toBe(0);
  });
});

const unitOf = async (code: string): Promise<string> => {
  const { rows } = await admin.query<{ id: string }>(
    'select id from access.units where code = $1',
    [code],
  );
  return rows[0]?.id ?? '';
};
