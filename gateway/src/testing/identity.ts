import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { close, listen } from '@passerelle/subgraph-kit/process';
import { Provider } from 'oidc-provider';

/** An identity provider for tests: it believes whoever says a subject. */
export const startProvider = async (origin: string) => {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'passerelle',
        client_secret: 'a secret of the tests',
        redirect_uris: [`${origin}/signed-in`],
        post_logout_redirect_uris: [`${origin}/`, `${origin}/agent/`],
      },
    ],
    cookies: { keys: ['cookies of the tests'] },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    extraParams: ['portal'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, name: `Name of ${subject}` }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const oidc = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!request.url?.startsWith('/interaction/')) return oidc(request, response);
    const accountId = new URLSearchParams(await text(request)).get('subject') ?? '';
    return provider.interactionFinished(request, response, { login: { accountId } });
  };
  server.on('request', (request, response) => void answer(request, response));
  return { issuer, stop: () => close(server) };
};
