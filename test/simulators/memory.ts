import { createHash } from 'node:crypto';
import type { Reply } from './http.ts';

/**
 * What a system remembers between requests: keys, digests and references, and answers that hold references only. No name
 * and no date of birth is kept.
 */

export type Call = { key: string; operation: string; times: number; lastStatus: number };
export type CallLog = {
  total: number;
  replayed: number;
  byOperation: Readonly<Record<string, number>>;
  byStatus: Readonly<Record<string, number>>;
  /** The latest keys, oldest first, at most 10,000. */
  idempotencyKeys: readonly Call[];
};

type Kept = { digest: string; reference: string; reply: Reply; attempts: number };
type Waiting = { readyAt: number; pollsLeft: number; reply: Reply };

const KEYS_MAX = 10_000;

const keepTo = (map: Map<string, unknown>, most: number): void => {
  if (map.size <= most) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
};

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export const createMemory = () => {
  const kept = new Map<string, Kept>();
  const waiting = new Map<string, Waiting>();
  const calls = new Map<string, Call>();
  const questions = new Map<string, number>();
  const byOperation = new Map<string, number>();
  const byStatus = new Map<string, number>();
  let total = 0;
  let replayed = 0;

  return {
    kept,
    waiting,
    keep(key: string, entry: Kept): void {
      kept.set(key, entry);
      keepTo(kept, KEYS_MAX);
    },
    wait(reference: string, entry: Waiting): void {
      waiting.set(reference, entry);
      keepTo(waiting, KEYS_MAX);
    },
    /** How often this question was answered, this time included. */
    ask(digest: string): number {
      count(questions, digest);
      keepTo(questions, KEYS_MAX);
      return questions.get(digest) ?? 1;
    },
    replay(): void {
      replayed += 1;
    },
    log(call: { operation: string; key: string | undefined; status: number }): void {
      total += 1;
      count(byOperation, call.operation);
      count(byStatus, String(call.status));
      if (call.key === undefined) return;
      const id = `${call.operation} ${call.key}`;
      const times = (calls.get(id)?.times ?? 0) + 1;
      calls.delete(id);
      calls.set(id, { key: call.key, operation: call.operation, times, lastStatus: call.status });
      keepTo(calls, KEYS_MAX);
    },
    calls(): CallLog {
      return {
        total,
        replayed,
        byOperation: Object.fromEntries(byOperation),
        byStatus: Object.fromEntries(byStatus),
        idempotencyKeys: [...calls.values()],
      };
    },
    forget(): void {
      for (const map of [kept, waiting, calls, questions, byOperation, byStatus]) map.clear();
      total = 0;
      replayed = 0;
    },
  };
};

export type Memory = ReturnType<typeof createMemory>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same key has the same reference, also after a restart of the simulator. */
export const referenceOf = (prefix: string, ...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(parts.join('\n')).digest();
  const letters = Array.from(digest.subarray(0, 12), (byte) => ALPHABET[byte % 32]).join('');
  return `${prefix}-${letters.slice(0, 6)}-${letters.slice(6)}`;
};

export const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');
