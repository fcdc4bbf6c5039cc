import {
  appealBody,
  dayOf,
  decide,
  isSentInTime,
  type AppealBody,
  type Decision,
  type Language,
  type Law,
  type LegalRule,
  type PlainDate,
} from '@passerelle/subgraph-kit/law';
import { isFinal, statusOf, type AppealStage } from './appeal.ts';
import { decidedOn, filedUntil, implicitlyRejectedOn, type ContestedRefusal } from './dates.ts';
import {
  appealIsOpen,
  appealTooLate,
  decidedBefore,
  notAppealable,
  type ActNotOpen,
  type AppealTooLate,
  type NotAppealable,
} from './problems.ts';

export type AppellantCapacity = 'APPLICANT' | 'REPRESENTATIVE' | 'PERSON_WITH_INTEREST';

/** A decision as it was announced, with the appeals that were filed against it. */
export type ContestedDecision = {
  readonly outcome: 'ISSUED' | 'REFUSED';
  readonly refusal: ContestedRefusal;
  readonly appeals: readonly {
    readonly stage: AppealStage;
    readonly implicitlyRejectedAt: Date | null;
  }[];
};

export type AppealFiled = {
  readonly type: 'AppealFiled';
  readonly body: AppealBody;
  readonly reasons: string;
  readonly capacity: AppellantCapacity;
  readonly language: Language;
  readonly filedAt: Date;
  readonly implicitRejectionOn: PlainDate;
};

/** The rule that names the body: by the kind of visa and the day of the refusal (CESEDA D. 312-3). */
export const bodyRule = (
  law: Law,
  refusal: ContestedRefusal,
): LegalRule & { readonly value: AppealBody } =>
  appealBody(law, { visaKind: refusal.visaKind, decidedOn: decidedOn(refusal) });

/** Why an appeal is not open now; null when it is. */
const obstacle = (law: Law, { outcome, refusal, appeals: all }: ContestedDecision, now: Date) => {
  // What was withdrawn is as if it had not been sent.
  const appeals = all.filter(({ stage }) => stage !== 'WITHDRAWN');
  if (outcome !== 'REFUSED') return notAppealable();
  const live = appeals.find(({ stage }) => !isFinal(stage));
  if (live !== undefined) return appealIsOpen(statusOf(live));
  if (appeals.length > 0) return decidedBefore();
  const until = filedUntil(law, refusal);
  return isSentInTime(until, dayOf(now, refusal.calendar.zone)) ? null : appealTooLate(until);
};

export const isAppealOpen = (law: Law, decision: ContestedDecision, now: Date): boolean =>
  obstacle(law, decision, now) === null;

/**
 * An appeal against a refusal, reasoned and in French, within the time from its notification; the day of sending
 * decides (CESEDA D. 312-3, D. 312-4, R. 312-8; in 2009 D. 211-5, D. 211-6). Whether the reasons are in French is for
 * a person to say.
 */
export const file = (
  decision: ContestedDecision,
  input: { readonly reasons: string; readonly capacity: AppellantCapacity },
  facts: { readonly law: Law; readonly now: Date; readonly language: Language },
): Decision<AppealFiled, ActNotOpen | AppealTooLate | NotAppealable> =>
  obstacle(facts.law, decision, facts.now) ??
  decide({
    type: 'AppealFiled',
    body: bodyRule(facts.law, decision.refusal).value,
    reasons: input.reasons,
    capacity: input.capacity,
    language: facts.language,
    filedAt: facts.now,
    implicitRejectionOn: implicitlyRejectedOn(facts.law, facts.now).value,
  });
