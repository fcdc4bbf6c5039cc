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
    if (!(await rates.operation(request))) return busy(response);
    const asking = await callers.askingIn(request, portal);
    if (!('actor' in asking)) {
      // The next request comes from a visitor, who may read what is public.
      if (asking.kind === 'ended') dropSessionToken(response, portal);
      return refuse(response, 401, 'NOT_SIGNED_IN', 'The session is over; sign in again.');
    }
    if (asking.kind === 'visitor' && !(await rates.anonymous(request))) return busy(response);
    await gateway.handle(request, response, { actor: asking.actor, documents: 'trusted', portal });
  };
};
