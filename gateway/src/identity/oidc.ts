import * as client from 'openid-client';
import type { Language, Portal } from '../types.ts';

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends the person back to: `https://visas.example/signed-in`. */
  readonly redirectUri: string;
};

/** Who signed in, as the identity provider vouches for it. */
export type Identified = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly idToken: string | null;
};

export type SignInRequest = {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
};

/** Somebody who signs out: the proof of who it was, where to come back to, and the language of a last question. */
export type Leaving = {
  readonly idToken: string | null;
  readonly backTo: string;
  readonly language: Language;
};

export type IdentityProvider = {
  /** The portal is told to the provider, which may show its page accordingly. */
  begin(language: Language, portal: Portal): Promise<SignInRequest>;
  /** Exchanges the code. Throws when the answer is not the one that was asked for. */
  finish(callback: URL, asked: Omit<SignInRequest, 'url'>): Promise<Identified>;
  /** Where to end the provider's own session. Null when it offers no such place. */
  endUrl(leaving: Leaving): Promise<string | null>;
};

/**
 * How long ago the person said who they are, at most, when the answer comes back. On a shared screen, whoever sits down
 * next can take `prompt` out of the address: the provider's own session of the one before must open nothing.
 */
const AUTHENTICATED_SECONDS = 120;

/** Speaks OpenID Connect with one provider: authorization code with PKCE, state and nonce. */
export const identityProvider = (settings: OidcSettings): IdentityProvider => {
  const issuer = new URL(settings.issuer);
  const insecure =
    issuer.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(issuer.hostname);
  let found: Promise<client.Configuration> | null = null;
  const configuration = (): Promise<client.Configuration> => {
    found ??= client
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
        // Only a provider on this very machine may be spoken to without TLS.
        execute: insecure ? [client.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        // The provider may be away for a moment: the next sign-in asks again.
        found = null;
        throw error;
      });
    return found;
  };

  return {
    begin: async (language, portal) => {
      const codeVerifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        // One session of the provider serves all portals: whoever signs in here says who they are.
        prompt: 'login',
        max_age: String(AUTHENTICATED_SECONDS),
        ui_locales: language,
        portal,
      });
      return { url: url.href, state, nonce, codeVerifier };
    },
    finish: async (callback, { state, nonce, codeVerifier }) => {
      const tokens = await client.authorizationCodeGrant(await configuration(), callback, {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
        maxAge: AUTHENTICATED_SECONDS,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The identity provider sent no identity.');
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: typeof claims['name'] === 'string' ? claims['name'] : null,
        idToken: tokens.id_token ?? null,
      };
    },
    endUrl: async ({ idToken, backTo, language }) => {
      const known = await configuration();
      if (!known.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(known, {
        post_logout_redirect_uri: backTo,
        ui_locales: language,
        ...(idToken ? { id_token_hint: idToken } : {}),
      }).href;
    },
  };
};
