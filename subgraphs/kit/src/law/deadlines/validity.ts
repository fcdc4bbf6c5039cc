import { addDays, daysBetween } from '../dates.ts';
import type { PlainDate } from '../dates.ts';
import { explain } from '../explained.ts';
import type { KnownDate, LegalRule, Span } from '../explained.ts';
import type { Law } from '../law.ts';
import type { VisaKind } from '../visa-kind.ts';

/**
 * The last day to which a visa can be valid: five years for a short stay (Visa Code art. 24(1)), six months for airport
 * transit (art. 26(3)), one year for a long stay (CESEDA L. 312-2). Both the first and the last day count.
 */
export const visaValidUntilAtLatest = (
  law: Law,
  facts: { readonly visaKind: VisaKind; readonly validFrom: PlainDate },
): KnownDate => {
  const { visaKind, validFrom } = facts;
  if (visaKind === 'AIRPORT_TRANSIT') {
    const rule = law.rule('visa.maxMonths.airportTransit', validFrom);
    return explain(rule, validFrom).add(rule.value, 'MONTH').add(-1, 'DAY').endsOn();
  }
  const rule = law.rule(
    visaKind === 'LONG_STAY' ? 'visa.maxYears.longStay' : 'visa.maxYears.shortStay',
    validFrom,
  );
  return explain(rule, validFrom).add(rule.value, 'YEAR').add(-1, 'DAY').endsOn();
};

/** How many days of these stays lie in the window that ends on a day; entry and exit days count, none counts twice. */
export const stayDaysUsed = (stays: readonly Span[], on: PlainDate, windowDays: number): number => {
  const windowFrom = addDays(on, 1 - windowDays);
  const days = new Set<string>();
  for (const stay of stays) {
    const from = stay.from > windowFrom ? stay.from : windowFrom;
    const until = stay.until < on ? stay.until : on;
    const length = daysBetween(from, until);
    for (let offset = 0; offset <= length; offset += 1) days.add(addDays(from, offset));
  }
  return days.size;
};

export type StayAllowance = {
  readonly used: number;
  readonly left: number;
  readonly max: number;
  /** The first day of the window looked at. */
  readonly windowFrom: PlainDate;
  readonly rule: LegalRule;
};

/**
 * What is left of 90 days in any 180 on a day (Visa Code art. 2(2)(a)). Null under the law before 18 October 2013, which
 * counted three months in six from the first entry.
 */
export const stayAllowance = (
  law: Law,
  facts: { readonly stays: readonly Span[]; readonly on: PlainDate },
): StayAllowance | null => {
  const max = law.find('stay.maxDays', facts.on);
  const window = law.find('stay.windowDays', facts.on);
  if (max === null || window === null) return null;
  const used = stayDaysUsed(facts.stays, facts.on, window.value);
  return {
    used,
    left: Math.max(0, max.value - used),
    max: max.value,
    windowFrom: addDays(facts.on, 1 - window.value),
    rule: max,
  };
};

/** The first day of a planned stay that would exceed the allowance, or null when none does. */
export const firstDayBeyondAllowance = (
  law: Law,
  facts: { readonly stays: readonly Span[]; readonly planned: Span },
): PlainDate | null => {
  const { planned, stays } = facts;
  const all = [...stays, planned];
  const length = daysBetween(planned.from, planned.until);
  for (let offset = 0; offset <= length; offset += 1) {
    const on = addDays(planned.from, offset);
    const allowance = stayAllowance(law, { stays: all, on });
    if (allowance !== null && allowance.used > allowance.max) return on;
  }
  return null;
};
