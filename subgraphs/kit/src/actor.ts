import { importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

/** The name under which the gateway signs, and the header that carries the signed actor. */
export const GATEWAY_ISSUER = 'passerelle-gateway';
export const ACTOR_HEADER = 'x-passerelle-actor';

const actorSchema = z.object({
  kind: z.enum(['APPLICANT', 'AGENT', 'SYSTEM', 'ANONYMOUS']),
  subject: z.string().max(100),
  name: z.string().max(300).nullable(),
  portal: z.enum(['applicant', 'agent', 'commission', 'api']).nullable(),
  language: z.enum(['fr', 'en', 'ar']),
  habilitationId: z.string().nullable(),
  unitId: z.string().nullable(),
  unitKind: z.string().nullable(),
  answersToId: z.string().nullable(),
  mission: z.string().nullable(),
  fileScopes: z.array(z.string()).readonly(),
  reason: z.string().max(500).nullable(),
  correlationId: z.string().max(100),
});

/**
 * Who acts. An agent never acts by role alone but under a habilitation: a mission in a unit
 * (arrêté of 24 November 2009, art. 3 and 5).
 */
export type Actor = z.infer<typeof actorSchema>;

const nobody = {
  name: null,
  portal: null,
  language: 'fr',
  habilitationId: null,
  unitId: null,
  unitKind: null,
  answersToId: null,
  mission: null,
  fileScopes: [],
  reason: null,
} as const;

/** The platform itself, acting for one of its parts: a timer, an event, a query to another part. */
export const systemActor = (part: string, correlationId: string, reason?: string): Actor => ({
  ...nobody,
  kind: 'SYSTEM',
  subject: part,
  reason: reason ?? null,
  correlationId,
});

/** A visitor who did not sign in: sees what is public and nothing else. */
export const anonymousActor = (correlationId: string): Actor => ({
  ...nobody,
  kind: 'ANONYMOUS',
  subject: '',
  correlationId,
});

export const isSystem = (actor: Actor): boolean => actor.kind === 'SYSTEM';
export const isApplicant = (actor: Actor): boolean => actor.kind === 'APPLICANT';

/** Whether the actor is an agent under a habilitation for one of these missions. */
export const hasMission = (actor: Actor, ...missions: readonly string[]): boolean =>
  actor.kind === 'AGENT' &&
  actor.habilitationId !== null &&
  actor.mission !== null &&
  missions.includes(actor.mission);

/** A request reached a subgraph without a valid signature of the gateway. */
export class NotSignedByGateway extends Error {
  constructor() {
    super('This request does not carry the signature of the gateway.');
  }
}

/**
 * Verifies the gateway's signature on an actor, so that reaching a subgraph directly gains nothing.
 * A token is verified once and remembered until it expires; at most 5,000 are kept.
 */
export const createActorVerifier = (publicJwk: JWK) => {
  const known = new Map<string, { actor: Actor; expiresAt: number }>();
  const key = importJWK(publicJwk, 'EdDSA');
  return async (token: string | undefined, now: Date): Promise<Actor> => {
    if (!token) throw new NotSignedByGateway();
    const hit = known.get(token);
    if (hit && hit.expiresAt > now.getTime()) return hit.actor;
    try {
      const { payload } = await jwtVerify(token, await key, {
        issuer: GATEWAY_ISSUER,
        algorithms: ['EdDSA'],
        currentDate: now,
        requiredClaims: ['exp', 'actor'],
      });
      const actor = actorSchema.parse(payload['actor']);
      if (known.size >= 5_000) known.clear();
      known.set(token, { actor, expiresAt: (payload.exp ?? 0) * 1000 });
      return actor;
    } catch {
      throw new NotSignedByGateway();
    }
  };
};

/** A token by which a part of the platform asks the gateway something in its own name; lives 60 s. */
export const signServiceToken = (part: string, key: CryptoKey, now: Date): Promise<string> =>
  new SignJWT({ scope: 'system' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(part)
    .setAudience(GATEWAY_ISSUER)
    .setIssuedAt(Math.floor(now.getTime() / 1000))
    .setExpirationTime(Math.floor(now.getTime() / 1000) + 60)
    .sign(key);
