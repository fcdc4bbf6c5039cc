import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * How often one address may ask. Wide, since many people share an address behind a carrier or in a cybercafé; the rules
 * against traffickers are another matter and another room.
 */
export type RateLimits = {
  /** Sign-ins begun or ended in a minute. */
  readonly signIns: number;
  /** Operations in ten seconds. */
  readonly operations: number;
};

export const defaultRateLimits: RateLimits = { signIns: 60, operations: 2_000 };

export const rateLimits = ({ signIns, operations }: RateLimits) => {
  const forSignIns = new RateLimiterMemory({ points: signIns, duration: 60 });
  const forOperations = new RateLimiterMemory({ points: operations, duration: 10 });
  const within = (limiter: RateLimiterMemory) => (request: IncomingMessage) =>
    limiter.consume(request.socket.remoteAddress ?? 'unknown').then(
      () => true,
      () => false,
    );
  return { signIn: within(forSignIns), operation: within(forOperations) };
};
