import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { JWK } from 'jose';
import { ACTOR_HEADER, createActorVerifier, NotSignedByGateway, type Actor } from './actor.ts';
import { close, createHttpServer, listen, readBody, sendJson, TooLarge } from './serving/http.ts';
import { maskError } from './serving/mask.ts';
import type { Context, Platform, RunningSubgraph } from './subgraph.ts';

export type ServeOptions = {
  readonly subgraph: RunningSubgraph;
  /** The public half of the key by which the gateway signs. */
  readonly gatewayKey: JWK;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly report: Platform['report'];
  /** The machine's time: how old a signature is has nothing to do with legal time. */
  readonly now?: () => Date;
};

export type ServedSubgraph = {
  readonly url: string;
  readonly port: number;
  /** Answers what is under way and takes nothing new. The subgraph itself goes on, until its own `stop`. */
  stop(): Promise<void>;
};

/** The gateway's planner writes documents of a few thousand tokens; a longer one is not from it. */
const TOKENS_MAX = 20_000;
const BODY_BYTES_MAX = 2_000_000;

// What went wrong is reported without its message, which may quote what somebody typed.
const silent = () => undefined;
const logger = { debug: silent, info: silent, warn: silent, error: silent };

const apolloFor = async ({ subgraph, report }: ServeOptions): Promise<ApolloServer<Context>> => {
  const apollo = new ApolloServer<Context>({
    schema: subgraph.schema,
    introspection: false,
    csrfPrevention: true,
    persistedQueries: false,
    nodeEnv: 'production',
    logger,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKENS_MAX },
    formatError: (_formatted, error) => maskError(error, (it) => report(it, subgraph.name)),
    plugins: [
      { unexpectedErrorProcessingRequest: async ({ error }) => report(error, subgraph.name) },
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
};

const headersOf = (request: IncomingMessage): HeaderMap => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });

type Answer = (request: IncomingMessage, response: ServerResponse, actor: Actor) => Promise<void>;

const graphqlRoute =
  (subgraph: RunningSubgraph, apollo: ApolloServer<Context>): Answer =>
  async (request, response, actor) => {
    if (request.method !== 'POST')
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Operations are posted.');
    const contextValue = subgraph.contextFor(actor);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: headersOf(request),
        search: '',
        body: JSON.parse(await readBody(request, BODY_BYTES_MAX)) as unknown,
      },
      context: async () => contextValue,
    });
    // Not in a plugin: those are handed a copy of the context. What was read is written down before the answer leaves.
    await subgraph.settle(contextValue);
    if (answer.body.kind !== 'complete') throw new Error('No answer of ours comes in parts.');
    response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
    response.end(answer.body.string);
  };

const fileRoute =
  (subgraph: RunningSubgraph): Answer =>
  async (request, response, actor) => {
    const id = (request.url ?? '').split('/')[2] ?? '';
    const found = /^[0-9a-f-]{36}$/.test(id) ? await subgraph.file(actor, id) : null;
    if (!found) return refuse(response, 404, 'NOT_FOUND', 'No such document, or not to be seen.');
    response.writeHead(200, {
      'content-type': found.contentType,
      'content-length': found.body.byteLength,
      'x-passerelle-file-name': encodeURIComponent(found.name),
    });
    response.end(found.body);
  };

/** Serves one subgraph over HTTP, to the gateway alone: a request without its signature is refused. */
export const serveSubgraph = async (options: ServeOptions): Promise<ServedSubgraph> => {
  const { subgraph, report } = options;
  const now = options.now ?? (() => new Date());
  const verify = createActorVerifier(options.gatewayKey);
  const apollo = await apolloFor(options);
  const graphql = graphqlRoute(subgraph, apollo);
  const file = fileRoute(subgraph);

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/health') return sendJson(response, 200, { alive: true });
    if (path === '/ready') {
      const ready = await subgraph.ready();
      return sendJson(response, ready ? 200 : 503, { ready });
    }
    const header = request.headers[ACTOR_HEADER];
    const actor = await verify(Array.isArray(header) ? header[0] : header, now());
    if (path === '/graphql') return graphql(request, response, actor);
    if (path.startsWith('/files/')) return file(request, response, actor);
    return refuse(response, 404, 'NOT_FOUND', 'See /graphql and /files.');
  };

  const fail = (response: ServerResponse, error: unknown): void => {
    if (response.headersSent) return void response.destroy();
    if (error instanceof NotSignedByGateway)
      return refuse(response, 401, 'NOT_SIGNED_BY_GATEWAY', error.message);
    if (error instanceof TooLarge) return refuse(response, 413, 'TOO_LARGE', error.message);
    if (error instanceof SyntaxError)
      return refuse(response, 400, 'BAD_REQUEST', 'The body is not JSON.');
    report(error, subgraph.name);
    return refuse(response, 503, 'SERVICE_UNAVAILABLE', 'This part cannot answer at the moment.');
  };

  const server = createHttpServer();
  server.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => fail(response, error));
  });
  const port = await listen(server, options.port, options.host);
  return {
    url: `http://localhost:${port}/graphql`,
    port,
    stop: async () => {
      await close(server);
      await apollo.stop();
    },
  };
};
