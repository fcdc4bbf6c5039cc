import { forgetAnswers } from '../forms/device-store.ts';

/** Who is signed in to this portal, as the browser may know it. The session itself is a cookie no script can read. */
export type SessionState =
  | { kind: 'unknown' }
  /** The gateway did not answer; it is asked again by itself. */
  | { kind: 'unreachable' }
  | { kind: 'anonymous' }
  | { kind: 'signed-in'; name: string | null }
  /** It ended while the page was open: what was typed is still on it. */
  | { kind: 'ended'; name: string | null };

/** What `GET /session` answers. */
type SessionAnswer = {
  signedIn?: boolean;
  name?: string | null;
  /** The platform's clock, ISO 8601: the demo world may live on another day than this device. */
  now?: string;
};

export type SessionStore = {
  read: () => SessionState;
  /** How far the platform's clock is ahead of this device's, in milliseconds. */
  ahead: () => number;
  subscribe: (listener: () => void) => () => void;
  /** Asks the gateway. A poor line leaves the state as it is. */
  refresh: () => Promise<void>;
  /** The gateway said that nobody is signed in. */
  lost: () => void;
  /** Called each time a person is signed in again: what waited is sent. */
  onBack: (listener: () => void) => () => void;
  /** Leaves this page for the identity provider. */
  signIn: (returnTo?: string) => void;
  /** Opens the identity provider beside this page, so that nothing on it is lost. False when the browser refused. */
  signInBeside: () => boolean;
  /** Ends the session here and at the identity provider and opens the first page, in each tab of the portal. Rejects when the gateway cannot be reached: then it goes on. */
  signOut: () => Promise<void>;
};

/** Between two questions while the gateway does not answer. */
const AGAIN_MS = 5_000;

const NEWS = 'passerelle.session';

const addressOf = (portal: string, returnTo: string, language: string): string =>
  `/sign-in?${new URLSearchParams({ portal, return: returnTo, lang: language }).toString()}`;

const here = (): string => location.pathname + location.search + location.hash;

const ask = async (portal: string): Promise<SessionAnswer> => {
  const response = await fetch(`/session?portal=${portal}`, {
    headers: { 'x-passerelle': portal, accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(15_000),
  });
  if (response.status === 401) return { signedIn: false };
  if (!response.ok) throw new Error(`The session cannot be read: ${response.status}`);
  return (await response.json()) as SessionAnswer;
};

/** What a tab tells the others of its portal. */
type News = 'changed' | 'signed out';

/** Listens for what happened in another tab of the same portal. */
const listenTo = (portal: string, heard: (news: News) => void): ((news: News) => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(`${NEWS}.${portal}`);
  channel.addEventListener('message', ({ data }) =>
    heard(data === 'signed out' ? 'signed out' : 'changed'),
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves this origin
  return (news) => channel.postMessage(news);
};

/**
 * Ends the session with a post of our own, so that no link of another site can sign a person out. Answers where to go on:
 * the identity provider ends its own session and leads back to the portal. Throws where it was not ended.
 */
const endSession = async (portal: string): Promise<string> => {
  const response = await fetch(`/sign-out?portal=${portal}`, {
    method: 'POST',
    headers: { 'x-passerelle': portal, accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`The session was not ended: ${response.status}`);
  return ((await response.json()) as { to: string }).to;
};

/** Opens the portal's first page in place of what a person who signed out has left, here or in another tab. */
const leave = (to: string): void => {
  forgetAnswers();
  location.replace(to);
};

/** The session of one portal, whose pages stand under `base`. One for each page that is open. */
export const createSessionStore = (portal: string, base: string): SessionStore => {
  let state: SessionState = { kind: 'unknown' };
  let ahead = 0;
  const listeners = new Set<() => void>();
  const back = new Set<() => void>();
  const change = (next: SessionState): void => {
    const returned = next.kind === 'signed-in' && state.kind === 'ended';
    state = next;
    for (const listener of listeners) listener();
    if (returned) for (const listener of back) listener();
  };
  const lost = (): void => {
    if (state.kind === 'signed-in') change({ kind: 'ended', name: state.name });
    else if (state.kind === 'unknown' || state.kind === 'unreachable')
      change({ kind: 'anonymous' });
  };
  const unreached = (): void => {
    // Who is known stays known: a poor line signs nobody out.
    if (state.kind !== 'unknown' && state.kind !== 'unreachable') return;
    change({ kind: 'unreachable' });
    setTimeout(() => void refresh(), AGAIN_MS);
  };
  const refresh = async (): Promise<void> => {
    const answer = await ask(portal).catch(() => null);
    if (!answer) return unreached();
    if (answer.now) ahead = Date.parse(answer.now) - Date.now();
    if (!answer.signedIn) return lost();
    const name = answer.name ?? null;
    if (state.kind !== 'signed-in' || state.name !== name) change({ kind: 'signed-in', name });
  };
  let gone = false;
  const tell = listenTo(portal, (news) => {
    gone = news === 'signed out';
    if (gone) leave(base);
    else void refresh();
  });
  // The way back leads to a page as it was left: it is asked for anew, and shows nothing of who is gone.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (gone) leave(base);
    else void refresh();
  });
  const onList = (list: Set<() => void>) => (listener: () => void) => {
    list.add(listener);
    return () => list.delete(listener);
  };
  return {
    read: () => state,
    ahead: () => ahead,
    subscribe: onList(listeners),
    onBack: onList(back),
    refresh: async () => {
      const isFirst = state.kind === 'unknown';
      await refresh();
      // The other tabs of this portal wait for the same news.
      if (isFirst && state.kind !== 'unknown') tell('changed');
    },
    lost,
    signIn: (returnTo = here()) =>
      location.assign(addressOf(portal, returnTo, document.documentElement.lang)),
    signInBeside: () =>
      window.open(addressOf(portal, `${base}back`, document.documentElement.lang), '_blank') !==
      null,
    signOut: async () => {
      const to = await endSession(portal);
      gone = true;
      tell('signed out');
      leave(to);
    },
  };
};
