import { demoPersons } from '@passerelle/test/demo';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createBrowser } from '../../../../gateway/src/testing/browser.ts';
import { startIdentity } from '../testing/identity.ts';
import { IDENTITY_PATH } from './provider.ts';

let at: Awaited<ReturnType<typeof startIdentity>>;
beforeAll(async () => {
  at = await startIdentity(inject('server'));
});
afterAll(() => at.stop());

describe('the page where one says who one is', () => {
  test.each([
    ['fr', 'ltr', 'Qui êtes-vous'],
    ['en', 'ltr', 'Who are you?'],
    ['ar', 'rtl', 'من أنتم؟'],
  ] as const)(
    'speaks %s and names every person of the demo with their part',
    async (language, dir, title) => {
      const { page } = await at.begin(language);
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
    const { page } = await at.begin('en', portal);
    expect(/name="login" value="([\w-]+)"/.exec(await page())?.[1]).toBe(login);
  });

  test('runs nothing and stands in no frame', async () => {
    const { browser } = await at.begin();
    const { url } = await at.client.begin('en', 'agent');
    const first = await browser.go(url);
    const response = await browser.go(new URL(first.headers.get('location') ?? '', at.origin));
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*frame-ancestors 'none'/,
    );
  });
});

describe('a person of the demo', () => {
  test.each(['applicant', 'examiner', 'president'])('is who the choice says: %s', async (login) => {
    const { say, finish } = await at.begin();
    const person = demoPersons.find((one) => one.login === login);
    expect(await finish(await say('login', { login }))).toMatchObject({
      issuer: at.origin + IDENTITY_PATH,
      subject: person?.subject,
      name: person?.name,
    });
  });

  test('that is not there is nobody', async () => {
    const { say } = await at.begin();
    expect((await say('login', { login: 'minister' })).status).toBe(422);
  });
});

describe('an applicant without account', () => {
  const amina = { name: 'Amina Zerrouk', email: 'amina@example.test', password: 'a long word' };

  test('makes one, is signed in with it, and finds it again by address and password', async () => {
    const first = await at.begin();
    const made = await first.finish(await first.say('sign-up', amina));
    expect(made.name).toBe('Amina Zerrouk');
    const again = await at.begin();
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
    const { say } = await at.begin();
    const response = await say('sign-up', fields);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).toContain(`value="${fields.email}"`);
    expect(html).not.toContain(fields.password);
  });

  test.each([
    ['a mark that turns the direction of what follows', 'Amina \u202Edetpecca'],
    ['signs that show nothing', '\u200B\u200B'],
    ['no letter', '…'],
  ])('cannot take a name with %s', async (_what, name) => {
    const { say } = await at.begin();
    const response = await say('sign-up', { ...amina, email: 'e@example.test', name });
    expect(response.status).toBe(422);
  });

  test.each(['Nguyễn Thị Ánh', 'Жанна д’Арк', '王小明', 'نسرین‌دخت', 'O’Brien-Ñuñez Jr.'])(
    'is called %s as they write it',
    async (name) => {
      const { say, finish } = await at.begin();
      const email = `${encodeURIComponent(name).replaceAll(/\W/g, '')}@example.test`.slice(-60);
      const made = await finish(await say('sign-up', { ...amina, email, name }));
      expect(made.name).toBe(name);
    },
  );

  test('reads a sign that no text holds as a blank', async () => {
    const { say, finish } = await at.begin();
    const made = await finish(
      await say('sign-up', { ...amina, email: 'f@example.test', name: 'Amina\0Zerrouk' }),
    );
    expect(made.name).toBe('Amina Zerrouk');
  });

  test('is told the same of a wrong password and of an unknown address', async () => {
    const { say } = await at.begin();
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
    const { rows } = await at.pool.query('select * from identity.accounts');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(amina.password);
  });
});

describe('the provider', () => {
  test('forgets no sign-in that is under way when it is started again', async () => {
    const { say, finish } = await at.begin();
    await at.serve();
    expect(await finish(await say('login', { login: 'examiner' }))).toMatchObject({
      name: 'Claire Morvandel',
    });
  });

  test('says of a page that has expired what to do', async () => {
    const response = await createBrowser({ 'accept-language': 'en' }).go(
      `${at.origin}${IDENTITY_PATH}/interaction/unknown`,
    );
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('nothing is lost');
  });

  /** Signs in, and answers the browser and the proof of who it is. */
  const entered = async (login: string) => {
    const { browser, say, finish } = await at.begin();
    return { browser, idToken: (await finish(await say('login', { login }))).idToken };
  };
  /** Whether the provider still knows somebody in this browser: then it would let them in without a word. */
  const knows = async (browser: ReturnType<typeof createBrowser>): Promise<boolean> => {
    const url = new URL((await at.client.begin('en', 'agent')).url);
    url.searchParams.set('prompt', 'none');
    const answer = await browser.go(url);
    return new URL(answer.headers.get('location') ?? '').searchParams.has('code');
  };

  test.each(['/', '/agent/', '/commission/'])(
    'ends its own session at once when the portal says who signs out, and leads back to %s',
    async (home) => {
      const { browser, idToken } = await entered('examiner');
      expect(await knows(browser)).toBe(true);
      const end = await at.client.endUrl({ idToken, backTo: at.origin + home, language: 'fr' });
      const gone = await browser.go(end ?? '');
      expect(gone.status).toBe(303);
      expect(gone.headers.get('location')).toBe(at.origin + home);
      expect(await knows(browser)).toBe(false);
    },
  );

  test.each([
    ['without a proof', async () => null],
    ['with the proof of somebody else', async () => (await entered('president')).idToken],
  ])('asks a last question %s, in the language of the portal', async (_how, proof) => {
    const { browser } = await entered('examiner');
    const end = await at.client.endUrl({
      idToken: await proof(),
      backTo: `${at.origin}/agent/`,
      language: 'ar',
    });
    const asked = await (await browser.go(end ?? '')).text();
    expect(asked).toContain('<html lang="ar" dir="rtl">');
    expect(await knows(browser)).toBe(true);
  });

  test('ends its session after the last question too, and leads back to the portal', async () => {
    const { browser } = await entered('examiner');
    const { idToken } = await entered('president');
    const end = await at.client.endUrl({ idToken, backTo: `${at.origin}/agent/`, language: 'ar' });
    const asked = await (await browser.go(end ?? '')).text();
    const action = /action="([^"]+)"/.exec(asked)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? '';
    const gone = await browser.go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(gone.headers.get('location')).toBe(`${at.origin}/agent/`);
    expect(await knows(browser)).toBe(false);
  });

  test('leads nobody who signs out to another place than the portals', async () => {
    const { browser, idToken } = await entered('examiner');
    const end = await at.client.endUrl({
      idToken,
      backTo: 'https://elsewhere.example/',
      language: 'en',
    });
    const answer = await browser.go(end ?? '');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  test('believes no form of another site, of another port, or longer than its own', async () => {
    const { browser, address } = await at.begin();
    const post = (headers: Record<string, string>, login = 'examiner') =>
      browser.go(`${address}/login`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ login }),
      });
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await post(headers)).status).toBe(403);
    expect((await post({ origin: at.origin }, 'x'.repeat(20_000))).status).toBe(413);
    expect((await post({ origin: at.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  test.each(['/session/end', '/auth'])('stands in no frame: %s', async (path) => {
    const response = await createBrowser().go(`${at.origin}${IDENTITY_PATH}${path}`);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('sends nobody to another place than the portals', async () => {
    const asked = new URL((await at.client.begin('en', 'agent')).url);
    asked.searchParams.set('redirect_uri', 'https://elsewhere.example/signed-in');
    const response = await createBrowser().go(asked);
    expect(response.headers.get('location')).toBeNull();
    expect(response.status).toBe(400);
  });
});
