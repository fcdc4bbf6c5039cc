import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IdentityProvider } from '../identity/oidc.ts';
import { newSecret, type SessionStore } from '../identity/sessions.ts';
import type { Standing } from '../identity/standing.ts';
import type { Log } from '../log.ts';
import { isLanguage, isPortal, type Language, type Portal } from '../types.ts';
import { redirect, sendHtml, sendJson, sendText } from './answers.ts';
import { languageOf, type Callers } from './callers.ts';
import {
  dropSessionToken,
  sessionToken,
  setSessionToken,
  setSignInToken,
  signInToken,
} from './cookies.ts';
import { pageOf } from './page.ts';
import { notHabilitated, signInFailed, type PageWords } from './words.ts';

export const HOME = {
  applicant: '/',
  agent: '/agent/',
  commission: '/commission/',
} as const satisfies Record<Portal, string>;

/**
 * Only a place of our own: a path, never an address of elsewhere, and nothing that a header cannot carry. Letters of other
 * scripts stand in an address as their bytes.
 */
const safeReturn = (asked: string | null, portal: Portal): string => {
  if (asked === null || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(asked)) return HOME[portal];
  const written = asked.replaceAll(/[^!-~]+/g, (text) => encodeURIComponent(text.toWellFormed()));
  return written.length > RETURN_CHARACTERS_MAX ? HOME[portal] : written;
};

/** Longer than any address of the portals. */
const RETURN_CHARACTERS_MAX = 2_000;

type SignInOptions = {
  readonly origin: string;
  readonly sessions: SessionStore;
  readonly providerOf: (portal: Portal) => IdentityProvider;
  readonly standingOf: (issuer: string, subject: string) => Promise<Standing | null>;
  readonly callers: Callers;
  readonly demo: boolean;
  readonly now: () => Date;
  readonly log: Log;
};

const portalIn = (url: URL): Portal => {
  const asked = url.searchParams.get('portal');
  return isPortal(asked) ? asked : 'applicant';
};

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** `/sign-in`, `/signed-in`, `/sign-out` and `/session`. */
export const signInRoutes = (options: SignInOptions) => {
  const { origin, sessions, providerOf, standingOf, callers, demo, now, log } = options;

  const say = (
    response: ServerResponse,
    words: PageWords,
    given: { status: number; language: Language; href: string },
  ): void => sendHtml(response, given.status, pageOf(words, { ...given, demo }));

  const begin = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const portal = portalIn(url);
    const lang = url.searchParams.get('lang');
    const language = isLanguage(lang) ? lang : languageOf(request);
    try {
      const asked = await providerOf(portal).begin(language, portal);
      const { url: to, state, nonce, codeVerifier } = asked;
      // Two windows may sign in at once, to two portals: the browser keeps its mark, and neither undoes the other.
      const browser = signInToken(request) ?? newSecret();
      const returnTo = safeReturn(url.searchParams.get('return'), portal);
      const kept = { portal, nonce, codeVerifier, returnTo, language };
      await sessions.beginSignIn(state, browser, kept);
      setSignInToken(response, browser);
      redirect(response, to);
    } catch (error) {
      log.error('A sign-in could not begin.', { portal, cause: kindOf(error) });
      say(response, signInFailed, { status: 502, language, href: HOME[portal] });
    }
  };

  const finish = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const state = url.searchParams.get('state') ?? '';
    const begun = await sessions.takeSignIn(state, signInToken(request) ?? '');
    if (!begun) {
      const language = languageOf(request);
      return say(response, signInFailed, { status: 400, language, href: HOME.applicant });
    }
    const { portal, language, returnTo, nonce, codeVerifier } = begun;
    try {
      const callback = new URL(url.pathname + url.search, origin);
      const person = await providerOf(portal).finish(callback, { state, nonce, codeVerifier });
      const isAgent = portal !== 'applicant';
      if (isAgent && !(await standingOf(person.issuer, person.subject))) {
        const again = new URLSearchParams({ portal, return: returnTo, lang: language });
        const href = `/sign-in?${again.toString()}`;
        return say(response, notHabilitated, { status: 403, language, href });
      }
      const old = sessionToken(request, portal);
      if (old) await sessions.end(old);
      setSessionToken(response, portal, await sessions.open({ portal, language, ...person }));
      redirect(response, returnTo);
    } catch (error) {
      log.error('A sign-in did not end well.', { portal, cause: kindOf(error) });
      say(response, signInFailed, { status: 502, language, href: HOME[portal] });
    }
  };

  const end = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const portal = portalIn(url);
    const fromHere =
      request.headers.origin === origin || request.headers['sec-fetch-site'] === 'same-origin';
    if (request.method !== 'POST' || !fromHere)
      return sendText(response, 405, 'Sign out from a page of the portal.');
    const token = sessionToken(request, portal);
    const ended = token === null ? null : await sessions.end(token);
    dropSessionToken(response, portal);
    // At the identity provider too, so that nothing of the person is left at this screen.
    const elsewhere = ended
      ? await providerOf(portal)
          .endUrl({ ...ended, backTo: origin + HOME[portal] })
          .catch(() => null)
      : null;
    const to = elsewhere ?? HOME[portal];
    // A page cannot follow a redirection to the provider from its own request: it is told where to go.
    if (request.headers.accept === 'application/json') sendJson(response, 200, { to });
    else redirect(response, to);
  };

  const session = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const portal = portalIn(url);
    const asking = await callers.askingIn(request, portal);
    if (asking.kind === 'ended') dropSessionToken(response, portal);
    const signedIn = asking.kind === 'person';
    sendJson(response, 200, {
      signedIn,
      name: signedIn ? asking.session?.name : null,
      habilitated: asking.kind !== 'not-habilitated',
      now: now().toISOString(),
    });
  };

  return { begin, finish, end, session };
};
