import autocannon from 'autocannon';
import type { Request } from './operations.ts';

/** What came of asking again and again for a while. Times in milliseconds. */
export type Load = {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
};

/** As in the measures by which the gateway was chosen. */
const CONNECTIONS = 20;
/** A machine that others use too may let an answer wait. */
const TIMEOUT_SECONDS = 60;

const optionsFor = (request: Request): autocannon.Options => ({
  url: request.url,
  method: 'POST',
  headers: { ...request.headers },
  body: request.body,
  connections: CONNECTIONS,
  timeout: TIMEOUT_SECONDS,
  verifyBody: (body) => !String(body).includes('"errors"'),
});

/** Asks over 20 connections for some seconds; answers how many requests fit into one. */
export const rateOf = async (request: Request, seconds: number): Promise<number> => {
  const result = await autocannon({ ...optionsFor(request), duration: seconds });
  return result.requests.total / result.duration;
};

/**
 * Asks so many times over 20 connections, and waits for the last answer: a request that was begun and not counted would
 * cost a slow peer more than a fast one. An answer that is refused, late or holds an error ends the measure.
 */
export const loadWith = async (request: Request, amount: number): Promise<Load> => {
  const result = await autocannon({ ...optionsFor(request), amount });
  const wrong = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (wrong > 0 || result.requests.total < amount)
    throw new Error(
      `${result.requests.total} of ${amount} requests to ${request.url} were answered, ${wrong} wrongly.`,
    );
  const { p50, p99 } = result.latency;
  return { requests: amount, seconds: result.duration, p50, p99 };
};

/** How many requests fill about so many seconds, and each connection at least twice. */
export const amountFor = (rate: number, seconds: number): number =>
  Math.max(CONNECTIONS * 2, Math.ceil((rate * seconds) / CONNECTIONS) * CONNECTIONS);
