import { addDays, addMonths, addYears, daysBetween } from './dates.ts';
import type { PlainDate } from './dates.ts';
import type { PostCalendar } from './calendar.ts';

/** What a step of an explained date does; the words are those of the schema. */
export type ExplainedStepKey =
  | 'STARTS_ON'
  | 'FIRST_DAY_EXCLUDED'
  | 'ADD'
  | 'LAST_DAY_NOT_WORKING'
  | 'MOVED_TO_WORKING_DAY'
  | 'SUSPENDED'
  | 'ENDS_ON';

export type ExplainedUnit = 'DAY' | 'MONTH' | 'YEAR';

export type ExplainedStep = {
  readonly key: ExplainedStepKey;
  readonly amount: number | null;
  readonly unit: ExplainedUnit | null;
  readonly date: PlainDate | null;
};

/** A dated rule as the schema shows it. Every rule version of kit/law is one. */
export type LegalRule = {
  readonly key: string;
  readonly source: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
};

/** A date that a rule computes, with its addition: it can be recomputed and contested. */
export type ExplainedDate = {
  readonly value: PlainDate | null;
  readonly steps: readonly ExplainedStep[];
  readonly rule: LegalRule;
};

/** A date that is known, for functions that never lack the fact they start from. */
export type KnownDate = ExplainedDate & { readonly value: PlainDate };

/** A time during which another time stands still, both days included. */
export type Span = { readonly from: PlainDate; readonly until: PlainDate };

export type Addition = {
  readonly firstDayExcluded: () => Addition;
  readonly add: (amount: number, unit: ExplainedUnit) => Addition;
  readonly suspendedBy: (spans: readonly Span[]) => Addition;
  readonly movedToWorkingDay: (calendar: PostCalendar) => Addition;
  readonly endsOn: () => KnownDate;
};

const plus = (day: PlainDate, amount: number, unit: ExplainedUnit): PlainDate => {
  if (unit === 'DAY') return addDays(day, amount);
  return unit === 'MONTH' ? addMonths(day, amount) : addYears(day, amount);
};

const stepOf = (
  key: ExplainedStepKey,
  date: PlainDate | null,
  amount: number | null = null,
  unit: ExplainedUnit | null = null,
): ExplainedStep => ({ key, amount, unit, date });

/** The spans without overlaps, in order, so that no day is counted twice. */
const merged = (spans: readonly Span[]): readonly Span[] => {
  const sorted = spans
    .filter((span) => span.from <= span.until)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last === undefined || span.from > addDays(last.until, 1)) result.push(span);
    else if (span.until > last.until) result.splice(-1, 1, { from: last.from, until: span.until });
  }
  return result;
};

/** The rule as the schema shows it, without what only the law office reads. */
export const legalRule = (rule: LegalRule): LegalRule => ({
  key: rule.key,
  source: rule.source,
  validFrom: rule.validFrom,
  validTo: rule.validTo,
});

const addition = (
  rule: LegalRule,
  start: PlainDate,
  day: PlainDate,
  steps: readonly ExplainedStep[],
): Addition => {
  const then = (next: PlainDate, ...added: readonly ExplainedStep[]): Addition =>
    addition(rule, start, next, [...steps, ...added]);
  return {
    // The count below runs from the day of the fact, which is the same as beginning with 1 on the day after.
    firstDayExcluded: () => then(day, stepOf('FIRST_DAY_EXCLUDED', addDays(day, 1))),
    add: (amount, unit) => {
      const next = plus(day, amount, unit);
      return then(next, stepOf('ADD', next, amount, unit));
    },
    suspendedBy: (spans) => {
      let end = day;
      const added: ExplainedStep[] = [];
      for (const span of merged(spans)) {
        // A stop counts from the day after the fact on, and only while the time still runs.
        const from = span.from > start ? span.from : addDays(start, 1);
        if (from > end || from > span.until) continue;
        const days = daysBetween(from, span.until) + 1;
        end = addDays(end, days);
        added.push(stepOf('SUSPENDED', end, days, 'DAY'));
      }
      // A reader follows a few stops; many are summed up, so that the explanation stays within its twelve steps.
      return added.length > 4
        ? then(end, stepOf('SUSPENDED', end, daysBetween(day, end), 'DAY'))
        : then(end, ...added);
    },
    movedToWorkingDay: (calendar) => {
      if (calendar.isWorkingDay(day)) return then(day);
      const next = calendar.workingDayFrom(day);
      return then(
        next,
        stepOf('LAST_DAY_NOT_WORKING', day),
        stepOf('MOVED_TO_WORKING_DAY', next, daysBetween(day, next), 'DAY'),
      );
    },
    endsOn: () => ({
      value: day,
      steps: [...steps, stepOf('ENDS_ON', day)],
      rule: legalRule(rule),
    }),
  };
};

/** Begins the addition of a date under a rule, from the day of the fact. */
export const explain = (rule: LegalRule, startsOn: PlainDate): Addition =>
  addition(rule, startsOn, startsOn, [stepOf('STARTS_ON', startsOn)]);

/** A date that cannot be known yet: the rule is known, the fact from which it runs has not happened. */
export const notKnownYet = (rule: LegalRule): ExplainedDate => ({
  value: null,
  steps: [],
  rule: legalRule(rule),
});
