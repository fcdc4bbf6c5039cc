import {
  day,
  defineLetter,
  explainedDate,
  frame,
  inFrench,
  maybe,
  moment,
  text,
  words,
} from '@passerelle/subgraph-kit/letters';
import { z } from 'zod';

/** The folder that the letter press reads. */
export const letterDir = new URL('../letters/', import.meta.url);

/** The refusal that is contested. */
const refusal = z.object({
  applicationReference: text,
  visaKind: words,
  decidedOn: day,
  post: words,
});

/** The court, and until when it may be asked. */
const court = z.object({ name: words, until: explainedDate, law: words });

/**
 * Acknowledgement of an appeal: what was received and when, who deals with it, on which day silence rejects it, for
 * which reasons, and which court may be asked then (CESEDA D. 312-8-1; CRPA R. 112-5).
 */
export const acknowledgementLetter = defineLetter({
  template: 'appeal-acknowledgement',
  schema: z.object({
    ...frame,
    refusal,
    receivedAt: moment,
    registeredOn: day,
    capacity: words,
    body: words,
    /** The rule that names the body. */
    bodyLaw: words,
    implicitRejectionOn: explainedDate,
    court,
  }),
});

/** An invitation to complete an appeal: what is missing, until when, under which provisions (CRPA L. 114-5, L. 114-6). */
export const regularisationLetter = defineLetter({
  template: 'appeal-regularisation',
  schema: z.object({
    ...frame,
    refusal,
    receivedOn: day,
    /** What to mend, one instruction for each defect. */
    missing: z.array(words).min(1).max(4),
    until: day,
    law: words,
    implicitRejectionOn: explainedDate,
  }),
});

/** A decision on an appeal, reasoned and signed (CESEDA D. 312-5-1, D. 312-5-2, R. 312-6; CRPA L. 211-2 8°, L. 212-1). */
export const outcomeLetter = defineLetter({
  template: 'appeal-outcome',
  schema: z.object({
    ...frame,
    kind: z.enum(['REJECTED', 'RECOMMENDED', 'INSTRUCTED', 'REFUSAL_MAINTAINED']),
    body: words,
    /** Who decides: the commission, the sub-director, or a minister after a recommendation. */
    author: words,
    refusal,
    receivedOn: day,
    /** Null for a decision that no session took. */
    session: maybe(
      z.object({ reference: text, heldOn: day, place: text, members: z.number().int() }),
    ),
    reasons: text,
    law: words,
    /** Null where nothing is left to contest. */
    court: maybe(court),
  }),
});

const { person: _nobody, ...withoutPerson } = frame;

/** The minutes of a session: who sat, what was voted on each item and by whom (arrêté of 4 December 2009). */
export const minutesLetter = defineLetter({
  template: 'session-minutes',
  languages: inFrench,
  schema: z.object({
    ...withoutPerson,
    convenedOn: day,
    openedAt: moment,
    closedAt: moment,
    room: text,
    quorum: z.object({ members: z.number().int(), needed: z.number().int(), law: words }),
    attendance: z
      .array(
        z.object({
          seat: words,
          name: text,
          /** 0 for the holder. */
          rank: z.number().int(),
          from: text,
          until: maybe(text),
        }),
      )
      .max(60),
    items: z
      .array(
        z.object({
          position: z.number().int(),
          reference: text,
          applicationReference: text,
          rapporteur: maybe(text),
          votes: z.array(z.object({ seat: words, name: text, choice: words, at: text })).max(20),
          result: words,
          reasons: text,
        }),
      )
      .max(60),
  }),
});
