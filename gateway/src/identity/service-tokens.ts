import { importJWK, importSPKI, jwtVerify } from 'jose';
import type { CryptoKey, JWK } from 'jose';

const AUDIENCE = 'passerelle-gateway';
/** A service signs a token for each call; an old one is of no use. */
const AGE_MAX = '2 minutes';

export type ServiceKeys = ReadonlyMap<string, CryptoKey>;

/** Reads `{ name: JWK | PEM }`: the public keys of the parts that may call the gateway. */
export const readServiceKeys = async (
  keys: Readonly<Record<string, JWK | string>>,
): Promise<ServiceKeys> =>
  new Map(
    await Promise.all(
      Object.entries(keys).map(async ([name, key]) => {
        const imported =
          typeof key === 'string' ? await importSPKI(key, 'EdDSA') : await importJWK(key, 'EdDSA');
        return [name, imported as CryptoKey] as const;
      }),
    ),
  );

/**
 * The name of the service that signed a token, or null. The token names its issuer; only that issuer's own key
 * can confirm it, so one service cannot speak for another.
 */
export const verifyServiceToken = async (
  token: string,
  keys: ServiceKeys,
  now: () => Date = () => new Date(),
): Promise<string | null> => {
  try {
    let name = '';
    const { payload } = await jwtVerify(
      token,
      (_header, jws) => {
        const body = JSON.parse(Buffer.from(String(jws.payload), 'base64url').toString()) as {
          iss?: unknown;
        };
        name = typeof body.iss === 'string' ? body.iss : '';
        const key = keys.get(name);
        if (!key) throw new Error('Unknown service.');
        return key;
      },
      {
        algorithms: ['EdDSA'],
        audience: AUDIENCE,
        maxTokenAge: AGE_MAX,
        requiredClaims: ['iss', 'iat', 'exp'],
        currentDate: now(),
      },
    );
    return payload.iss === name ? name : null;
  } catch {
    return null;
  }
};
