import autocannon from 'autocannon';
import type { Request } from './operations.ts';

/** What came of asking again and again for a while. Times in milliseconds. */
export type Load = {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
};

/** How long to ask, over how many connections at once. */
export type Span = { readonly connections: number; readonly seconds: number };
/** How often to ask, over how many connections at once. */
export type Amount = { readonly connections: number; readonly amount: number };

/** A machine that others use too may let an answer wait. */
const TIMEOUT_SECONDS = 60;

const optionsFor = (request: Request): autocannon.Options => ({
  url: request.url,
  method: 'POST',
  headers: { ...request.headers },
  body: request.body,
  timeout: TIMEOUT_SECONDS,
  verifyBody: (body) => !String(body).includes('"errors"'),
});

/** Asks for some seconds; answers how many requests fit into one. */
export const rateOf = async (request: Request, { connections, seconds }: Span): Promise<number> => {
  const result = await autocannon({ ...optionsFor(request), connections, duration: seconds });
  return result.requests.total / result.duration;
};

/**
 * Asks so many times, and waits for the last answer: a request that was begun and not counted would
 * cost a slow peer more than a fast one. An answer that is refused, late or holds an error ends the measure.
 */
export const loadWith = async (
  request: Request,
  { connections, amount }: Amount,
): Promise<Load> => {
  const result = await autocannon({ ...optionsFor(request), connections, amount });
  const wrong = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (wrong > 0 || result.requests.total < amount)
    throw new Error(
      `${result.requests.total} of ${amount} requests to ${request.url} were answered, ${wrong} wrongly.`,
    );
  const { p50, p99 } = result.latency;
  return { requests: amount, seconds: result.duration, p50, p99 };
};

/** How many requests fill about so many seconds, and each connection at least twice. */
export const amountFor = (rate: number, { connections, seconds }: Span): Amount => ({
  connections,
  amount: Math.max(connections * 2, Math.ceil((rate * seconds) / connections) * connections),
});
