import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.ts';
import type { ServiceKeys } from '../identity/service-tokens.ts';
import { refuse } from './answers.ts';
import { portalOf, type Callers } from './callers.ts';
import { dropSessionToken } from './cookies.ts';
import type { Rates } from './limits.ts';
import { bearerOf, serviceQuestions } from './services.ts';

type GraphqlOptions = {
  readonly gateway: Gateway;
  readonly callers: Callers;
  readonly rates: Rates;
  /** The parts in other processes that ask in their own name. */
  readonly serviceKeys: ServiceKeys;
};

const busy = (response: ServerResponse): void => {
  response.setHeader('retry-after', '10');
  refuse(response, 429, 'TOO_MANY_REQUESTS', 'Too many requests from this address; wait a moment.');
};

/** Longer than any form or appeal that is typed: whoever sends more asks for nothing in earnest. */
const BODY_BYTES_MAX = 1_000_000;

/** Refuses a body that is too long, or that does not say how long it is, before any of it is read. */
const refusedForLength = (request: IncomingMessage, response: ServerResponse): boolean => {
  const length = request.headers['content-length'];
  if (length !== undefined && Number(length) <= BODY_BYTES_MAX) return false;
  response.setHeader('connection', 'close');
  if (length === undefined)
    refuse(response, 411, 'LENGTH_REQUIRED', 'An operation says how long it is.');
  else refuse(response, 413, 'TOO_LARGE', 'The operation is too large.');
  return true;
};

/** `/graphql`: the operations of the portals, and the questions of parts in other processes. */
export const graphqlRoute = ({ gateway, callers, rates, serviceKeys }: GraphqlOptions) => {
  const services = serviceQuestions(gateway, serviceKeys);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Operations are posted.');
    }
    const token = bearerOf(request);
    if (token !== null) return services(request, response, token);
    const portal = portalOf(request);
    if (!portal)
      return refuse(response, 403, 'PORTAL_MISSING', 'The header x-passerelle names the portal.');
    if (refusedForLength(request, response)) return undefined;
    if (!(await rates.operation(request))) return busy(response);
    const asking = await callers.askingIn(request, portal);
    if (!('actor' in asking)) {
      // The next request comes from a visitor, who may read what is public.
      if (asking.kind === 'ended') dropSessionToken(response, portal);
      return refuse(response, 401, 'NOT_SIGNED_IN', 'The session is over; sign in again.');
    }
    if (asking.kind === 'visitor' && !(await rates.anonymous(request))) return busy(response);
    // What one person was answered is kept by nobody on the way, and read as nothing else than what it is.
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    await gateway.handle(request, response, { actor: asking.actor, documents: 'trusted', portal });
  };
};
