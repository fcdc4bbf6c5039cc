import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { exportJWK, generateKeyPair } from 'jose';
import { signServiceToken } from '@passerelle/subgraph-kit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readServiceKeys } from '../identity/service-tokens.ts';
import { createBrowser } from '../testing/browser.ts';
import { startOrigin } from '../testing/origin.ts';
import { LETTER } from '../testing/world.ts';

const page = '<!doctype html><title>Portal</title>';
const script = 'export const answer = 42;\n'.repeat(50);

let at: Awaited<ReturnType<typeof startOrigin>>;
let directory = '';
const checks = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-portal-'));
  await mkdir(join(directory, 'dist/assets'), { recursive: true });
  await writeFile(join(directory, 'secret.txt'), 'not to be served');
  await writeFile(join(directory, 'dist/index.html'), page);
  await writeFile(join(directory, 'dist/assets/main-a1b2.js'), script);
  await writeFile(join(directory, 'dist/assets/main-a1b2.js.br'), brotliCompressSync(script));
  at = await startOrigin({
    server: inject('server'),
    portals: { applicant: join(directory, 'dist') },
    serviceKeys: await readServiceKeys({ checks: await exportJWK(checks.publicKey) }),
  });
});
afterAll(async () => {
  await at.stop();
  await rm(directory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(at.origin + path, { headers, redirect: 'manual' });

/** A request as it is written on the line, which `fetch` would tidy. */
const raw = async (path: string, headers: Record<string, string> = {}) => {
  const { hostname, port, host } = new URL(at.origin);
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    plainRequest({ hostname, port, path, headers: { host, ...headers } }, resolve)
      .on('error', reject)
      .end();
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
};

describe('the door to the graph', () => {
  const post = (headers: Record<string, string>, body = '{"documentId":"who"}') =>
    fetch(`${at.origin}/graphql`, { method: 'POST', headers, body });
  const json = { 'content-type': 'application/json' };

  test('is closed to a form of another site, which cannot name the portal', async () => {
    const forms = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await post(forms, 'query={whoAmI}');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PORTAL_MISSING' } }],
    });
  });

  test('is closed to a portal that does not exist', async () => {
    expect((await post({ ...json, 'x-passerelle': 'minister' })).status).toBe(403);
  });

  test('does not take operations out of an address', async () => {
    const response = await get('/graphql?query={whoAmI}', { 'x-passerelle': 'applicant' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('answers a visitor with what is public', async () => {
    const response = await post({ ...json, 'x-passerelle': 'applicant' });
    expect(await response.json()).toMatchObject({ data: { myKind: 'ANONYMOUS' } });
  });
});

describe('a part of the platform in another process', () => {
  const ask = async (part: string, key: typeof checks.privateKey) =>
    fetch(`${at.origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await signServiceToken(part, key, new Date())}`,
        'x-passerelle-reason': encodeURIComponent('application.lodged'),
      },
      body: JSON.stringify({
        query: 'query ($id: ID!) { whoAmI myKind myReason book(id: $id) { title } }',
        variables: { id: '3' },
      }),
    });

  test('asks the graph in its own name, with its own document and for a stated reason', async () => {
    expect(await (await ask('checks', checks.privateKey)).json()).toEqual({
      data: {
        whoAmI: 'checks',
        myKind: 'SYSTEM',
        myReason: 'application.lodged',
        book: { title: 'Title 3' },
      },
    });
  });

  test.each([
    ['with a key that nobody knows', 'checks', stranger.privateKey],
    ['in the name of another part', 'appeals', checks.privateKey],
  ])('is refused %s', async (_how, part, key) => {
    const response = await ask(part, key);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('a document', () => {
  test('opens inside the browser for whom it is, and runs nothing there', async () => {
    const browser = createBrowser();
    await browser.signIn(at.origin, { portal: 'applicant', subject: 'amina' });
    const response = await browser.go(`${at.origin}/files/library/${LETTER}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('%PDF-1.7');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="lettre-e-.pdf"; filename*=UTF-8''lettre%20%C3%A9.pdf`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
  });

  test.each([
    ['who is not signed in', '', `/files/library/${LETTER}`],
    ['for whom it is not', 'examiner', `/files/library/${LETTER}`],
    ['when there is none', 'amina', '/files/library/0b0e9f4e-0000-4000-8000-000000000000'],
    ['in a subgraph that does not exist', 'amina', `/files/nowhere/${LETTER}`],
    ['whose id is a path', 'amina', '/files/library/..%2f..%2fetc%2fpasswd'],
  ])('looks as if it did not exist to one %s', async (_who, subject, path) => {
    const browser = createBrowser({ 'accept-language': 'en' });
    const portal = subject === 'examiner' ? 'agent' : 'applicant';
    if (subject) await browser.signIn(at.origin, { portal, subject });
    const response = await browser.go(at.origin + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('does not exist, or it is not yours');
  });
});

describe('the pages of a portal', () => {
  test.each(['/', '/applications/7', '/back?x=1'])('answer %s with the portal', async (path) => {
    const response = await get(path);
    expect(await response.text()).toBe(page);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('run scripts of this origin only, and stand in no other site’s frame', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('come compressed as the build left them, and stay in the browser for good', async () => {
    const { headers, body } = await raw('/assets/main-a1b2.js', { 'accept-encoding': 'gzip, br' });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(body.length).toBeLessThan(script.length);
  });

  test('come plain to a browser that refuses what is compressed', async () => {
    const { headers, body } = await raw('/assets/main-a1b2.js', { 'accept-encoding': 'br;q=0' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe(script);
  });

  test('are not sent again while they are the same', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const response = await get('/', { 'if-none-match': etag });
    expect(response.status).toBe(304);
  });

  test('say that a missing asset is missing', async () => {
    expect((await get('/assets/gone-c3d4.js')).status).toBe(404);
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
    'never leave their folder (%s)',
    async (path) => {
      const { body } = await raw(path);
      expect(body).not.toContain('not to be served');
    },
  );

  test.each([
    ['fr', 'ltr', 'Ce portail n’est pas encore prêt'],
    ['en', 'ltr', 'This portal is not ready yet'],
    ['ar', 'rtl', 'هذه البوابة ليست جاهزة بعد'],
  ])('say in %s that they are not built', async (language, dir, words) => {
    const response = await get('/agent/queue', { 'accept-language': `${language},de;q=0.5` });
    expect(response.status).toBe(503);
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}" dir="${dir}">`);
    expect(html).toContain(words);
  });

  test('are found without the last slash', async () => {
    expect((await get('/agent')).headers.get('location')).toBe('/agent/');
  });

  test('are read, not written', async () => {
    expect((await fetch(`${at.origin}/anything`, { method: 'POST' })).status).toBe(405);
  });
});

describe('the origin', () => {
  test('is one: a page asked for under another name is sent to the right one', async () => {
    const { status, headers } = await raw('/applications/7?x=1', { host: '127.0.0.1:1' });
    expect([status, headers.location]).toEqual([303, `${at.origin}/applications/7?x=1`]);
  });

  test('is one: nothing else is answered under another name', async () => {
    const { port } = new URL(at.origin);
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-passerelle': 'applicant' },
      body: '{"documentId":"who"}',
    });
    expect(response.status).toBe(421);
  });

  test('says under any name that it lives and what answers', async () => {
    const { port } = new URL(at.origin);
    expect(await (await fetch(`http://127.0.0.1:${port}/health`)).json()).toEqual({ alive: true });
    expect(await (await fetch(`http://127.0.0.1:${port}/ready`)).json()).toEqual({
      parts: [{ name: 'library', ready: true }],
    });
  });

  test('has room for further pages, by path', async () => {
    expect(await (await get('/kept/mails')).text()).toBe('/kept/mails');
  });
});

describe('one who asks without end', () => {
  let own: Awaited<ReturnType<typeof startOrigin>>;
  beforeAll(async () => {
    const rates = { anonymous: 3, signIns: 2, operations: 8 };
    own = await startOrigin({ server: inject('server'), rates, trustedProxies: 1 });
  });
  afterAll(() => own.stop());

  const from = (address: string) => ({ 'x-forwarded-for': `10.9.9.9, ${address}` });

  test('is told to wait as a visitor, and nobody else is', async () => {
    const browser = createBrowser();
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1)
      statuses.push((await own.ask(browser, 'applicant', from('192.0.2.1'))).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(await own.ask(browser, 'applicant', from('192.0.2.2'))).toMatchObject({ status: 200 });
  });

  test('is told to wait with sign-ins, on a page that says for how long', async () => {
    const browser = createBrowser({ 'accept-language': 'en', ...from('192.0.2.3') });
    const ask = () => browser.go(`${own.origin}/sign-in?portal=applicant`);
    expect([(await ask()).status, (await ask()).status]).toEqual([303, 303]);
    const response = await ask();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(await response.text()).toContain('Wait a minute');
  });

  test('is known by the address that our own proxy saw, not by one that they wrote', async () => {
    const browser = createBrowser();
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const forged = { 'x-forwarded-for': `203.0.113.${n}, 192.0.2.4` };
      statuses.push((await own.ask(browser, 'applicant', forged)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
