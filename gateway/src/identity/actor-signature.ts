import { exportJWK, generateKeyPair, importJWK, importPKCS8, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Actor } from '../types.ts';

export const ACTOR_HEADER = 'x-passerelle-actor';
const ISSUER = 'passerelle-gateway';
/** Long enough for one operation, short enough that a leaked token is of no use. */
const LIFETIME_SECONDS = 60;

export type SignActor = (actor: Actor) => Promise<string>;

/** Signs who acts, for subgraphs behind HTTP: they verify it and refuse anything else. */
export const actorSigner = (options: {
  readonly privateKey: CryptoKey;
  readonly now?: () => Date;
}): SignActor => {
  const now = options.now ?? (() => new Date());
  return (actor) => {
    const issuedAt = Math.floor(now().getTime() / 1_000);
    return new SignJWT({ actor })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(ISSUER)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign(options.privateKey);
  };
};

export type ActorKeys = { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };

/** Fresh keys, for one machine and for tests; production brings its own. */
export const newActorKeys = async (): Promise<ActorKeys> =>
  generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });

/** Reads a private key: PKCS#8 in PEM, or a JWK as JSON. */
export const readPrivateKey = async (text: string): Promise<CryptoKey> =>
  text.trimStart().startsWith('{')
    ? ((await importJWK(JSON.parse(text) as JWK, 'EdDSA')) as CryptoKey)
    : importPKCS8(text, 'EdDSA');

/** The public half, to hand to subgraphs. */
export const publicJwkOf = (keys: ActorKeys): Promise<JWK> => exportJWK(keys.publicKey);
