import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import type { DatabaseLocation } from '@passerelle/subgraph-kit';
import type { LawProfile } from '@passerelle/subgraph-kit/law';
import pg from 'pg';
import {
  secretsIn,
  startPlatform,
  type PlatformOptions,
  type RunningPlatform,
} from '../../deploy/one-machine/src/index.ts';
import { demoPersons, identifyDemoAgents, loadDemoWorld } from '../demo/index.ts';
import { createVisitor, signIn, until, type Portal, type Visitor } from './visitor.ts';

export { createVisitor, signIn, until, type Visitor } from './visitor.ts';

export type TestPlatform = RunningPlatform & {
  visitor(portal: Portal): Visitor;
  /** Signs in through the identity provider, as a browser does. */
  signInAs(login: string): Promise<Visitor>;
  /** Makes an account at the identity provider and signs in with it. */
  signUp(person: { readonly name: string; readonly email: string }): Promise<Visitor>;
  /** Moves the demo's clock forward. */
  moveClock(milliseconds: number): Promise<void>;
  look<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
};

type Options = Partial<Pick<PlatformOptions, 'papers' | 'portals' | 'port'>> & {
  /** How many applications the demo world holds; its units, agents and habilitations are always there. */
  readonly applications?: number;
  readonly law?: LawProfile;
};

/** The whole platform in this process, on a database of its own, with the simulators and the identity provider. */
export const startTestPlatform = async (
  server: DatabaseLocation,
  options: Options = {},
): Promise<TestPlatform> => {
  const database = await freshDatabase(server);
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-platform-'));
  const secrets = await secretsIn(directory);
  const platform = await startPlatform({
    // Roles belong to the server, and their passwords follow from its secret.
    database: database.location,
    secrets,
    directory,
    port: 0,
    law: options.law ?? 'today',
    persons: demoPersons,
    load: async (location, now) => {
      const { applications = 40, law = 'today' } = options;
      await loadDemoWorld({ location, now, applications, bookingSecret: secrets.files, law });
    },
    identify: (location, issuer, now) => identifyDemoAgents({ location, issuer, now }),
    log: {
      info: () => undefined,
      error: (message, entry) => process.stderr.write(`${message} ${JSON.stringify(entry)}\n`),
    },
    ...options,
  });
  const admin = new pg.Pool({ connectionString: database.location.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  const { url } = platform;

  return {
    ...platform,
    visitor: (portal) => createVisitor(url, portal),
    signInAs: (login) => {
      const person = demoPersons.find((one) => one.login === login);
      if (!person) throw new Error(`The demo has no person ${login}.`);
      return signIn(url, person.portal, 'login', { login });
    },
    signUp: ({ name, email }) =>
      signIn(url, 'applicant', 'sign-up', {
        name,
        email,
        password: randomBytes(12).toString('hex'),
      }),
    moveClock: async (milliseconds) => {
      await admin.query('update app.clock set offset_ms = offset_ms + $1', [milliseconds]);
      const from = platform.clock.now().getTime();
      await until('the clock moved', () =>
        Promise.resolve(platform.clock.now().getTime() - from > milliseconds / 2),
      );
    },
    look: async (statement, values) => (await admin.query(statement, values)).rows as never,
    stop: async () => {
      await platform.stop();
      await admin.end();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
