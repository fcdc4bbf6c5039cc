import { importJWK, importPKCS8, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import { signServiceToken } from '../actor.ts';
import type { AskGraph } from '../handling.ts';

const PATIENCE_MS = 15_000;

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
});

/** The graph did not answer a question of a part, or not all of it. The codes tell why, the data are not repeated. */
export class GraphDidNotAnswer extends Error {
  constructor(why: string) {
    super(`The graph did not answer: ${why}.`);
    this.name = 'GraphDidNotAnswer';
  }
}

/** Reads a private Ed25519 key: PKCS#8 in PEM, or a JWK as JSON. */
export const readServiceKey = async (text: string): Promise<CryptoKey> =>
  text.trimStart().startsWith('{')
    ? ((await importJWK(JSON.parse(text) as JWK, 'EdDSA')) as CryptoKey)
    : importPKCS8(text, 'EdDSA');

/** Asks the gateway over HTTP, in the part's own name and for a stated reason, with a token of a minute. */
export const askOverHttp =
  (gatewayUrl: string, key: CryptoKey): AskGraph =>
  async (part, query, variables, why) => {
    const { reason, language } = typeof why === 'string' ? { reason: why, language: 'fr' } : why;
    const response = await fetch(new URL('/graphql', gatewayUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await signServiceToken(part, key, new Date())}`,
        'accept-language': language,
        'x-passerelle-reason': encodeURIComponent(reason),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer = answerSchema.safeParse(await response.json().catch(() => null));
    if (!answer.success) throw new GraphDidNotAnswer(`status ${response.status}`);
    const { data, errors } = answer.data;
    if (errors?.length || !data)
      throw new GraphDidNotAnswer(
        errors?.map(({ extensions }) => extensions?.code ?? 'no code').join(', ') ?? 'no data',
      );
    return data;
  };
