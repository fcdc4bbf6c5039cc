import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { FallbackCause } from '../domain/run.ts';
import { CANDIDATES_MAX, type Reply, type SystemAnswer } from './answer.ts';
import { createBreaker } from './breaker.ts';

/** How patient the platform is with a system outside; all times in milliseconds. */
export type Patience = {
  /** For one try. */
  readonly timeoutMs: number;
  readonly triesMax: number;
  /** Before the second try; doubled before each later one. */
  readonly backoffMs: number;
  /** How often a late answer is asked for, before the question falls back. */
  readonly pollsMax: number;
  readonly pollMsMax: number;
  /** Failures in a row after which a system is left alone, and for how long. */
  readonly failuresMax: number;
  readonly pauseMs: number;
};

/** Three tries of four seconds: a desk waits for them, and a question that falls back is repeated. */
export const patience: Patience = {
  timeoutMs: 4_000,
  triesMax: 3,
  backoffMs: 300,
  pollsMax: 3,
  pollMsMax: 1_000,
  failuresMax: 6,
  pauseMs: 20_000,
};

export type SystemAddress = { readonly url: string; readonly token: string };

/** One question. The same key is the same question, however often it is sent. */
export type Asking = { readonly path: string; readonly body: unknown; readonly key: string };

export type SystemClient = {
  ask(asking: Asking, schema: z.ZodType<SystemAnswer>): Promise<Reply>;
};

const PURPOSE = 'EXAMINATION_OF_APPLICATION';
const ANSWER_BYTES_MAX = 512 * 1024;

/** What one try came to: an answer, a reason to stop, or a reason to try again. */
type Try =
  | { readonly answer: SystemAnswer }
  | { readonly stop: FallbackCause }
  | { readonly again: 'UNREACHABLE' | 'TOO_SLOW' };

/** The body as JSON; null when it is too long or no JSON. */
const readJson = async (response: Response): Promise<unknown> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > ANSWER_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
};

const readAnswer = async (response: Response, schema: z.ZodType<SystemAnswer>): Promise<Try> => {
  const parsed = schema.safeParse(await readJson(response));
  if (!parsed.success) return { stop: 'UNREADABLE' };
  return parsed.data.candidates.length > CANDIDATES_MAX
    ? { stop: 'TOO_MANY' }
    : { answer: parsed.data };
};

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');

/** Where a late answer will be. Null for an address outside the system that was asked. */
const lateAddress = (location: string | null, base: URL): URL | null => {
  if (location === null) return null;
  const address = new URL(location, base);
  return address.origin === base.origin && address.pathname.startsWith(base.pathname)
    ? address
    : null;
};

const retrySeconds = (response: Response): number =>
  Number(response.headers.get('retry-after') ?? 1);

/** One system outside, spoken to over HTTP with its own token, time limit, tries and breaker. */
export const createSystemClient = (
  { url, token }: SystemAddress,
  patient: Patience = patience,
): SystemClient => {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  const { failuresMax, pauseMs } = patient;
  const breaker = createBreaker({ failuresMax, pauseMs, now: () => performance.now() });
  const headers = { authorization: `Bearer ${token}`, 'x-purpose': PURPOSE };

  const send = (address: URL, init: RequestInit): Promise<Response> =>
    fetch(address, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(patient.timeoutMs),
    });

  const waitFor = async (pending: Response, schema: z.ZodType<SystemAnswer>): Promise<Try> => {
    const address = lateAddress(pending.headers.get('location'), base);
    await pending.body?.cancel();
    if (address === null) return { stop: 'UNREADABLE' };
    let seconds = retrySeconds(pending);
    for (let poll = 0; poll < patient.pollsMax; poll += 1) {
      await pause(Math.min(seconds * 1_000, patient.pollMsMax));
      const response = await send(address, { headers });
      if (response.status === 200) return readAnswer(response, schema);
      seconds = retrySeconds(response);
      await response.body?.cancel();
      if (response.status !== 202) return { again: 'UNREACHABLE' };
    }
    return { stop: 'LATE' };
  };

  const tryOnce = async (asking: Asking, schema: z.ZodType<SystemAnswer>): Promise<Try> => {
    const response = await send(new URL(asking.path, base), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': asking.key },
      body: JSON.stringify(asking.body),
    });
    if (response.status === 200) return readAnswer(response, schema);
    if (response.status === 202) return waitFor(response, schema);
    await response.body?.cancel();
    return response.status >= 500 || response.status === 429
      ? { again: 'UNREACHABLE' }
      : { stop: 'REFUSED' };
  };

  const tried = async (asking: Asking, schema: z.ZodType<SystemAnswer>): Promise<Try> => {
    let came: Try;
    try {
      came = await tryOnce(asking, schema);
    } catch (error) {
      came = { again: isTimeout(error) ? 'TOO_SLOW' : 'UNREACHABLE' };
    }
    if ('again' in came) breaker.failed();
    else breaker.succeeded();
    return came;
  };

  return {
    ask: async (asking, schema) => {
      let attempts = 0;
      let fallback: FallbackCause = 'UNREACHABLE';
      while (attempts < patient.triesMax && breaker.mayTry()) {
        if (attempts > 0) await pause(patient.backoffMs * 2 ** (attempts - 1));
        attempts += 1;
        const came = await tried(asking, schema);
        if ('answer' in came) return { attempts, answer: came.answer };
        if ('stop' in came) return { attempts, fallback: came.stop };
        fallback = came.again;
      }
      return { attempts, fallback };
    },
  };
};
