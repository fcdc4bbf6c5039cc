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

/** Why a file outside one's work is opened, as the agent said it; written in the log with the reading. */
const reasonOf = (request: IncomingMessage): string | null => {
  const stated = one(request.headers['x-passerelle-reason']);
  if (!stated) return null;
  try {
    return decodeURIComponent(stated).slice(0, 500);
  } catch {
    return null;
  }
};

type CallersOptions = {
  readonly sessions: SessionStore;
  readonly standingOf: (issuer: string, subject: string) => Promise<Standing | null>;
};

/** Says who asks: the session of the portal, and for agents the habilitation that is in force now. */
export const callers = ({ sessions, standingOf }: CallersOptions) => {
  const actorOf = async (session: Session, request: IncomingMessage): Promise<Actor> => {
    const { portal, subject, name } = session;
    const language = languageOf(request);
    const correlationId = randomUUID();
    if (portal === 'applicant')
      return applicantActor({ subject, name, portal, language, correlationId });
    const standing = await standingOf(session.issuer, subject);
    if (!standing) return anonymousActor({ portal, language, correlationId });
    return {
      ...standing,
      kind: 'AGENT',
      portal,
      language,
      correlationId,
      reason: reasonOf(request),
    };
  };

  return {
    sessionOf: (request: IncomingMessage, portal: Portal): Promise<Session | null> => {
      const token = sessionToken(request, portal);
      return token === null ? Promise.resolve(null) : sessions.use(token, portal);
    },
    actorOf,
    /** The actor of a request in a portal; a visitor without a session is anonymous. */
    actorIn: async (request: IncomingMessage, portal: Portal): Promise<Actor> => {
      const token = sessionToken(request, portal);
      const session = token === null ? null : await sessions.use(token, portal);
      return session
        ? actorOf(session, request)
        : anonymousActor({ portal, language: languageOf(request), correlationId: randomUUID() });
    },
  };
};

export type Callers = ReturnType<typeof callers>;
