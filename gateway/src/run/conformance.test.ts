import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { execute, parse } from 'graphql';
import { serverAudits } from 'graphql-http';
import { close, listen } from '@passerelle/subgraph-kit/process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../compose.ts';
import type { Log } from '../log.ts';
import { givenWorld } from '../testing/world.ts';
import { startConformance } from './conformance.ts';

const quiet: Log = { info: () => undefined, error: () => undefined };
const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Somebody else's subgraph: plain GraphQL over HTTP, which knows nothing of signed actors. */
const serveForeign = async (subgraph: ReturnType<typeof givenWorld>['library']) => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await json(request)) as { query: string; variables?: Record<string, unknown> };
    const result = await execute({
      schema: subgraph.schema,
      document: parse(body.query),
      contextValue: { actor: { subject: 'anybody' }, keys: [] },
      variableValues: body.variables ?? {},
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, 0, '127.0.0.1');
  return { url: `http://127.0.0.1:${port}/graphql`, stop: () => close(server) };
};

const slow = Promise.withResolvers<string>();
const reached = Promise.withResolvers<void>();
const world = givenWorld({
  slowly: () => {
    reached.resolve();
    return slow.promise;
  },
});
let directory = '';
let file = '';
let foreign: Awaited<ReturnType<typeof serveForeign>>[] = [];
let open: Awaited<ReturnType<typeof startConformance>>;

beforeAll(async () => {
  foreign = await Promise.all(world.subgraphs.map(serveForeign));
  const { supergraph } = compose(
    world.subgraphs.map(({ name, typeDefs }, at) => ({
      name,
      typeDefs,
      url: foreign[at]?.url ?? '',
    })),
  );
  directory = await mkdtemp(join(tmpdir(), 'passerelle-conformance-'));
  file = join(directory, 'supergraph.graphql');
  await writeFile(file, supergraph);
  open = await startConformance({ supergraph: file, port: 0, log: quiet });
});
afterAll(async () => {
  await open.stop();
  for (const it of foreign) await it.stop();
  await rm(directory, { recursive: true });
});

describe('conformance mode', () => {
  test('answers a foreign supergraph over HTTP, without sign-in and with a document of anybody’s', async () => {
    const response = await fetch(`${open.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ __schema { queryType { name } } book(id: "7") { title reviews { words } } }',
      }),
    });
    expect(await response.json()).toEqual({
      data: {
        __schema: { queryType: { name: 'Query' } },
        book: { title: 'Title 7', reviews: [{ words: 'On 7' }] },
      },
    });
  });

  test('says that it lives', async () => {
    expect((await fetch(`${open.url}/health`)).status).toBe(200);
  });

  const audits = serverAudits({ url: () => `${open.url}/graphql` });
  test('is held to all 61 audits of GraphQL over HTTP', () => expect(audits).toHaveLength(61));
  test.each(audits.map((audit) => [audit.name, audit] as const))(
    'GraphQL over HTTP: %s',
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );
});

/** Runs the gateway's own program, as it is run in earnest. */
const run = (...parameters: string[]) => {
  const child = spawn(process.execPath, [main, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return {
    child,
    ended,
    said: () => said,
    url: async (): Promise<string> => {
      for await (const _chunk of child.stdout) {
        const found = /http:\S+/.exec(said)?.[0];
        if (found) return found;
      }
      throw new Error(`It ended: ${said}`);
    },
  };
};

describe('the gateway as a program', () => {
  test('answers the act that is under way when it is told to end, then leaves with 0', async () => {
    const program = run('--supergraph', file, '--port', '0', '--open');
    const url = await program.url();
    const answer = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"mutation { slowly }"}',
    });
    await reached.promise;
    program.child.kill('SIGTERM');
    // It takes nothing new once the signal has arrived.
    await expect
      .poll(() =>
        fetch(`${new URL(url).origin}/health`).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
    slow.resolve('done at last');
    expect(await (await answer).json()).toEqual({ data: { slowly: 'done at last' } });
    expect(await program.ended).toBe(0);
  });

  test('says which port is taken and what to do, and changes nothing', async () => {
    const { port } = new URL(open.url);
    const program = run('--supergraph', file, '--port', port, '--open');
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe(
      `Port ${port} is taken by another program.\nStop that program, or choose another port with PORT.\n`,
    );
  });

  test('names every setting that is missing, at once', async () => {
    const program = run();
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(/ORIGIN is missing[^]*SIGNING_KEY is missing[^]*pnpm start/);
  });

  test.each([
    ['a supergraph that is not there', ['--supergraph', '/nowhere', '--open'], /cannot be read/],
    ['a file that is no supergraph', ['--supergraph', main, '--open'], /is no supergraph/],
    ['a supergraph without saying that it is open', ['--supergraph', 'x'], /--open/],
    ['an option that it does not know', ['--close'], /--close/],
    ['no port', ['--supergraph', 'x', '--open', '--port', 'http'], /is no port/],
  ])('explains %s', async (_what, parameters, words) => {
    const program = run(...parameters);
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(words);
    expect(program.said()).not.toMatch(/ at .*\.ts:\d+/);
  });
});
