import { afterEach, describe, expect, test } from 'vitest';
import { createGateway } from './gateway.ts';
import type { Log } from './log.ts';
import { serveApart, serveGateway } from './testing/serve.ts';
import { givenWorld } from './testing/world.ts';

const quiet: Log = { info: () => undefined, error: () => undefined };

const query = '{ whoAmI book(id: "1") { title reviews { words } } }';
const whole = { whoAmI: 'nobody', book: { title: 'Title 1', reviews: [{ words: 'On 1' }] } };

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.toReversed()) await end();
  endings.length = 0;
});

const startApart = async (subgraphTimeoutMs?: number) => {
  const world = givenWorld();
  const apart = await serveApart(world.subgraphs);
  endings.push(apart.stop);
  const gateway = await createGateway({
    supergraph: world.supergraph,
    urls: apart.urls,
    signActor: apart.signActor,
    log: quiet,
    ...(subgraphTimeoutMs === undefined ? {} : { subgraphTimeoutMs }),
  });
  const served = await serveGateway(gateway);
  endings.push(served.stop);
  return { world, apart, ask: served.ask };
};

describe('a subgraph that is down', () => {
  test('costs its own fields and nothing else, says so, and is used again once it is back', async () => {
    const { world, apart, ask } = await startApart();
    expect((await ask({ query })).data).toEqual(whole);

    const reviews = apart.served.get('reviews');
    await reviews?.stop();
    const without = await ask({ query });
    expect(without.status).toBe(200);
    expect(without.data).toEqual({ whoAmI: 'nobody', book: { title: 'Title 1', reviews: null } });
    expect(without.errors[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(JSON.stringify(without.errors)).not.toMatch(/ECONNREFUSED|reviews\.|localhost|127\.0/);

    apart.served.set('reviews', await apart.serve(world.reviews, reviews?.port));
    expect((await ask({ query })).data).toEqual(whole);
  });

  test('that answers an operation alone leaves nulls and a code, not a bug', async () => {
    const { apart, ask } = await startApart();
    await apart.served.get('reviews')?.stop();
    const answer = await ask({ query: '{ echo }' });
    expect(answer.data).toEqual({ echo: null });
    expect(answer.errors[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
  });
});

describe('a subgraph that answers too late', () => {
  test('is not waited for longer than the limit', async () => {
    const held = Promise.withResolvers<string>();
    const world = givenWorld({ slowly: () => held.promise });
    const apart = await serveApart(world.subgraphs);
    endings.push(apart.stop, async () => held.resolve('late'));
    const served = await serveGateway(
      await createGateway({
        supergraph: world.supergraph,
        urls: apart.urls,
        signActor: apart.signActor,
        log: quiet,
        subgraphTimeoutMs: 300,
      }),
    );
    endings.push(served.stop);
    const { errors } = await served.ask({ query: 'mutation { slowly }' });
    expect(errors[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect((await served.ask({ query: '{ whoAmI }' })).data).toEqual({ whoAmI: 'nobody' });
  });
});

describe('a database that is away', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

  test.each(['in one process', 'behind HTTP'])(
    'is an outage and not a bug, and the answer is whole again afterwards (%s)',
    async (how) => {
      let away = true;
      const world = givenWorld({
        secret: () => {
          // As drizzle hands it on: the driver's error is the cause.
          if (away) throw new Error('Failed query: select 1', { cause: refused });
          return 'kept';
        },
      });
      const { supergraph, subgraphs } = world;
      const apart = how === 'behind HTTP' ? await serveApart(subgraphs) : null;
      if (apart) endings.push(apart.stop);
      const gateway = await createGateway({
        supergraph,
        log: quiet,
        ...(apart ? { urls: apart.urls, signActor: apart.signActor } : { subgraphs }),
      });
      const served = await serveGateway(gateway);
      endings.push(served.stop);
      const during = await served.ask({ query: '{ secret whoAmI }' });
      expect(during.data).toEqual({ secret: null, whoAmI: 'nobody' });
      expect(during.errors[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
      expect(JSON.stringify(during.errors)).not.toMatch(/select|ECONN/);
      away = false;
      expect((await served.ask({ query: '{ secret }' })).data).toEqual({ secret: 'kept' });
    },
  );
});

describe('a read log that cannot be written', () => {
  test.each(['in one process', 'behind HTTP'])(
    'keeps the answer from leaving (%s)',
    async (how) => {
      const world = givenWorld();
      const broken = {
        ...world.library,
        settle: () => Promise.reject(new Error('the log cannot be written')),
      };
      const subgraphs = [broken, world.reviews];
      const apart = how === 'behind HTTP' ? await serveApart(subgraphs) : null;
      if (apart) endings.push(apart.stop);
      const gateway = await createGateway({
        supergraph: world.supergraph,
        log: quiet,
        ...(apart ? { urls: apart.urls, signActor: apart.signActor } : { subgraphs }),
      });
      const served = await serveGateway(gateway);
      endings.push(served.stop);
      const answer = await served.ask({ query: '{ book(id: "1") { title } }' });
      expect(JSON.stringify(answer)).not.toContain('Title 1');
      expect(answer.errors.length).toBeGreaterThan(0);
    },
  );
});

describe('a request that reaches a subgraph past the gateway', () => {
  test.each([
    ['without a signature', {}],
    ['with a signature of somebody else', { 'x-passerelle-actor': 'eyJhbGciOiJFZERTQSJ9.e30.AA' }],
  ])('is refused %s, whatever it asks', async (_what, headers) => {
    const { apart } = await startApart();
    const { url } = apart.served.get('library') ?? { url: '' };
    const ask = (path: string, method: string) =>
      fetch(new URL(path, url), {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(method === 'POST' ? { body: '{"query":"{ whoAmI }"}' } : {}),
      });
    const graphql = await ask('/graphql', 'POST');
    expect(graphql.status).toBe(401);
    expect(await graphql.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_SIGNED_BY_GATEWAY' } }],
    });
    const file = await ask('/files/0b0e9f4e-0000-4000-8000-000000000000', 'GET');
    expect(file.status).toBe(401);
  });

  test('is told that the part lives, and nothing more, without one', async () => {
    const { apart } = await startApart();
    const { url } = apart.served.get('library') ?? { url: '' };
    expect(await (await fetch(new URL('/health', url))).json()).toEqual({ alive: true });
    expect(await (await fetch(new URL('/ready', url))).json()).toEqual({ ready: true });
  });
});
