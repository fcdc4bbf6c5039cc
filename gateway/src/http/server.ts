import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Gateway } from '../gateway.ts';
import type { IdentityProvider } from '../identity/oidc.ts';
import type { SessionStore } from '../identity/sessions.ts';
import type { Standing } from '../identity/standing.ts';
import type { Log } from '../log.ts';
import type { Caller } from '../operation.ts';
import type { Portal } from '../types.ts';
import { sendJson, sendText } from './answers.ts';
import { callers, portalOf } from './callers.ts';
import { fileRoute, type OpenFile } from './files.ts';
import { defaultRateLimits, rateLimits, type RateLimits } from './limits.ts';
import { signInRoutes } from './sign-in.ts';
import { portalPages } from './static.ts';

export type ServerOptions = {
  readonly gateway: Gateway;
  /** The one origin of portals and API: `https://visas.example`. */
  readonly origin: string;
  readonly sessions: SessionStore;
  readonly provider: IdentityProvider;
  readonly standingOf: (issuer: string, subject: string) => Promise<Standing | null>;
  readonly openFile: OpenFile;
  /** The folders of the built portals. */
  readonly portals: Readonly<Partial<Record<Portal, string>>>;
  /** Whether everything that a request needs answers. */
  readonly ready: () => Promise<readonly { readonly name: string; readonly ready: boolean }[]>;
  /** Further pages: a demo's mailbox. */
  readonly pages?: Readonly<
    Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>>
  >;
  readonly rates?: Partial<RateLimits>;
  readonly now: () => Date;
  readonly log: Log;
};

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });

/** Answers everything that reaches the one origin. */
export const requestListener = (options: ServerOptions): RequestListener => {
  const { gateway, origin, sessions, provider, now, log } = options;
  const who = callers({ sessions, standingOf: options.standingOf });
  const signIn = signInRoutes({ origin, sessions, provider, callers: who, now, log });
  const files = fileRoute(who, options.openFile);
  const pages = portalPages(options.portals);
  const rates = rateLimits({ ...defaultRateLimits, ...options.rates });

  const graphql = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST')
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Operations are posted.');
    const portal = portalOf(request);
    if (!portal)
      return refuse(response, 403, 'PORTAL_MISSING', 'The header x-passerelle names the portal.');
    if (!(await rates.operation(request)))
      return refuse(
        response,
        429,
        'TOO_MANY_REQUESTS',
        'Too many requests from this address; wait a moment.',
      );
    const actor = await who.actorIn(request, portal);
    const caller: Caller = { actor, documents: 'trusted', portal };
    await gateway.handle(request, response, caller);
  };

  const ready = async (response: ServerResponse): Promise<void> => {
    const parts = await options.ready();
    sendJson(response, parts.every((part) => part.ready) ? 200 : 503, { parts });
  };

  const signingIn = async (
    request: IncomingMessage,
    response: ServerResponse,
    route: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>,
    url: URL,
  ): Promise<void> =>
    (await rates.signIn(request))
      ? route(request, response, url)
      : sendText(response, 429, 'Too many sign-ins from this address; wait a minute.');

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const further = options.pages?.[url.pathname];
    if (further) return further(request, response, url);
    switch (url.pathname) {
      case '/graphql':
        return graphql(request, response);
      case '/session':
        return signIn.session(request, response, url);
      case '/sign-in':
        return signingIn(request, response, signIn.begin, url);
      case '/signed-in':
        return signingIn(request, response, signIn.finish, url);
      case '/sign-out':
        return signIn.end(request, response, url);
      case '/health':
        return sendJson(response, 200, { alive: true });
      case '/ready':
        return ready(response);
      default:
        return url.pathname.startsWith('/files/')
          ? files(request, response, url)
          : pages(request, response, url);
    }
  };

  return (request, response) => {
    route(request, response).catch((error: unknown) => {
      log.error('A request failed.', {
        cause: error instanceof Error ? error.name : 'unknown',
        at: error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined,
      });
      if (response.headersSent) response.destroy();
      else
        refuse(
          response,
          503,
          'SERVICE_UNAVAILABLE',
          'The platform cannot answer now; nothing was changed. Try again.',
        );
    });
  };
};

/** The port is taken, by name, so that whoever starts can say what to do. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

/** Listens; answers the port that was taken, which is another when 0 was asked for. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** How long a request under way may take to be answered once the server is closing. */
const FAREWELL_MS = 10_000;

/** Closes a server: nothing new is taken, what is under way is answered. */
export const close = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
  late.unref();
  await closed;
  clearTimeout(late);
};

export const createHttpServer = (): Server => createServer({ requestTimeout: 60_000 });
