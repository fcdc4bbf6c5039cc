import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { placeOf } from '@passerelle/subgraph-kit/process';
import type { Gateway } from '../gateway.ts';
import type { IdentityProvider } from '../identity/oidc.ts';
import type { ServiceKeys } from '../identity/service-tokens.ts';
import type { SessionStore } from '../identity/sessions.ts';
import type { Standing } from '../identity/standing.ts';
import type { Log } from '../log.ts';
import type { Portal } from '../types.ts';
import { redirect, refuse, sendHtml, sendJson } from './answers.ts';
import { callers, languageOf } from './callers.ts';
import { fileRoute, type OpenFile } from './files.ts';
import { graphqlRoute } from './graphql.ts';
import { defaultRateLimits, rateLimits, type RateLimits } from './limits.ts';
import { pageOf } from './page.ts';
import { HOME, signInRoutes } from './sign-in.ts';
import { portalPages } from './static.ts';
import { tooManySignIns } from './words.ts';

/** A part of the platform, and whether it answers now. */
export type Part = { readonly name: string; readonly ready: boolean };

export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void> | void;

export type ServerOptions = {
  readonly gateway: Gateway;
  /** The one origin of portals and API: `https://visas.example`. */
  readonly origin: string;
  readonly sessions: SessionStore;
  /** One identity provider for all portals, or one for each. */
  readonly provider?: IdentityProvider;
  readonly providers?: Readonly<Record<Portal, IdentityProvider>>;
  readonly standingOf: (issuer: string, subject: string) => Promise<Standing | null>;
  readonly openFile: OpenFile;
  /** The folders of the built portals. */
  readonly portals: Readonly<Partial<Record<Portal, string>>>;
  /** The public keys of the parts in other processes that ask the graph in their own name. */
  readonly serviceKeys?: ServiceKeys;
  /** Whether everything that a request needs answers. */
  readonly ready: () => Promise<readonly Part[]>;
  /** Further pages, by path: a demo's mailbox. A path that ends in `/` takes everything below it. */
  readonly pages?: Readonly<Record<string, Route>>;
  readonly rates?: Partial<RateLimits>;
  /** How many proxies of ours stand before the gateway. */
  readonly trustedProxies?: number;
  /** Whether pages say DEMONSTRATION – SPECIMEN. */
  readonly demo?: boolean;
  readonly now: () => Date;
  readonly log: Log;
};

const providersFrom = ({ provider, providers }: ServerOptions) => {
  return (portal: Portal): IdentityProvider => {
    const found = providers?.[portal] ?? provider;
    if (!found) throw new Error(`The ${portal} portal has no identity provider.`);
    return found;
  };
};

/** The address that is asked for, always one of ours: `//elsewhere/x` is a path here. Null for what is none. */
const addressAsked = (request: IncomingMessage, origin: string): URL | null => {
  const path = (request.url ?? '/').replace(/^\/{2,}/, '/');
  return URL.canParse(path, origin) ? new URL(path, origin) : null;
};

/** The page for a path: its own, or that of the nearest folder. */
const furtherPages = (pages: Readonly<Record<string, Route>>) => {
  const folders = Object.entries(pages).filter(([path]) => path.endsWith('/'));
  return (path: string): Route | undefined =>
    pages[path] ?? folders.find(([folder]) => path.startsWith(folder))?.[1];
};

/** Answers everything that reaches the one origin. */
export const requestListener = (options: ServerOptions): RequestListener => {
  const { gateway, origin, sessions, standingOf, log } = options;
  const demo = options.demo ?? false;
  const host = new URL(origin).host;
  const rates = rateLimits({ ...defaultRateLimits, ...options.rates }, options.trustedProxies ?? 0);
  const who = callers({ sessions, standingOf });
  const providerOf = providersFrom(options);
  const signIn = signInRoutes({ ...options, providerOf, callers: who, demo });
  const graphql = graphqlRoute({
    gateway,
    callers: who,
    rates,
    serviceKeys: options.serviceKeys ?? new Map(),
  });
  const files = fileRoute(who, options.openFile);
  const pages = portalPages({ folders: options.portals, demo });
  const further = furtherPages(options.pages ?? {});

  const ready = async (response: ServerResponse): Promise<void> => {
    const parts = await options.ready();
    sendJson(response, parts.every((part) => part.ready) ? 200 : 503, { parts });
  };

  const rated =
    (route: Route): Route =>
    async (request, response, url) => {
      if (await rates.signIn(request)) return route(request, response, url);
      const page = { language: languageOf(request), href: HOME.applicant, demo };
      response.setHeader('retry-after', '60');
      return sendHtml(response, 429, pageOf(tooManySignIns, page));
    };

  /** A page or an answer that is asked for and changes nothing by a form of another site. */
  const read =
    (route: Route): Route =>
    (request, response, url) => {
      if (request.method === 'GET' || request.method === 'HEAD')
        return route(request, response, url);
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'This is read, not written.');
    };

  const routes: Readonly<Record<string, Route>> = {
    '/graphql': graphql,
    '/session': read(signIn.session),
    '/sign-in': read(rated(signIn.begin)),
    '/signed-in': read(rated(signIn.finish)),
    '/sign-out': signIn.end,
  };

  /** Another name for this address would be another site to the browser: cookies and sign-in would not follow. */
  const elsewhere = (request: IncomingMessage, response: ServerResponse, url: URL): void =>
    request.method === 'GET'
      ? redirect(response, origin + url.pathname + url.search)
      : refuse(response, 421, 'WRONG_HOST', `This is the platform at ${origin}.`);

  const route: Route = (request, response, url) => {
    if (url.pathname === '/health') return sendJson(response, 200, { alive: true });
    if (url.pathname === '/ready') return ready(response);
    if (request.headers.host !== host && !request.headers.authorization)
      return elsewhere(request, response, url);
    const known = routes[url.pathname] ?? further(url.pathname);
    if (known) return known(request, response, url);
    return url.pathname.startsWith('/files/')
      ? files(request, response, url)
      : pages(request, response, url);
  };

  return async (request, response) => {
    if (origin.startsWith('https:'))
      response.setHeader('strict-transport-security', 'max-age=31536000');
    const url = addressAsked(request, origin);
    if (!url) return refuse(response, 400, 'BAD_REQUEST', 'This is no address.');
    try {
      await route(request, response, url);
    } catch (error) {
      log.error('A request failed.', {
        cause: error instanceof Error ? error.name : 'unknown',
        at: placeOf(error),
      });
      if (response.headersSent) response.destroy();
      else
        refuse(
          response,
          503,
          'SERVICE_UNAVAILABLE',
          'The platform cannot answer now; nothing was changed. Try again.',
        );
    }
  };
};
