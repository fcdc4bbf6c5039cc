import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GATEWAY_ROLE, urlFor } from '../../../../subgraphs/kit/src/roles.ts';
import { endAtSignal } from '../../../../subgraphs/kit/src/serving/process.ts';
import { createPool } from '../../../../subgraphs/kit/src/database.ts';
import {
  actorSigner,
  close,
  createHttpServer,
  listen,
  readPrivateKey,
  readStandingQuery,
  readTrustedDocuments,
  requestListener,
  sessionStore,
  standings,
  stderrLog,
  systemActor,
  type Actor,
} from '../../../../gateway/src/index.ts';

/**
 * @apollo/gateway in the place of the platform's own gateway: sessions, rights of agents, the list of trusted documents
 * and the signature for the subgraphs are the platform's, so that nothing but the execution of the graph differs.
 */
type Context = { readonly token: string };

const { env } = process;
const needed = (name: string): string => {
  const value = env[name];
  if (value === undefined) throw new Error(`${name} is missing.`);
  return value;
};

const urls = JSON.parse(needed('SUBGRAPH_URLS')) as Record<string, string>;

class SignedSource extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({ request, context }: { request: any; context: Context }): void {
    request.http.headers.set('x-passerelle-actor', context.token);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(
    new URL('../../../../gateway/supergraph.graphql', import.meta.url),
    'utf8',
  ),
  buildService: ({ name }) => new SignedSource({ url: urls[name] ?? '' }),
  logger: { debug() {}, info() {}, warn: console.error, error: console.error },
});

const apollo = new ApolloServer<Context>({
  gateway,
  introspection: false,
  csrfPrevention: false,
  persistedQueries: false,
  nodeEnv: 'production',
  stopOnTerminationSignals: false,
  plugins: [
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ],
});
await apollo.start();

const sign = actorSigner({ privateKey: await readPrivateKey(needed('SIGNING_KEY')) });
const documents = await readTrustedDocuments();

type Asked = {
  readonly query: string;
  /** Null for the only one; Apollo Server refuses one that is undefined. */
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
};

const ask = async (actor: Actor, body: Asked) => {
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body,
    },
    // Signed once, however many subgraphs are asked.
    context: async () => ({ token: await sign(actor) }),
  });
  if (answer.body.kind !== 'complete') throw new Error('No answer comes in parts.');
  return { status: answer.status ?? 200, headers: answer.headers, text: answer.body.string };
};

type Called = {
  readonly actor: Actor;
  readonly portal: 'applicant' | 'agent' | 'commission' | null;
};

const handle = async (request: IncomingMessage, response: ServerResponse, caller: Called) => {
  const { documentId, variables = {} } = (await json(request)) as {
    documentId: string;
    variables?: Record<string, unknown>;
  };
  const trusted = caller.portal && documents.get(caller.portal)?.get(documentId);
  if (!trusted) {
    response.writeHead(400);
    response.end();
    return;
  }
  const { text: query, operationName = null } = trusted;
  const answer = await ask(caller.actor, { query, operationName, variables });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(answer.text);
};

const execute = async (query: string, variables: Record<string, unknown>) => {
  const actor = systemActor('gateway', randomUUID());
  return JSON.parse((await ask(actor, { query, operationName: null, variables })).text);
};

const pool = createPool(
  urlFor({ adminUrl: needed('DATABASE_URL'), secret: needed('SECRET') }, GATEWAY_ROLE),
);
const server = createHttpServer();
const origin = needed('ORIGIN');
server.on(
  'request',
  requestListener({
    gateway: { handle } as never,
    origin,
    sessions: sessionStore({ pool }),
    standingOf: standings({ query: await readStandingQuery(), execute }),
    openFile: async () => null,
    portals: {},
    ready: async () => [],
    now: () => new Date(),
    log: stderrLog,
  }),
);
await listen(server, Number(needed('PORT')), '127.0.0.1');
endAtSignal(async () => {
  await close(server);
  await apollo.stop();
  await pool.end();
});
process.stdout.write(`The gateway answers at ${origin}/graphql\n`);
