import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IdentityProvider } from '../identity/oidc.ts';
import { newSecret, type SessionStore } from '../identity/sessions.ts';
import type { Log } from '../log.ts';
import { isLanguage, isPortal, type Portal } from '../types.ts';
import { redirect, sendJson, sendText } from './answers.ts';
import { languageOf, type Callers } from './callers.ts';
import {
  dropSessionToken,
  sessionToken,
  setSessionToken,
  setSignInToken,
  signInToken,
} from './cookies.ts';

const HOME = {
  applicant: '/',
  agent: '/agent/',
  commission: '/commission/',
} as const satisfies Record<Portal, string>;

/** Only a place of our own: a path, never an address of elsewhere. */
const safeReturn = (asked: string | null, portal: Portal): string =>
  asked !== null && asked.startsWith('/') && !asked.startsWith('//') && !asked.includes('\\')
    ? asked
    : HOME[portal];

type SignInOptions = {
  readonly origin: string;
  readonly sessions: SessionStore;
  readonly provider: IdentityProvider;
  readonly callers: Callers;
  readonly now: () => Date;
  readonly log: Log;
};

const FAILED = {
  fr: 'La connexion n’a pas abouti. Rien n’a changé. Revenez au portail et recommencez : ',
  en: 'The sign-in did not succeed. Nothing was changed. Go back to the portal and try again: ',
  ar: 'لم يكتمل تسجيل الدخول ولم يتغيّر شيء. عودوا إلى البوابة وأعيدوا المحاولة: ',
} as const;

/** `/sign-in`, `/signed-in`, `/sign-out` and `/session`. */
export const signInRoutes = ({ origin, sessions, provider, callers, now, log }: SignInOptions) => {
  const fail = (request: IncomingMessage, response: ServerResponse, portal: Portal): void =>
    sendText(response, 502, FAILED[languageOf(request)] + origin + HOME[portal]);

  const begin = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const asked = url.searchParams.get('portal');
    const portal = isPortal(asked) ? asked : 'applicant';
    const lang = url.searchParams.get('lang');
    const language = isLanguage(lang) ? lang : languageOf(request);
    try {
      const { url: to, state, nonce, codeVerifier } = await provider.begin(language);
      const browser = newSecret();
      const returnTo = safeReturn(url.searchParams.get('return'), portal);
      await sessions.beginSignIn(state, browser, {
        portal,
        nonce,
        codeVerifier,
        returnTo,
        language,
      });
      setSignInToken(response, browser);
      redirect(response, to);
    } catch (error) {
      log.error('A sign-in could not begin.', {
        cause: error instanceof Error ? error.name : 'unknown',
      });
      fail(request, response, portal);
    }
  };

  const finish = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const state = url.searchParams.get('state') ?? '';
    const begun = await sessions.takeSignIn(state, signInToken(request) ?? '');
    if (!begun) return fail(request, response, 'applicant');
    const { portal, language, returnTo, nonce, codeVerifier } = begun;
    try {
      const callback = new URL(url.pathname + url.search, origin);
      const person = await provider.finish(callback, { state, nonce, codeVerifier });
      const old = sessionToken(request, portal);
      if (old) await sessions.end(old);
      setSessionToken(response, portal, await sessions.open({ portal, language, ...person }));
      redirect(response, returnTo);
    } catch (error) {
      log.error('A sign-in did not end well.', {
        portal,
        cause: error instanceof Error ? error.name : 'unknown',
      });
      fail(request, response, portal);
    }
  };

  const end = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const asked = url.searchParams.get('portal');
    const portal = isPortal(asked) ? asked : 'applicant';
    const origins = [request.headers.origin, request.headers['sec-fetch-site']];
    const fromHere = origins[0] === origin || origins[1] === 'same-origin';
    if (request.method !== 'POST' || !fromHere)
      return sendText(response, 405, 'Sign out from a page of the portal.');
    const token = sessionToken(request, portal);
    const ended = token === null ? null : await sessions.end(token);
    dropSessionToken(response, portal);
    const elsewhere = await provider
      .endUrl(ended?.idToken ?? null, origin + HOME[portal])
      .catch(() => null);
    redirect(response, ended && elsewhere ? elsewhere : HOME[portal]);
  };

  const session = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const asked = url.searchParams.get('portal');
    const found = isPortal(asked) ? await callers.sessionOf(request, asked) : null;
    sendJson(response, 200, {
      signedIn: found !== null,
      name: found?.name ?? null,
      now: now().toISOString(),
    });
  };

  return { begin, finish, end, session };
};
