import { z } from 'zod';

import {
  day,
  defineLetter,
  explainedDate,
  frame,
  inOneLanguage,
  machineReadableZone,
  maybe,
  moment,
  money,
  text,
  words,
} from '@passerelle/subgraph-kit/letters';

/** The folder that the letter press reads. */
export const letterDir = new URL('../letters/', import.meta.url);

const ground = z.object({
  code: text,
  text: words,
  chosen: z.boolean(),
  /** What the ground names: the alerting State (6), the statements in doubt (11). */
  complement: maybe(text),
});

/** The way to the competent body, as the dated rule gives it. */
const appeal = z.object({
  body: words,
  address: z.array(text).min(1).max(6),
  /** In words: thirty days from notification. */
  timeLimit: words,
  /** Null while the day of notification is not known. */
  until: maybe(explainedDate),
  /** What silence means. */
  silence: maybe(words),
  law: words,
});

const refusal = {
  ...frame,
  lodgedOn: day,
  /** Every ground that the form lists, in its order; the chosen ones are ticked. */
  grounds: z
    .array(ground)
    .min(1)
    .refine((all) => all.some(({ chosen }) => chosen), 'A refusal states at least one ground.'),
  remarks: maybe(text),
  /** Null only for a revocation asked by the holder (ground 17). */
  appeal: maybe(appeal),
  /** Where to ask about the procedure. */
  information: words,
};

/** Refusal, annulment or revocation of a short-stay or transit visa (Visa Code art. 32(2), 34(6), Annex VI). */
export const refusalShortStayLetter = defineLetter({
  template: 'refusal-short-stay',
  schema: z.object({
    ...refusal,
    /** What the form is: Annex VI, or the reasons that stood in its place before. */
    form: words,
    decision: z.enum(['REFUSED', 'ANNULLED', 'REVOKED']).default('REFUSED'),
    /** The visa that is annulled or revoked; null for a refusal. */
    visa: maybe(z.object({ number: text, issuedOn: day })),
    onBehalfOf: maybe(words),
  }),
});

/** Refusal of a long-stay visa, with its reasons (CRPA L. 211-2; CESEDA L. 312-1 and following). */
export const refusalLongStayLetter = defineLetter({
  template: 'refusal-long-stay',
  schema: z.object({ ...refusal, purpose: maybe(words), law: words }),
});

const sticker = z.object({
  /** From a series that no real sticker has. */
  number: text,
  type: z.enum(['A', 'C', 'D']),
  /** `ETATS SCHENGEN`, or the States of a limited territorial validity. */
  validFor: text,
  validFrom: day,
  validUntil: day,
  entries: z.enum(['01', '02', 'MULT']),
  /** Null for a long stay. */
  days: maybe(z.number().int()),
  issuedIn: text,
  issuedOn: day,
  passportNumber: text,
  comments: z.array(text).max(6).default([]),
  machineReadableZone,
});

/** A visa is issued: the decision and a facsimile of the sticker (Visa Code art. 24 and 27; CESEDA L. 312-2). */
export const visaIssuedLetter = defineLetter({
  template: 'visa-issued',
  schema: z.object({ ...frame, lodgedOn: day, sticker, notes: maybe(words) }),
});

/**
 * Receipt of lodging: date, what was handed in, when the decision falls due, what silence means (CRPA R. 112-5;
 * Visa Code art. 16(8) for the fee; CESEDA R. 312-2 for a long stay).
 */
export const receiptOfLodgingLetter = defineLetter({
  template: 'receipt-of-lodging',
  schema: z.object({
    ...frame,
    /** A receipt for the Visa Code, a certificate for a long stay. */
    title: words,
    visaKind: words,
    lodgedAt: moment,
    lodgedOn: day,
    collectedBy: maybe(words),
    collected: z.array(words).max(40),
    fee: maybe(z.object({ amount: money, means: words })),
    /** Null where no rule sets a day. */
    decisionDue: maybe(explainedDate),
    silence: maybe(z.object({ on: explainedDate, meaning: words })),
    missing: z.array(words).max(20).default([]),
    examinedBy: words,
  }),
});

/** The formal conditions are not met: papers returned, biometrics destroyed, fee refunded (Visa Code art. 19(3)). */
export const inadmissibleLetter = defineLetter({
  template: 'inadmissible',
  schema: z.object({
    ...frame,
    lodgedOn: day,
    conditions: z.array(z.object({ text: words, missing: z.boolean() })).min(1),
    /** Whether a fee was paid, which is then refunded (Visa Code art. 16(7)). */
    feePaid: z.boolean(),
    /** The sum, where it is known. */
    refund: maybe(money),
    appeal: maybe(appeal),
    information: words,
  }),
});

/** A copy of the form with all answers, as it was signed (Visa Code art. 11). */
export const formCopyLetter = defineLetter({
  template: 'form-copy',
  languages: inOneLanguage,
  schema: z.object({
    ...frame,
    signer: z.object({ name: text, capacity: words }),
    title: words,
    source: words,
    signedAt: moment,
    steps: z
      .array(
        z.object({
          title: words,
          fields: z
            .array(z.object({ number: maybe(text), label: words, value: maybe(words) }))
            .max(60),
        }),
      )
      .max(12),
    declarations: z.array(words).max(12).default([]),
  }),
});
