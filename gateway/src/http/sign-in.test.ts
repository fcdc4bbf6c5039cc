import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createBrowser } from '../testing/browser.ts';
import { examiner, startOrigin } from '../testing/origin.ts';

let at: Awaited<ReturnType<typeof startOrigin>>;
beforeAll(async () => {
  at = await startOrigin({ server: inject('server') });
});
afterAll(() => at.stop());

const sessionOf = async (browser: ReturnType<typeof createBrowser>, portal: string) =>
  (await (await browser.go(`${at.origin}/session?portal=${portal}`)).json()) as Record<
    string,
    unknown
  >;

describe('beginning a sign-in', () => {
  test('asks the identity provider for a code, with everything that ties the answer to this browser', async () => {
    const response = await createBrowser().go(`${at.origin}/sign-in?portal=agent&lang=ar`);
    const { origin, searchParams } = new URL(response.headers.get('location') ?? '');
    expect(origin).toBe(at.provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      ui_locales: 'ar',
      portal: 'agent',
      redirect_uri: `${at.origin}/signed-in`,
    });
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-passerelle-sign-in=.+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
  });
});

describe('an applicant who signed in', () => {
  test('comes back to the page where the session ended, and is known to the graph', async () => {
    const browser = createBrowser();
    const { url } = await browser.signIn(at.origin, {
      portal: 'applicant',
      subject: 'amina',
      returnTo: '/applications/7/form?step=3#place',
    });
    expect(url.pathname + url.search).toBe('/applications/7/form?step=3');
    expect(await sessionOf(browser, 'applicant')).toEqual({
      signedIn: true,
      name: 'Name of amina',
      habilitated: true,
      now: '2026-11-25T09:00:00.000Z',
    });
    expect(await at.ask(browser, 'applicant')).toMatchObject({
      status: 200,
      data: { whoAmI: 'amina', myKind: 'APPLICANT' },
    });
  });

  test('holds a cookie that no script, no other host and no plain line ever sees', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    const cookies = browser.cookiesFor(at.origin);
    expect(cookies).toMatch(/__Host-passerelle-applicant=[\w-]{43}/);
    const token = /__Host-passerelle-applicant=([\w-]+)/.exec(cookies)?.[1] ?? '';
    const { rows } = await at.pool.query('select * from gateway.sessions');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is a visitor in every other portal', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    expect(await at.ask(browser, 'agent')).toMatchObject({
      data: { whoAmI: '', myKind: 'ANONYMOUS' },
    });
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'x'])(
    'never comes back to %s',
    async (returnTo) => {
      const { url } = await createBrowser().signIn(at.origin, {
        portal: 'applicant',
        subject: 'amina',
        returnTo,
      });
      expect(url.href).toBe(`${at.origin}/`);
    },
  );
});

describe('the answer of the identity provider', () => {
  const callbackOf = async (browser: ReturnType<typeof createBrowser>): Promise<string> => {
    const { url } = await browser.visit(`${at.origin}/sign-in?portal=applicant`);
    const said = await browser.go(url, {
      method: 'POST',
      body: new URLSearchParams({ subject: 'amina' }),
    });
    const last = await browser.go(said.headers.get('location') ?? '');
    return last.headers.get('location') ?? '';
  };

  test('is of no use in another browser', async () => {
    const callback = await callbackOf(createBrowser());
    const other = createBrowser({ 'accept-language': 'fr' });
    const response = await other.go(callback);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('La connexion n’a pas abouti');
    expect(await sessionOf(other, 'applicant')).toMatchObject({ signedIn: false });
  });

  test('is of use once', async () => {
    const browser = createBrowser();
    const callback = await callbackOf(browser);
    expect((await browser.go(callback)).status).toBe(303);
    expect((await browser.go(callback)).status).toBe(400);
  });

  test('is not believed when its code was changed on the way', async () => {
    const browser = createBrowser();
    const callback = new URL(await callbackOf(browser));
    callback.searchParams.set('code', 'another');
    expect((await browser.go(callback)).status).toBe(502);
    expect(await sessionOf(browser, 'applicant')).toMatchObject({ signedIn: false });
  });
});

describe('an agent', () => {
  test('acts under the habilitation that is in force, for the stated reason', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'agent', subject: 'examiner' });
    const stated = { 'x-passerelle-reason': encodeURIComponent('Demande du médiateur n° 12') };
    expect(await at.ask(browser, 'agent', stated)).toMatchObject({
      data: { whoAmI: examiner.subject, myKind: 'AGENT', myReason: 'Demande du médiateur n° 12' },
    });
  });

  test('states a reason that can be written down, whatever signs it is sent with', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'agent', subject: 'examiner' });
    const stated = { 'x-passerelle-reason': 'Plainte%00du%0D%0Amédiateur'.replace('é', '%C3%A9') };
    expect(await at.ask(browser, 'agent', stated)).toMatchObject({
      data: { myReason: 'Plainte du  médiateur' },
    });
  });

  test.each([
    ['fr', 'ltr', 'Vous n’avez pas d’habilitation aujourd’hui'],
    ['en', 'ltr', 'You hold no habilitation today'],
    ['ar', 'rtl', 'لا تحملون أي تأهيل ساري المفعول اليوم'],
  ])(
    'without a habilitation is told so in %s and gets no session',
    async (language, dir, words) => {
      const browser = createBrowser();
      const { response } = await browser.signIn(at.origin, {
        portal: 'agent',
        subject: 'former',
        language,
      });
      expect(response.status).toBe(403);
      const page = await response.text();
      expect(page).toContain(`<html lang="${language}" dir="${dir}">`);
      expect(page).toContain(words);
      expect(await sessionOf(browser, 'agent')).toMatchObject({ signedIn: false });
    },
  );

  test('whose habilitation was revoked is refused from then on, and works again when it is restored', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'agent', subject: 'examiner' });
    at.standing.of.delete('examiner');
    expect(await at.ask(browser, 'agent')).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(await sessionOf(browser, 'agent')).toMatchObject({
      signedIn: false,
      habilitated: false,
    });
    at.standing.of.set('examiner', examiner);
    expect(await at.ask(browser, 'agent')).toMatchObject({ status: 200 });
  });

  test('does nothing while nobody can say whether the habilitation holds', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'agent', subject: 'examiner' });
    at.standing.known = false;
    expect(await at.ask(browser, 'agent')).toMatchObject({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
    });
    at.standing.known = true;
    expect(await at.ask(browser, 'agent')).toMatchObject({ status: 200 });
  });
});

describe('the way back after signing in', () => {
  test.each([
    ['/طلبات?q=محمد', '/%D8%B7%D9%84%D8%A8%D8%A7%D8%AA?q=%D9%85%D8%AD%D9%85%D8%AF'],
    ['/é', '/%C3%A9'],
    ['/\u{1F600}', '/%F0%9F%98%80'],
    ['/a\0b', '/'],
    ['/a\u007Fb', '/'],
    ['/a\r\nset-cookie: x=1', '/'],
    [`/${'a'.repeat(3_000)}`, '/'],
  ])('to %j is an address that a header carries', async (returnTo, arrives) => {
    const browser = createBrowser();
    const { url } = await browser.signIn(at.origin, {
      portal: 'applicant',
      subject: 'amina',
      returnTo,
    });
    expect(url.href).toBe(at.origin + arrives);
    expect(await sessionOf(browser, 'applicant')).toMatchObject({ signedIn: true });
  });

  test.each(['/sign-in', '/signed-in', '/session'])('%s is read, not posted', async (path) => {
    const response = await createBrowser().go(`${at.origin}${path}?portal=applicant`, {
      method: 'POST',
    });
    expect(response.status).toBe(405);
  });
});

describe('the end of a session', () => {
  test('comes half an hour after the last act; the graph says so, and what follows comes from a visitor', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    at.pass(20);
    expect(await at.ask(browser, 'applicant')).toMatchObject({ status: 200 });
    at.pass(29);
    expect(await at.ask(browser, 'applicant')).toMatchObject({ status: 200 });
    at.pass(31);
    expect(await at.ask(browser, 'applicant')).toMatchObject({
      status: 401,
      code: 'NOT_SIGNED_IN',
    });
    expect(await at.ask(browser, 'applicant')).toMatchObject({ data: { myKind: 'ANONYMOUS' } });
  });

  test('comes after twelve hours, however much was done', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    for (let quarters = 0; quarters < 47; quarters += 1) {
      at.pass(15);
      expect((await at.ask(browser, 'applicant')).status).toBe(200);
    }
    at.pass(16);
    expect(await at.ask(browser, 'applicant')).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('comes at sign-out, at once and at the identity provider too', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    const stolen = { cookie: browser.cookiesFor(at.origin) };
    const response = await browser.go(`${at.origin}/sign-out?portal=applicant`, {
      method: 'POST',
      headers: { origin: at.origin },
    });
    const { origin, searchParams } = new URL(response.headers.get('location') ?? '');
    expect(origin).toBe(at.provider.issuer);
    expect(searchParams.get('post_logout_redirect_uri')).toBe(`${at.origin}/`);
    // The proof of who signs out: the provider need not ask again.
    const [, claims = ''] = (searchParams.get('id_token_hint') ?? '').split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ sub: 'amina' });
    expect(await at.ask(createBrowser(), 'applicant', stolen)).toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });

  test.each([
    ['applicant', 'amina', '/'],
    ['agent', 'examiner', '/agent/'],
  ] as const)('tells a page of the %s portal where it goes on', async (portal, subject, home) => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal, subject });
    const response = await browser.go(`${at.origin}/sign-out?portal=${portal}`, {
      method: 'POST',
      headers: { origin: at.origin, accept: 'application/json' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { to } = (await response.json()) as { to: string };
    expect(new URL(to).searchParams.get('post_logout_redirect_uri')).toBe(at.origin + home);
    expect(browser.cookiesFor(at.origin)).not.toContain(`passerelle-${portal}=`);
  });

  test.each([
    ['a link', 'GET', {}],
    ['a form of another site', 'POST', { origin: 'https://elsewhere.example' }],
    ['a form that hides where it comes from', 'POST', {}],
  ])('cannot be brought about by %s', async (_what, method, headers) => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    const response = await browser.go(`${at.origin}/sign-out?portal=applicant`, {
      method,
      headers,
    });
    expect(response.status).toBe(405);
    expect(await at.ask(browser, 'applicant')).toMatchObject({ status: 200 });
  });
});

describe('an identity provider that does not answer', () => {
  test('costs the sign-in and nothing else, and says what to do', async () => {
    const own = await startOrigin({ server: inject('server') });
    await own.provider.stop();
    const browser = createBrowser({ 'accept-language': 'en' });
    const response = await browser.go(`${own.origin}/sign-in?portal=applicant&lang=en`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('Nothing was changed and nothing is lost.');
    expect(await own.ask(browser, 'applicant')).toMatchObject({ status: 200 });
    await own.stop().catch(() => undefined);
  });
});
