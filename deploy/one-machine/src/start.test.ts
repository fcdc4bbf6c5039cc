import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, listen } from '@passerelle/subgraph-kit/process';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  freePort,
  isAlive,
  postmasterOf,
  startProgram,
  until,
  type Program,
} from './testing/program.ts';

const root = process.getuid?.() === 0;
const MINUTES = 60_000;

let directory = '';
let port = 0;
const started: Program[] = [];
const start = (given: Partial<Parameters<typeof startProgram>[0]> = {}): Program => {
  const program = startProgram({ directory, port, ...given });
  started.push(program);
  return program;
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-start-'));
  // Started by root, the database runs as another user, who must be able to pass through.
  await chmod(directory, 0o755);
  port = await freePort();
});
afterAll(async () => {
  for (const { pid, signal } of started) if (isAlive(pid)) signal('SIGKILL');
  await until('the database ended', async () => (await postmasterOf(directory)) === null);
  await rm(directory, { recursive: true, force: true });
});

const modeOf = async (name: string): Promise<string> =>
  ((await stat(join(directory, name))).mode & 0o777).toString(8);

/** An account that somebody made: what a start must find again. */
const signUp = async (url: string): Promise<string> => {
  const { createBrowser } = await import('../../../gateway/src/testing/browser.ts');
  const browser = createBrowser();
  const { url: page } = await browser.visit(`${url}/sign-in?portal=applicant&lang=en`);
  const said = await browser.go(`${page.href}/sign-up`, {
    method: 'POST',
    body: new URLSearchParams({
      name: 'Amina Test',
      email: 'amina@example.test',
      password: 'a long word',
    }),
  });
  await browser.visit(new URL(said.headers.get('location') ?? '', page));
  return browser.cookiesFor(url);
};

const nameOf = async (url: string, cookie: string): Promise<string | null> => {
  const response = await fetch(`${url}/session?portal=applicant`, { headers: { cookie } });
  return ((await response.json()) as { name: string | null }).name;
};

describe('a first start that is interrupted while the database is made', () => {
  test('leaves nothing half done: the next start succeeds', { timeout: 5 * MINUTES }, async () => {
    const program = start();
    await until('a cluster is in the making', async () =>
      (await readdir(directory)).some((name) => name.startsWith('postgres')),
    );
    program.signal('SIGKILL');
    await program.exit;
    const next = start();
    await next.ready();
    expect(next.said()).toMatch(/Demo world: .* applications/);
    next.signal('SIGINT');
    expect(await next.exit).toBe(0);
    expect((await readdir(directory)).toSorted()).toEqual(['postgres', 'secrets.json']);
  });
});

describe('the platform on one machine', () => {
  let program: Program;
  let cookie = '';

  test(
    'says where and as whom to sign in, and answers there',
    { timeout: 5 * MINUTES },
    async () => {
      program = start();
      await until('somebody is told to wait', async () => {
        const response = await fetch(program.url, {
          headers: { accept: 'text/html', 'accept-language': 'en' },
        }).catch(() => null);
        return (
          response?.status === 503 && (await response.text()).includes('The platform is starting')
        );
      });
      await program.ready();
      expect(program.said()).toContain(`Passerelle answers at ${program.url}`);
      expect(program.said()).toMatch(
        /examiner\s+Claire Morvandel\s+Examiner at the consulate in Rabat/,
      );
      cookie = await signUp(program.url);
      expect(await nameOf(program.url, cookie)).toBe('Amina Test');
    },
  );

  test('keeps its secrets for its owner', async () => {
    expect([await modeOf('secrets.json'), await modeOf('connection.json')]).toEqual(['600', '600']);
    const connection = JSON.parse(
      await readFile(join(directory, 'connection.json'), 'utf8'),
    ) as object;
    expect(connection).toMatchObject({ url: program.url, port, pid: program.pid });
  });

  test(
    'tells a second start on the same data folder so, and is not disturbed',
    { timeout: MINUTES },
    async () => {
      const second = start({ port: await freePort() });
      expect(await second.exit).toBe(1);
      expect(second.said()).toContain(`is in use by process ${program.pid}.`);
      expect(second.said()).toContain('PASSERELLE_DATA');
      expect(await nameOf(program.url, cookie)).toBe('Amina Test');
    },
  );

  test(
    'says that the database is away when it dies, and answers again by itself',
    { timeout: 5 * MINUTES },
    async () => {
      const ask = (path: string) => fetch(program.url + path, { headers: { cookie } });
      const codeOfAnOperation = async (): Promise<string | undefined> => {
        const response = await fetch(`${program.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-passerelle': 'applicant', cookie },
          body: '{"documentId":"unknown"}',
        });
        const { errors } = (await response.json()) as {
          errors: { extensions: { code: string } }[];
        };
        return errors[0]?.extensions.code;
      };
      const postmaster = (await postmasterOf(directory)) ?? 0;
      const keeper = await parentOf(postmaster);
      // Held, so that it does not start the next one before anybody has looked.
      process.kill(keeper, 'SIGSTOP');
      process.kill(postmaster, 'SIGKILL');
      // The session cannot be looked up: nothing is done, and the page is told to try again.
      await until(
        'an operation is refused for the outage',
        async () => (await codeOfAnOperation()) === 'SERVICE_UNAVAILABLE',
      );
      expect(await (await ask('/ready')).json()).toMatchObject({
        parts: expect.arrayContaining([
          { name: 'database', ready: false },
          { name: 'applications', ready: false },
        ]) as unknown,
      });
      process.kill(keeper, 'SIGCONT');
      await until('everything is ready again', async () => (await ask('/ready')).ok);
      expect(await nameOf(program.url, cookie)).toBe('Amina Test');
      expect(await codeOfAnOperation()).toBe('DOCUMENT_NOT_TRUSTED');
    },
  );

  test(
    'is there again, with what was acknowledged, after it was killed',
    { timeout: 5 * MINUTES },
    async () => {
      program.signal('SIGKILL');
      await program.exit;
      program = start();
      await program.ready();
      expect(program.said()).not.toContain('Building');
      expect(await nameOf(program.url, cookie)).toBe('Amina Test');
    },
  );

  test(
    'finds its data when its database was left running by a killed keeper',
    { timeout: 5 * MINUTES },
    async () => {
      const postmaster = await postmasterOf(directory);
      const keeper = await parentOf(postmaster ?? 0);
      process.kill(keeper, 'SIGKILL');
      program.signal('SIGKILL');
      await program.exit;
      expect(isAlive(postmaster ?? 0)).toBe(true);
      program = start();
      await program.ready();
      expect(await postmasterOf(directory)).not.toBe(postmaster);
      expect(await nameOf(program.url, cookie)).toBe('Amina Test');
    },
  );

  test('ends at Ctrl-C, and leaves neither process nor lock', { timeout: MINUTES }, async () => {
    program.signal('SIGINT');
    expect(await program.exit).toBe(0);
    expect(program.said()).toContain('what is under way is answered first');
    expect(await postmasterOf(directory)).toBeNull();
    expect((await readdir(directory)).filter((name) => /lock|connection|pid/.test(name))).toEqual(
      [],
    );
  });
});

const parentOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^PPid:\s+(\d+)/m.exec(text)?.[1]);
};

describe('a start that cannot be', () => {
  let own = '';
  beforeAll(async () => {
    own = await mkdtemp(join(tmpdir(), 'passerelle-no-start-'));
  });
  afterAll(() => rm(own, { recursive: true, force: true }));

  const refused = async (env: Record<string, string>, at?: number): Promise<string> => {
    const program = start({ directory: own, port: at ?? (await freePort()), env });
    expect(await program.exit).toBe(1);
    expect(program.said()).not.toMatch(/^\s+at .*\.ts:\d+/m);
    // Whatever was wrong, nothing was made of a database.
    expect((await readdir(own)).filter((name) => name.startsWith('postgres'))).toEqual([]);
    return program.said();
  };

  test('says that the port is taken and how to take another', { timeout: MINUTES }, async () => {
    const server = createServer();
    const taken = await listen(server, 0, '127.0.0.1');
    expect(await refused({}, taken)).toContain(
      `Port ${taken} is taken by another program.\nStop that program, or start with another port: PORT=4100`,
    );
    await close(server);
  });

  test.each([
    [
      'that nobody answers at',
      'postgresql://me:secret-word@127.0.0.1:1/x',
      /does not answer: postgresql:\/\/me:\*\*\*@127\.0\.0\.1:1\/x .*ECONNREFUSED/,
    ],
    ['that is no address', 'my database', /is not an address[^]*postgresql:\/\/user:password@host/],
  ])(
    'says of a DATABASE_URL %s what was tried and how to mend it',
    { timeout: MINUTES },
    async (_what, url, words) => {
      const said = await refused({ DATABASE_URL: url });
      expect(said).toMatch(words);
      expect(said).not.toContain('secret-word');
    },
  );

  test('says that the password of DATABASE_URL is wrong', { timeout: MINUTES }, async () => {
    const url = new URL(inject('server').adminUrl);
    url.password = 'wrong';
    expect(await refused({ DATABASE_URL: url.href })).toMatch(/password authentication failed/);
  });

  test.each([
    ['PORT', 'http', /PORT is no whole number/],
    ['LAW_PROFILE', '1995', /LAW_PROFILE is not known: 1995[^]*today, 2017 or 2009/],
    ['PASSERELLE_DEMO', '-1', /PASSERELLE_DEMO is no whole number/],
  ])(
    'names a setting that cannot be read: %s',
    { timeout: MINUTES },
    async (name, value, words) => {
      expect(await refused({ [name]: value })).toMatch(words);
    },
  );
});

describe('a database of one’s own', () => {
  test(
    'is used where DATABASE_URL names it, and no other is made',
    { timeout: 5 * MINUTES },
    async () => {
      const server = inject('server');
      const database = await freshDatabase(server);
      const own = await mkdtemp(join(tmpdir(), 'passerelle-url-'));
      const env = { DATABASE_URL: database.location.adminUrl, SECRET: server.secret };
      const program = start({ directory: own, port: await freePort(), env });
      await program.ready();
      expect(await readdir(own)).not.toContain('postgres');
      program.signal('SIGTERM');
      expect(await program.exit).toBe(0);
      await database.drop();
      await rm(own, { recursive: true });
    },
  );
});

describe.runIf(root)('an ordinary user', () => {
  test('starts the platform as well as root does', { timeout: 5 * MINUTES }, async () => {
    const NOBODY = 65_534;
    const own = await mkdtemp(join(tmpdir(), 'passerelle-user-'));
    await mkdir(join(own, 'data'));
    await chmod(own, 0o755);
    await chown(join(own, 'data'), NOBODY, NOBODY);
    const program = start({ directory: join(own, 'data'), port: await freePort(), user: NOBODY });
    await program.ready();
    program.signal('SIGINT');
    expect(await program.exit).toBe(0);
    await rm(own, { recursive: true });
  });
});
