import { z } from 'zod';
import type { Candidate } from '../domain/answers.ts';
import type { FallbackCause } from '../domain/run.ts';

/** A person as a system is asked about one. Read from the graph for the question and kept nowhere. */
export type PersonKeys = {
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly nationality: string;
  readonly sex: string;
};

/** A travel document as a system is asked about one. */
export type DocumentKeys = {
  readonly number: string;
  readonly issuer: string;
  readonly kind: string;
};

/** A system's answer, as far as it is kept. */
export type SystemAnswer = {
  readonly reference: string;
  readonly answeredAt: Date;
  readonly candidates: readonly Candidate[];
};

/** What came of a question, after all its tries. */
export type Reply = { readonly attempts: number } & (
  | { readonly answer: SystemAnswer }
  | { readonly fallback: FallbackCause }
);

/** The candidates that a human can judge; a system that names more did not narrow the search. */
export const CANDIDATES_MAX = 100;

const reference = z.string().min(1).max(64);
const matchedOn = z.array(z.string().min(1).max(40)).min(1).max(20);
const memberState = z.string().regex(/^[A-Z]{3}$/);

/**
 * An answer: nothing, or candidates. One that says both is no answer. Of a candidate only the reference, what agrees and
 * the State are read; every other field of it is dropped here (Reg. (EU) 2018/1861 art. 41; Reg. (EC) 767/2008 art. 30).
 */
const answerOf = <Entry extends z.ZodType<Candidate>>(candidate: Entry) =>
  z
    .object({
      reference,
      answeredAt: z.iso.datetime({ offset: true }),
      result: z.enum(['NONE', 'CANDIDATES']),
      candidates: z.array(candidate).max(10_000),
    })
    .refine(
      ({ result, candidates }) => (result === 'CANDIDATES') === candidates.length > 0,
      'the answer contradicts itself',
    )
    .transform(({ reference: own, answeredAt, candidates }): SystemAnswer => ({
      reference: own,
      answeredAt: new Date(answeredAt),
      candidates,
    }));

export const sisAnswer: z.ZodType<SystemAnswer> = answerOf(
  z
    .object({ alertNumber: reference, memberState, matchedOn })
    .transform(({ alertNumber, ...rest }): Candidate => ({ ...rest, entryReference: alertNumber })),
);

export const visAnswer: z.ZodType<SystemAnswer> = answerOf(
  z
    .object({ applicationNumber: reference, memberState, matchedOn })
    .transform(({ applicationNumber, ...rest }): Candidate => ({
      ...rest,
      entryReference: applicationNumber,
    })),
);

export const civilStatusAnswer: z.ZodType<SystemAnswer> = answerOf(
  z
    .object({ reference, matchedOn })
    .transform(({ reference: own, matchedOn: agrees }): Candidate => ({
      entryReference: own,
      matchedOn: agrees,
      memberState: null,
    })),
);
