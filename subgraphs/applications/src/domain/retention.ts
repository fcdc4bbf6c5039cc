import {
  applicationHeldUntil,
  dayOf,
  type ApplicationOutcome,
  type Law,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';

/** What ends a file, and when. */
export type FileEnd = {
  readonly createdAt: Date;
  readonly outcome: ApplicationOutcome;
  readonly endedAt: Date;
  /** The last day of the visa. Null without one. */
  readonly visaUntil: PlainDate | null;
};

/**
 * The last day on which a file is held, computed anew whenever it comes to an end: five years, from the decision, from
 * the visa's expiry or from the creation of the file, as the law of its creation says (arrêté of 22 August 2001
 * art. 4-1; CESEDA R. 142-64). Null where it cannot be known.
 */
export const heldUntil = (law: Law, end: FileEnd, zone: string): PlainDate | null =>
  applicationHeldUntil(law, {
    createdOn: dayOf(end.createdAt, zone),
    outcome: end.outcome,
    decidedOn: dayOf(end.endedAt, zone),
    visaUntil: end.visaUntil,
  }).value;
