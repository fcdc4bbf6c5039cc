import type { PlainDate } from '../dates.ts';
import { explain } from '../explained.ts';
import type { KnownDate } from '../explained.ts';
import type { Law } from '../law.ts';
import { isUnderVisaCode } from '../visa-kind.ts';
import type { VisaKind } from '../visa-kind.ts';

export type LodgingFacts = {
  readonly visaKind: VisaKind;
  /** The start of the intended visit. */
  readonly arrivalOn: PlainDate;
  /** The day of lodging; while nothing is lodged, today. It selects the rule. */
  readonly lodgedOn: PlainDate;
  readonly seafarer?: boolean;
};

/**
 * The first day on which an application can be lodged: six months before the visit, nine for seafarers, three until
 * 1 February 2020 (Visa Code art. 9(1)). Null for a long stay, for which no text read sets one.
 */
export const lodgeFrom = (law: Law, facts: LodgingFacts): KnownDate | null => {
  if (!isUnderVisaCode(facts.visaKind)) return null;
  const key =
    facts.seafarer === true ? 'lodging.maxMonthsBefore.seafarers' : 'lodging.maxMonthsBefore';
  const rule = law.rule(key, facts.lodgedOn);
  return explain(rule, facts.arrivalOn).add(-rule.value, 'MONTH').endsOn();
};

/**
 * The last day on which, as a rule, an application is lodged: 15 calendar days before the visit (Visa Code art. 9(1)).
 * The post may waive it. Null where the law of the day sets none.
 */
export const lodgeUntil = (law: Law, facts: LodgingFacts): KnownDate | null => {
  if (!isUnderVisaCode(facts.visaKind)) return null;
  const rule = law.rule('lodging.minDaysBefore', facts.lodgedOn);
  if (rule.value === null) return null;
  return explain(rule, facts.arrivalOn).add(-rule.value, 'DAY').endsOn();
};

export type DraftFacts = { readonly lastChangedOn: PlainDate };

/** The day after which an online draft that nobody touched is erased (CESEDA R. 142-64 VII). Null where no text says so. */
export const draftErasedOn = (law: Law, { lastChangedOn }: DraftFacts): KnownDate | null => {
  const rule = law.find('draft.eraseMonths', lastChangedOn);
  return rule === null ? null : explain(rule, lastChangedOn).add(rule.value, 'MONTH').endsOn();
};

/** By when an appointment should take place: two weeks after the request, as a rule (Visa Code art. 9(2)). */
export const appointmentTarget = (law: Law, requestedOn: PlainDate): KnownDate => {
  const rule = law.rule('appointment.targetDays', requestedOn);
  return explain(rule, requestedOn).add(rule.value, 'DAY').endsOn();
};
