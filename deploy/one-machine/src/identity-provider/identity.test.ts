import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityProvider } from '@passerelle/gateway';
import { createPool } from '@passerelle/subgraph-kit';
import { close, listen } from '@passerelle/subgraph-kit/process';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import { demoPersons } from '@passerelle/test/demo';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createBrowser } from '../../../../gateway/src/testing/browser.ts';
import { secretsIn } from '../secrets.ts';
import { CLIENT_ID, createIdentityProvider, IDENTITY_PATH } from './provider.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
let directory = '';
let origin = '';
const server = createServer();
let client: ReturnType<typeof identityProvider>;
/** The provider's clock: waits are told by it, and nobody waits in a test. */
let clock = Date.parse('2026-11-25T09:00:00Z');

/** Serves the provider as the platform does; what it remembers stands in the database. */
const serve = async (): Promise<void> => {
  const secrets = await secretsIn(directory);
  const issuer = origin + IDENTITY_PATH;
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
  client = identityProvider({
    issuer,
    clientId: CLIENT_ID,
    clientSecret: secrets.client,
    redirectUri: `${origin}/signed-in`,
  });
};

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  pool = createPool(database.location.adminUrl, 4);
  directory = await mkdtemp(join(tmpdir(), 'passerelle-identity-'));
  origin = `http://localhost:${await listen(server, 0, '127.0.0.1')}`;
  await serve();
});
afterAll(async () => {
  await close(server);
  await pool.end();
  await database.drop();
  await rm(directory, { recursive: true });
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
  return { browser, page: async () => (await browser.go(address)).text(), say, finish };
};

describe('the page where one says who one is', () => {
  test.each([
    ['fr', 'ltr', 'Qui êtes-vous'],
    ['en', 'ltr', 'Who are you?'],
    ['ar', 'rtl', 'من أنتم؟'],
  ] as const)(
    'speaks %s and names every person of the demo with their part',
    async (language, dir, title) => {
      const { page } = await begin(language);
      const html = await page();
      expect(html).toContain(`<html lang="${language}" dir="${dir}">`);
      expect(html).toContain(title);
      expect(html).toContain('DEMONSTRATION – SPECIMEN');
      for (const { login, role } of demoPersons) {
        expect(html).toContain(`value="${login}"`);
        expect(html).toContain(role[language]);
      }
    },
  );

  test.each([
    ['applicant', 'applicant'],
    ['agent', 'provider'],
    ['commission', 'subdirector'],
  ] as const)('offers the persons of the %s portal first', async (portal, login) => {
    const { page } = await begin('en', portal);
    expect(/name="login" value="([\w-]+)"/.exec(await page())?.[1]).toBe(login);
  });

  test('runs nothing and stands in no frame', async () => {
    const { browser } = await begin();
    const { url } = await client.begin('en', 'agent');
    const first = await browser.go(url);
    const response = await browser.go(new URL(first.headers.get('location') ?? '', origin));
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*frame-ancestors 'none'/,
    );
  });
});

describe('a person of the demo', () => {
  test.each(['applicant', 'examiner', 'president'])('is who the choice says: %s', async (login) => {
    const { say, finish } = await begin();
    const person = demoPersons.find((one) => one.login === login);
    expect(await finish(await say('login', { login }))).toMatchObject({
      issuer: origin + IDENTITY_PATH,
      subject: person?.subject,
      name: person?.name,
    });
  });

  test('that is not there is nobody', async () => {
    const { say } = await begin();
    expect((await say('login', { login: 'minister' })).status).toBe(422);
  });
});

describe('an applicant without account', () => {
  const amina = { name: 'Amina Zerrouk', email: 'amina@example.test', password: 'a long word' };

  test('makes one, is signed in with it, and finds it again by address and password', async () => {
    const first = await begin();
    const made = await first.finish(await first.say('sign-up', amina));
    expect(made.name).toBe('Amina Zerrouk');
    const again = await begin();
    const { email, password } = amina;
    const found = await again.finish(
      await again.say('account', { email: email.toUpperCase(), password }),
    );
    expect(found.subject).toBe(made.subject);
  });

  test.each([
    ['an address that has an account', amina, 'This address has an account already.'],
    [
      'a password of seven signs',
      { ...amina, email: 'b@example.test', password: '1234567' },
      'is missing',
    ],
    ['no address', { ...amina, email: 'nowhere' }, 'is missing'],
    ['a name of blanks', { ...amina, email: 'c@example.test', name: '  ' }, 'is missing'],
  ])('is told what is wrong with %s, and keeps what was typed', async (_what, fields, words) => {
    const { say } = await begin();
    const response = await say('sign-up', fields);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).toContain(`value="${fields.email}"`);
    expect(html).not.toContain(fields.password);
  });

  test('is told the same of a wrong password and of an unknown address', async () => {
    const { say } = await begin();
    const wrong = await say('account', { email: amina.email, password: 'another word' });
    const unknown = await say('account', { email: 'd@example.test', password: 'another word' });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const words = 'do not go together';
    expect([(await wrong.text()).includes(words), (await unknown.text()).includes(words)]).toEqual([
      true,
      true,
    ]);
  });

  test('has no password in the database that could be read', async () => {
    const { rows } = await pool.query('select * from identity.accounts');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(amina.password);
  });
});

describe('whoever tries passwords', () => {
  const ines = { name: 'Inès Belkacem', email: 'ines@example.test', password: 'a long phrase' };

  /** So many tries of an account with a wrong password; answers the last page. */
  const tried = async (email: string, times: number): Promise<Response> => {
    const { say } = await begin();
    for (let nth = 1; nth < times; nth += 1)
      await say('account', { email, password: `guess ${nth}` });
    return say('account', { email, password: 'guess' });
  };

  test('waits longer after each further try, is told how long, and is not looked at meanwhile', async () => {
    const { say, finish } = await begin();
    await finish(await say('sign-up', ines));
    const fourth = await tried(ines.email, 4);
    expect(await fourth.text()).not.toContain('next try is possible');
    const fifth = await tried(ines.email, 1);
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([422, '5']);
    expect(await fifth.text()).toContain('The next try is possible in 5 seconds.');

    const right = await begin();
    const refused = await right.say('account', ines);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(await refused.text()).toContain('This last try was not looked at.');
    clock += 5_000;
    expect((await tried(ines.email, 1)).headers.get('retry-after')).toBe('10');
    clock += 10_000;
    expect((await tried(ines.email, 1)).headers.get('retry-after')).toBe('20');
    clock += 20_000;
    expect((await right.finish(await right.say('account', ines))).name).toBe(ines.name);
    // Who is known begins anew.
    expect((await tried(ines.email, 1)).headers.get('retry-after')).toBeNull();
  });

  test('is told the same, and waits as long, where there is no such account', async () => {
    clock += 86_400_001;
    const known = await tried(ines.email, 6);
    const unknown = await tried('nobody@example.test', 6);
    const told = async (page: Response, email: string) => [
      page.status,
      page.headers.get('retry-after'),
      (await page.text()).replaceAll(email, '').replaceAll(/interaction\/[\w-]+/g, ''),
    ];
    expect(await told(unknown, 'nobody@example.test')).toEqual(await told(known, ines.email));
  });

  test('never waits for more than a quarter of an hour, said in the language of the page', async () => {
    clock += 86_400_001;
    const email = 'patient@example.test';
    for (let nth = 0; nth < 20; nth += 1) {
      await tried(email, 1);
      clock += 900_000;
    }
    const waits = await tried(email, 1);
    expect(waits.headers.get('retry-after')).toBe('900');
    for (const [language, words] of [
      ['fr', '15 minutes'],
      ['ar', '15 دقيقة'],
    ] as const) {
      const { say } = await begin(language);
      expect(await (await say('account', { email, password: 'guess' })).text()).toContain(words);
    }
  });

  test('waits as well when each try names another account: the network is counted too', async () => {
    clock += 86_400_001;
    const answers = [];
    for (let nth = 0; nth < 61; nth += 1)
      answers.push((await tried(`one-of-many-${nth}@example.test`, 1)).status);
    expect(answers.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 422));
    expect(answers[60]).toBe(429);
    const { say } = await begin();
    expect((await say('sign-up', { ...ines, email: 'new@example.test' })).status).toBe(429);
    // The persons of the demo have no password.
    expect((await say('login', { login: 'examiner' })).status).toBe(303);
  });

  test('keeps nobody of the same network waiting who knows the password', async () => {
    clock += 86_400_001;
    for (let nth = 0; nth < 70; nth += 1) {
      const { say } = await begin();
      expect((await say('account', ines)).status).toBe(303);
    }
  });

  test('cannot find out who has an account by making account after account', async () => {
    clock += 86_400_001;
    const { say } = await begin();
    const answers = [];
    for (let nth = 0; nth < 61; nth += 1) answers.push((await say('sign-up', ines)).status);
    expect([...new Set(answers.slice(0, 60)), answers[60]]).toEqual([422, 429]);
  });

  test('has forty tries at once counted one by one', async () => {
    clock += 86_400_001;
    const pages = await Promise.all(
      Array.from({ length: 40 }, () => tried('at-once@example.test', 1)),
    );
    expect(pages.filter(({ status }) => status === 422)).toHaveLength(5);
    const { rows } = await pool.query('select id from identity.tries');
    expect(JSON.stringify(rows)).not.toContain('example.test');
  });
});

describe('the provider', () => {
  test('forgets no sign-in that is under way when it is started again', async () => {
    const { say, finish } = await begin();
    await serve();
    expect(await finish(await say('login', { login: 'examiner' }))).toMatchObject({
      name: 'Claire Morvandel',
    });
  });

  test('says of a page that has expired what to do', async () => {
    const response = await createBrowser({ 'accept-language': 'en' }).go(
      `${origin}${IDENTITY_PATH}/interaction/unknown`,
    );
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('nothing is lost');
  });

  /** Signs in, and answers the browser and the proof of who it is. */
  const entered = async (login: string) => {
    const { browser, say, finish } = await begin();
    return { browser, idToken: (await finish(await say('login', { login }))).idToken };
  };
  /** Whether the provider still knows somebody in this browser: then it would let them in without a word. */
  const knows = async (browser: ReturnType<typeof createBrowser>): Promise<boolean> => {
    const url = new URL((await client.begin('en', 'agent')).url);
    url.searchParams.set('prompt', 'none');
    const answer = await browser.go(url);
    return new URL(answer.headers.get('location') ?? '').searchParams.has('code');
  };

  test.each(['/', '/agent/', '/commission/'])(
    'ends its own session at once when the portal says who signs out, and leads back to %s',
    async (home) => {
      const { browser, idToken } = await entered('examiner');
      expect(await knows(browser)).toBe(true);
      const end = await client.endUrl({ idToken, backTo: origin + home, language: 'fr' });
      const gone = await browser.go(end ?? '');
      expect(gone.status).toBe(303);
      expect(gone.headers.get('location')).toBe(origin + home);
      expect(await knows(browser)).toBe(false);
    },
  );

  test.each([
    ['without a proof', async () => null],
    ['with the proof of somebody else', async () => (await entered('president')).idToken],
  ])('asks a last question %s, in the language of the portal', async (_how, proof) => {
    const { browser } = await entered('examiner');
    const end = await client.endUrl({
      idToken: await proof(),
      backTo: `${origin}/agent/`,
      language: 'ar',
    });
    const asked = await (await browser.go(end ?? '')).text();
    expect(asked).toContain('<html lang="ar" dir="rtl">');
    expect(await knows(browser)).toBe(true);
  });

  test('ends its session after the last question too, and leads back to the portal', async () => {
    const { browser } = await entered('examiner');
    const { idToken } = await entered('president');
    const end = await client.endUrl({ idToken, backTo: `${origin}/agent/`, language: 'ar' });
    const asked = await (await browser.go(end ?? '')).text();
    const action = /action="([^"]+)"/.exec(asked)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? '';
    const gone = await browser.go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(gone.headers.get('location')).toBe(`${origin}/agent/`);
    expect(await knows(browser)).toBe(false);
  });

  test('leads nobody who signs out to another place than the portals', async () => {
    const { browser, idToken } = await entered('examiner');
    const end = await client.endUrl({
      idToken,
      backTo: 'https://elsewhere.example/',
      language: 'en',
    });
    const answer = await browser.go(end ?? '');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  test('sends nobody to another place than the portals', async () => {
    const asked = new URL((await client.begin('en', 'agent')).url);
    asked.searchParams.set('redirect_uri', 'https://elsewhere.example/signed-in');
    const response = await createBrowser().go(asked);
    expect(response.headers.get('location')).toBeNull();
    expect(response.status).toBe(400);
  });
});
