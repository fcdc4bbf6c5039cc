import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '@passerelle/gateway';
import type { DemoPerson } from '@passerelle/test/demo';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Pool } from 'pg';
import type { Secrets } from '../secrets.ts';
import { accounts, newAccount, type Accounts } from './accounts.ts';
import { errors, Provider } from './package.ts';
import { expiredPage, leavePage, signInPage } from './pages.ts';
import { identityAdapter, prepareIdentityTables } from './store.ts';
import { passwordTries, type Trying } from './tries.ts';
import { languageFrom } from './words.ts';

export type IdentityProviderOptions = {
  readonly issuer: string;
  readonly pool: Pool;
  readonly secrets: Pick<Secrets, 'client' | 'cookies' | 'identityKey'>;
  /** The origin of the portals: the only place a person is sent back to. */
  readonly origin: string;
  readonly persons: readonly DemoPerson[];
  readonly now?: () => Date;
};

export const CLIENT_ID = 'passerelle';
/** Where the provider is, below the one origin. */
export const IDENTITY_PATH = '/identity';
const BODY_BYTES_MAX = 10_000;
const HOUR = 3_600;

/** The form, or null where it is longer than any that this page sends. */
const readForm = async (request: IncomingMessage): Promise<URLSearchParams | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  // No text of the database holds this sign: it is as good as a blank.
  return new URLSearchParams(Buffer.concat(chunks).toString().replaceAll('%00', '+'));
};

const send = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
};

/**
 * Ends the provider's session where the portal proves who signs out: its identity token names the person of this
 * session, and no other site has that token. A question would leave the session to whoever sits down next. Answers
 * whether it was ended.
 */
const leftAtOnce = async (ctx: KoaContextWithOIDC): Promise<boolean> => {
  const { session, params, entities, provider } = ctx.oidc;
  const backTo = params?.['post_logout_redirect_uri'];
  const signedOut = entities.IdTokenHint?.payload.sub;
  if (!session?.accountId || signedOut !== session.accountId || typeof backTo !== 'string')
    return false;
  await session.destroy();
  ctx.cookies.set(provider.cookieName('session'), null);
  ctx.status = 303;
  ctx.redirect(backTo);
  return true;
};

const configurationOf = (options: IdentityProviderOptions, known: Accounts): Configuration => {
  const { pool, secrets, origin, persons } = options;
  const nameOf = async (subject: string): Promise<string | null> =>
    persons.find((one) => one.subject === subject)?.name ??
    (await known.find(subject))?.name ??
    null;
  return {
    adapter: identityAdapter(pool),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: secrets.client,
        redirect_uris: [`${origin}/signed-in`],
        post_logout_redirect_uris: ['/', '/agent/', '/commission/'].map((path) => origin + path),
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [secrets.identityKey] },
    cookies: { keys: [secrets.cookies], short: { sameSite: 'lax' }, long: { sameSite: 'lax' } },
    claims: { openid: ['sub'], profile: ['name'] },
    // The gateway asks for no userinfo: the name stands in the identity token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      Session: 12 * HOUR,
      Interaction: HOUR,
      Grant: 12 * HOUR,
      IdToken: HOUR,
      AccessToken: HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          if (await leftAtOnce(ctx)) return;
          const asked = ctx.oidc.params?.['ui_locales'];
          const language = typeof asked === 'string' ? asked : ctx.get('accept-language');
          ctx.body = leavePage(languageFrom(language), form);
        },
      },
    },
    interactions: { url: (_ctx, interaction) => `${IDENTITY_PATH}/interaction/${interaction.uid}` },
    // Which portal asks: its persons are offered first.
    extraParams: ['portal'],
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = expiredPage(languageFrom(ctx.get('accept-language')));
    },
    findAccount: async (_ctx, subject) => {
      const name = await nameOf(subject);
      return name === null
        ? undefined
        : { accountId: subject, claims: () => ({ sub: subject, name }) };
    },
    // The portals belong to the same authority: nobody is asked to consent to signing in.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
};

/** Browsers say where a form comes from; what is no browser says nothing. */
const isFromHere = ({ headers }: IncomingMessage, origin: string): boolean =>
  (headers.origin === undefined || headers.origin === origin) &&
  ['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);

type Problem = 'wrong' | 'taken' | 'unreadable' | 'slow';
type Answer = { readonly subject: string } | { readonly problem: Problem; readonly wait?: number };

/** Waits are counted in real time: the demo's clock may be moved. */
const realTime = (): Date => new Date();

/** The persons of the portal that asks come first; the others stay in reach. */
const personsFor = (persons: readonly DemoPerson[], portal: unknown): readonly DemoPerson[] => [
  ...persons.filter((one) => one.portal === portal),
  ...persons.filter((one) => one.portal !== portal),
];

/** The embedded identity provider: OpenID Connect, the persons of the demo, and accounts that applicants make. */
export const createIdentityProvider = async (options: IdentityProviderOptions): Promise<Route> => {
  await prepareIdentityTables(options.pool);
  const known = accounts(options.pool);
  const provider = new Provider(options.issuer, configurationOf(options, known));
  const oidc = provider.callback();

  const tries = passwordTries(options.pool, options.secrets.cookies, options.now ?? realTime);

  /** The account of an address and its password. As many tries as one likes would find any password. */
  const enter = async (form: URLSearchParams, trying: Trying): Promise<Answer> => {
    const wait = await tries.begin(trying);
    if (wait > 0) return { problem: 'slow', wait };
    const found = await known.check(trying.email, form.get('password') ?? '');
    if (!found) return { problem: 'wrong', wait: await tries.wait(trying) };
    await tries.passed(trying);
    return found;
  };

  const make = async (form: URLSearchParams, trying: Trying): Promise<Answer> => {
    const wait = await tries.beginAccount(trying);
    if (wait > 0) return { problem: 'slow', wait };
    const typed = newAccount.safeParse({
      name: form.get('name'),
      email: trying.email,
      password: form.get('password'),
    });
    if (!typed.success) return { problem: 'unreadable' };
    const made = await known.make(typed.data);
    return made ?? { problem: 'taken', wait: await tries.taken(trying) };
  };

  const accountFor = async (step: string, form: URLSearchParams, address: string) => {
    if (step === 'login') {
      const person = options.persons.find(({ login }) => login === form.get('login'));
      return person ? { subject: person.subject } : { problem: 'wrong' as const };
    }
    const trying = { email: form.get('email') ?? '', address };
    return step === 'account' ? enter(form, trying) : make(form, trying);
  };

  const interaction = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    const [, , uid = '', step] = path.split('/');
    const details = await provider.interactionDetails(request, response);
    const asked = details.params['ui_locales'];
    const language = languageFrom(
      typeof asked === 'string' ? asked : request.headers['accept-language'],
    );
    const shown = {
      language,
      action: `${IDENTITY_PATH}/interaction/${uid}`,
      persons: personsFor(options.persons, details.params['portal']),
    };
    if (request.method !== 'POST' || step === undefined)
      return send(response, 200, signInPage(shown));
    // No other site, and no other port of this machine, says who somebody is.
    if (!isFromHere(request, options.origin))
      return send(response, 403, signInPage({ ...shown, problem: 'unreadable' }));
    const form = await readForm(request);
    if (form === null) return send(response, 413, signInPage({ ...shown, problem: 'unreadable' }));
    const answer = await accountFor(step, form, request.socket.remoteAddress ?? '');
    if ('problem' in answer) {
      const { problem, wait = 0 } = answer;
      const typed = { name: form.get('name') ?? undefined, email: form.get('email') ?? undefined };
      if (wait > 0) response.setHeader('retry-after', String(wait));
      const status = problem === 'slow' ? 429 : 422;
      return send(response, status, signInPage({ ...shown, problem, wait, typed }));
    }
    await provider.interactionFinished(request, response, { login: { accountId: answer.subject } });
  };

  return async (request, response, url) => {
    const path = url.pathname.slice(IDENTITY_PATH.length);
    if (!path.startsWith('/interaction/')) {
      // The provider takes the part of the address before its own from the original one.
      const mounted = Object.assign(request, { originalUrl: request.url ?? '' });
      mounted.url = path + url.search;
      // Pages of the provider's own run a script of theirs; in a frame of another site they stand nowhere.
      response.setHeader('content-security-policy', "frame-ancestors 'none'; base-uri 'none'");
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'same-origin');
      return oidc(mounted, response);
    }
    try {
      await interaction(request, response, path);
    } catch (error) {
      const gone = error instanceof errors.SessionNotFound;
      const language = languageFrom(request.headers['accept-language']);
      if (response.headersSent) response.destroy();
      else send(response, gone ? 410 : 500, expiredPage(language));
    }
  };
};
