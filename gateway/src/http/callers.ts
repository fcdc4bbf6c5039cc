import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Session, SessionStore } from '../identity/sessions.ts';
import type { Standing } from '../identity/standing.ts';
import {
  anonymousActor,
  applicantActor,
  isLanguage,
  isPortal,
  type Actor,
  type Language,
  type Portal,
} from '../types.ts';
import { sessionToken } from './cookies.ts';

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The language of a request: the first of ours that it asks for, else French. */
export const languageOf = (request: IncomingMessage): Language => {
  const asked = (one(request.headers['accept-language']) ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? 'fr';
};

/** The portal that a page names. The header cannot be sent from another site's form: it guards against forgery too. */
export const portalOf = (request: IncomingMessage): Portal | null => {
  const named = one(request.headers['x-passerelle']);
  return isPortal(named) ? named : null;
};

/** Why a file outside one's work is opened, as it was said; written in the log with the reading. */
export const reasonOf = (request: IncomingMessage): string | null => {
  const stated = one(request.headers['x-passerelle-reason']);
  if (!stated) return null;
  try {
    // A sign that no text holds would keep the reading from being written down.
    return decodeURIComponent(stated)
      .replaceAll(/\p{Cc}/gu, ' ')
      .slice(0, 500);
  } catch {
    return null;
  }
};

/**
 * Who asks.
 * - `visitor`: nobody signed in
 * - `person`: signed in, and for agents under a habilitation
 * - `ended`: the browser holds a session that is over
 * - `not-habilitated`: an agent who may not work today
 */
export type Asking =
  | { readonly kind: 'visitor' | 'person'; readonly actor: Actor; readonly session: Session | null }
  | { readonly kind: 'ended' | 'not-habilitated' };

type CallersOptions = {
  readonly sessions: SessionStore;
  readonly standingOf: (issuer: string, subject: string) => Promise<Standing | null>;
};

/** Says who asks: the session of the portal, and for agents the habilitation that is in force now. */
export const callers = ({ sessions, standingOf }: CallersOptions) => {
  const actorOf = async (session: Session, request: IncomingMessage): Promise<Actor | null> => {
    const { portal, subject, name } = session;
    const around = { portal, language: languageOf(request), correlationId: randomUUID() };
    if (portal === 'applicant') return applicantActor({ subject, name, ...around });
    const standing = await standingOf(session.issuer, subject);
    return standing && { ...standing, ...around, kind: 'AGENT', reason: reasonOf(request) };
  };

  return {
    askingIn: async (request: IncomingMessage, portal: Portal): Promise<Asking> => {
      const token = sessionToken(request, portal);
      if (token === null) {
        const actor = anonymousActor({
          portal,
          language: languageOf(request),
          correlationId: randomUUID(),
        });
        return { kind: 'visitor', actor, session: null };
      }
      const session = await sessions.use(token, portal);
      if (!session) return { kind: 'ended' };
      const actor = await actorOf(session, request);
      return actor ? { kind: 'person', actor, session } : { kind: 'not-habilitated' };
    },
  };
};

export type Callers = ReturnType<typeof callers>;
