import { request as plainRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createBrowser } from '../testing/browser.ts';
import { startOrigin } from '../testing/origin.ts';

let at: Awaited<ReturnType<typeof startOrigin>>;
beforeAll(async () => {
  at = await startOrigin({ server: inject('server') });
});
afterAll(() => at.stop());

type Written = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request as it is written on the line, which `fetch` would tidy. */
const written = async ({ path, method = 'GET', headers = {}, body }: Written) => {
  const { hostname, port, host } = new URL(at.origin);
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    plainRequest({ hostname, port, path, method, headers: { host, ...headers } }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
};

const graph = { 'content-type': 'application/json', 'x-passerelle': 'applicant' };

describe('an operation', () => {
  test('that is longer than anything typed in earnest is refused before it is read', async () => {
    const body = JSON.stringify({ documentId: 'who', variables: { text: 'a'.repeat(1_000_000) } });
    const response = await fetch(`${at.origin}/graphql`, { method: 'POST', headers: graph, body });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_LARGE' } }],
    });
  });

  test('that does not say how long it is is refused', async () => {
    const { status, body } = await written({
      path: '/graphql',
      method: 'POST',
      headers: { ...graph, 'transfer-encoding': 'chunked' },
      body: '{"documentId":"who"}',
    });
    expect([status, body]).toEqual([411, expect.stringContaining('LENGTH_REQUIRED')]);
  });

  test('is answered for one person: nobody on the way keeps the answer', async () => {
    const { status, headers } = await written({
      path: '/graphql',
      method: 'POST',
      headers: { ...graph, 'content-length': '20' },
      body: '{"documentId":"who"}',
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('an address', () => {
  test.each(['//', '//[', 'http://elsewhere.example:port/'])(
    'that is none (%s) is no failure of the platform',
    async (path) => {
      expect((await written({ path })).body).not.toContain('SERVICE_UNAVAILABLE');
    },
  );

  test('that names another site leads to ours', async () => {
    const elsewhere = {
      path: 'http://elsewhere.example/a',
      headers: { host: 'elsewhere.example' },
    };
    expect((await written(elsewhere)).headers.location).toBe(`${at.origin}/a`);
    const asPath = await written({ path: '//elsewhere.example/a', headers: { host: 'x.example' } });
    expect(asPath.headers.location).toBe(`${at.origin}/elsewhere.example/a`);
  });
});

describe('two sign-ins of one browser at once', () => {
  test('both succeed: windows of two portals stood open side by side', async () => {
    const browser = createBrowser();
    const windows = ['applicant', 'agent'];
    const begun = [];
    for (const portal of windows)
      begun.push(await browser.visit(`${at.origin}/sign-in?portal=${portal}&lang=en`));
    for (const { url } of begun) {
      const said = await browser.go(url, {
        method: 'POST',
        body: new URLSearchParams({ subject: 'examiner' }),
      });
      const { response } = await browser.visit(said.headers.get('location') ?? '');
      await response.body?.cancel();
    }
    for (const portal of windows) {
      const session = await browser.go(`${at.origin}/session?portal=${portal}`);
      expect([portal, await session.json()]).toMatchObject([portal, { signedIn: true }]);
    }
  });

  test('a mark that was not made here is not kept', async () => {
    const browser = createBrowser();
    const response = await browser.go(`${at.origin}/sign-in?portal=applicant`, {
      headers: { cookie: '__Host-passerelle-sign-in=chosen-by-another' },
    });
    expect(response.headers.get('set-cookie')).not.toContain('chosen-by-another');
  });
});

describe('a screen that many share', () => {
  test('is not signed in as the one before by taking the question who one is out of the address', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    const out = `${at.origin}/sign-out?portal=applicant`;
    await browser.go(out, { method: 'POST', headers: { origin: at.origin } });
    const begun = await browser.go(`${at.origin}/sign-in?portal=applicant`);
    const address = new URL(begun.headers.get('location') ?? '');
    for (const name of ['prompt', 'max_age']) address.searchParams.delete(name);
    const { response } = await browser.visit(address);
    await response.body?.cancel();
    const session = await browser.go(`${at.origin}/session?portal=applicant`);
    expect(await session.json()).toMatchObject({ signedIn: false });
  });
});
