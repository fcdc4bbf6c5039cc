import { createHash } from 'node:crypto';
import { z } from 'zod';

/** How a system misbehaves at present. Everything is set on command and nothing by chance. */
export const behaviourSchema = z.strictObject({
  /** Every answer waits this long. */
  delayMs: z.int().min(0).max(120_000),
  /** Every request is answered 503 with Retry-After. */
  down: z.boolean(),
  /** Every connection is cut without an answer. */
  hangUp: z.boolean(),
  /** The share of requests answered 500, from 0 to 1, after their work was done. */
  errorRate: z.number().min(0).max(1),
  /** Each candidate is listed twice. */
  duplicate: z.boolean(),
  /** `WITHIN`: the result says the opposite of the list. `BETWEEN`: every second answer to one question is the opposite. */
  contradictory: z.enum(['NO', 'WITHIN', 'BETWEEN']),
  /** A search answers 202; its answer is ready after so many further questions and so many milliseconds. */
  late: z
    .strictObject({
      polls: z.int().min(0).max(1000).default(1),
      ms: z.int().min(0).max(86_400_000).default(0),
    })
    .nullable(),
});

export type Behaviour = z.infer<typeof behaviourSchema>;

export const behaviourChange = behaviourSchema.partial();
export type BehaviourChange = { [Key in keyof Behaviour]?: Behaviour[Key] | undefined };

export const WELL_BEHAVED: Behaviour = {
  delayMs: 0,
  down: false,
  hangUp: false,
  errorRate: 0,
  duplicate: false,
  contradictory: 'NO',
  late: null,
};

/**
 * Whether this attempt fails. The same key fails on the same attempts in every run, so that a test that failed once can
 * be run again; a later attempt of the key may succeed, as in life.
 */
export const strikes = (errorRate: number, idempotencyKey: string, attempt: number): boolean => {
  const digest = createHash('sha256').update(`${idempotencyKey}#${attempt}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < errorRate;
};
