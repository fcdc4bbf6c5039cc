import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Portal } from '../types.ts';

const nameOf = (portal: Portal): string => `__Host-passerelle-${portal}`;
const SIGN_IN = '__Host-passerelle-sign-in';

const read = (request: IncomingMessage, name: string): string | null => {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
};

// `__Host-` binds a cookie to this very host, to the whole of it, and to a secure context; localhost is one.
const written = (name: string, value: string, maxAgeSeconds?: number): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;

const append = (response: ServerResponse, cookie: string): void => {
  const known = response.getHeader('set-cookie');
  response.setHeader('set-cookie', [...(Array.isArray(known) ? known : []), cookie]);
};

/** The token of a portal's session, or null. No script of a page can read it. */
export const sessionToken = (request: IncomingMessage, portal: Portal): string | null =>
  read(request, nameOf(portal));

export const setSessionToken = (response: ServerResponse, portal: Portal, token: string): void =>
  append(response, written(nameOf(portal), token));

export const dropSessionToken = (response: ServerResponse, portal: Portal): void =>
  append(response, written(nameOf(portal), '', 0));

/** What ties a sign-in to the browser that began it; only one that was made here. */
export const signInToken = (request: IncomingMessage): string | null => {
  const token = read(request, SIGN_IN);
  return token !== null && /^[\w-]{43}$/.test(token) ? token : null;
};

export const setSignInToken = (response: ServerResponse, token: string): void =>
  append(response, written(SIGN_IN, token, 600));
