import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * How often one may ask. Wide, since many people share an address behind a carrier or in a cybercafé; the rules against
 * traffickers are another matter and another room.
 */
export type RateLimits = {
  /** Sign-ins begun or ended in a minute, from one address. */
  readonly signIns: number;
  /** Operations in ten seconds, from one address, by whoever is not signed in. */
  readonly anonymous: number;
  /** Operations in ten seconds, from one address, whoever asks. */
  readonly operations: number;
};

export const defaultRateLimits: RateLimits = { signIns: 120, anonymous: 600, operations: 30_000 };

/**
 * The address that asks. Each proxy of ours adds the address it was asked from at the end of `x-forwarded-for`; what
 * stands before those was written by whoever wanted to.
 */
export const addressOf = (request: IncomingMessage, trustedProxies: number): string => {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return socket;
  const named = request.headers['x-forwarded-for'];
  const list = (Array.isArray(named) ? named.join(',') : (named ?? '')).split(',');
  return list.at(-trustedProxies)?.trim() || socket;
};

export const rateLimits = (limits: RateLimits, trustedProxies: number) => {
  const within = (points: number, duration: number) => {
    const limiter = new RateLimiterMemory({ points, duration });
    return (request: IncomingMessage): Promise<boolean> =>
      limiter.consume(addressOf(request, trustedProxies)).then(
        () => true,
        () => false,
      );
  };
  return {
    signIn: within(limits.signIns, 60),
    anonymous: within(limits.anonymous, 10),
    operation: within(limits.operations, 10),
  };
};

export type Rates = ReturnType<typeof rateLimits>;
