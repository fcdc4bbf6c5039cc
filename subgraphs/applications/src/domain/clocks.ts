import {
  appealUntil,
  dayOf,
  decisionAtLatest,
  decisionDue,
  lodgeFrom,
  lodgeUntil,
  silenceIsRefusal,
  type ExplainedDate,
  type Law,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';
import type { ApplicationStatus, VisaKind } from './application.ts';
import { draftEndsOn } from './draft-term.ts';
import type { Place } from './place.ts';

export type ClockKind =
  | 'LODGE_FROM'
  | 'LODGE_UNTIL'
  | 'DECISION_DUE'
  | 'DECISION_AT_LATEST'
  | 'SILENCE_IS_REFUSAL'
  | 'APPEAL_UNTIL'
  | 'DRAFT_ERASED_ON';

export type Clock = { readonly kind: ClockKind; readonly date: ExplainedDate };

/** A decision as far as times run from it. */
export type DecidedFact = {
  readonly outcome: 'ISSUED' | 'REFUSED';
  /** Born of silence where nobody decided. */
  readonly manner?: 'EXPRESS' | 'IMPLICIT';
  readonly decidedAt: Date;
  readonly notifiedAt: Date;
};

/** What the clocks run from. Nothing of what a check answered is among it. */
export type ClockFacts = {
  readonly status: ApplicationStatus;
  readonly visaKind: VisaKind;
  readonly savedAt: Date;
  /** Null until it was typed. */
  readonly arrivalOn: PlainDate | null;
  readonly seafarer: boolean;
  readonly lodgedAt: Date | null;
  /** Oldest first. */
  readonly decisions: readonly DecidedFact[];
};

export type ClockWith = { readonly now: Date; readonly law: Law; readonly place: Place };

const clock = (kind: ClockKind, date: ExplainedDate | null): readonly Clock[] =>
  date === null ? [] : [{ kind, date }];

/** Before it is lodged, an application has the time of Visa Code art. 9(1). */
export const lodgingClocks = (
  facts: ClockFacts,
  { now, law, place }: ClockWith,
): readonly Clock[] => {
  const { arrivalOn, visaKind, seafarer } = facts;
  if (arrivalOn === null) return [];
  const lodging = { visaKind, arrivalOn, seafarer, lodgedOn: dayOf(now, place.zone) };
  return [
    ...clock('LODGE_FROM', lodgeFrom(law, lodging)),
    ...clock('LODGE_UNTIL', lodgeUntil(law, lodging)),
  ];
};

/** From the lodging on, the decision has its time; silence is a clock apart (Visa Code art. 23; CRPA L. 231-4). */
const decisionClocks = (facts: ClockFacts, { law, place }: ClockWith): readonly Clock[] => {
  if (facts.lodgedAt === null) return [];
  const lodgedOn = dayOf(facts.lodgedAt, place.zone);
  const decision = { visaKind: facts.visaKind, lodgedOn, calendar: place.calendar };
  return [
    ...clock('DECISION_DUE', decisionDue(law, decision)),
    ...clock('DECISION_AT_LATEST', decisionAtLatest(law, decision)),
    // A centre receives for its post: silence runs from the first authority that received the file (CRPA L. 114-3).
    ...clock('SILENCE_IS_REFUSAL', silenceIsRefusal(law, { receivedOn: lodgedOn })),
  ];
};

/** Until when an appeal against a refusal can be sent, counted from its notification. */
export const appealDeadline = (decision: DecidedFact, { law, place }: Omit<ClockWith, 'now'>) =>
  decision.outcome === 'ISSUED'
    ? null
    : appealUntil(law, {
        decidedOn: dayOf(decision.decidedAt, place.zone),
        notifiedOn: dayOf(decision.notifiedAt, place.zone),
        calendar: place.calendar,
      });

/** The legal clocks that run in the present status, each with its addition. */
export const clocksOf = (facts: ClockFacts, around: ClockWith): readonly Clock[] => {
  switch (facts.status) {
    case 'DRAFT':
      return [
        ...lodgingClocks(facts, around),
        ...clock('DRAFT_ERASED_ON', draftEndsOn(around.law, facts.savedAt)),
      ];
    case 'SUBMITTED':
      return lodgingClocks(facts, around);
    case 'LODGED':
    case 'RECEIVED':
    case 'ADMISSIBLE':
    case 'UNDER_EXAMINATION':
      return decisionClocks(facts, around);
    case 'REFUSED': {
      const last = facts.decisions.at(-1);
      return last === undefined ? [] : clock('APPEAL_UNTIL', appealDeadline(last, around));
    }
    default:
      // Inadmissible, issued or withdrawn: no clock runs any more.
      return [];
  }
};
