import type { PostCalendar } from '../calendar.ts';
import { addDays, daysBetween } from '../dates.ts';
import type { PlainDate } from '../dates.ts';
import { explain } from '../explained.ts';
import type { KnownDate, Span } from '../explained.ts';
import type { Law } from '../law.ts';
import { isUnderVisaCode } from '../visa-kind.ts';
import type { VisaKind } from '../visa-kind.ts';

export type DecisionFacts = {
  readonly visaKind: VisaKind;
  /** The lodging of an application that is admissible: the clock runs from there (Visa Code art. 23(1)). */
  readonly lodgedOn: PlainDate;
  readonly calendar: PostCalendar;
};

/**
 * The day on which the decision falls due: 15 calendar days after lodging (Visa Code art. 23(1)).
 *
 * The day of lodging does not count, and a last day that is not worked moves to the next working day (Regulation
 * 1182/71 art. 3(1) and (4)). Which days those are differs by post, hence the calendar. Null for a long stay: no
 * general time is set (CESEDA R. 312-2).
 */
export const decisionDue = (law: Law, facts: DecisionFacts): KnownDate | null => {
  if (!isUnderVisaCode(facts.visaKind)) return null;
  const rule = law.rule('decision.shortStay.baseDays', facts.lodgedOn);
  return explain(rule, facts.lodgedOn)
    .firstDayExcluded()
    .add(rule.value, 'DAY')
    .movedToWorkingDay(facts.calendar)
    .endsOn();
};

/**
 * The day beyond which an extended examination cannot go: 45 calendar days after lodging (Visa Code art. 23(2));
 * before 2 February 2020 thirty, exceptionally sixty when documents had to be asked for (art. 23(3) as adopted).
 */
export const decisionAtLatest = (
  law: Law,
  facts: DecisionFacts & { readonly exceptional?: boolean },
): KnownDate | null => {
  if (!isUnderVisaCode(facts.visaKind)) return null;
  const usual = law.rule('decision.shortStay.maxDays', facts.lodgedOn);
  const longest = law.rule('decision.shortStay.exceptionalMaxDays', facts.lodgedOn);
  const exceptional = facts.exceptional === true ? longest.value : null;
  return explain(exceptional === null ? usual : longest, facts.lodgedOn)
    .firstDayExcluded()
    .add(exceptional ?? usual.value, 'DAY')
    .movedToWorkingDay(facts.calendar)
    .endsOn();
};

export type SilenceFacts = {
  /** The day on which the authority received the application. */
  readonly receivedOn: PlainDate;
  /** Times set for asked-for pieces: silence does not run meanwhile (CRPA L. 114-5). */
  readonly suspensions?: readonly Span[];
};

/**
 * The day on which silence becomes a refusal: two months after receipt (CRPA L. 231-4). A clock apart from the one of
 * the Visa Code. No text read moves its last day to a working day, so it does not move.
 */
export const silenceIsRefusal = (law: Law, facts: SilenceFacts): KnownDate => {
  const rule = law.rule('silence.refusalMonths', facts.receivedOn);
  const suspended = law.find('silence.suspendedWhilePiecesAreAsked', facts.receivedOn)?.value;
  return explain(rule, facts.receivedOn)
    .add(rule.value, 'MONTH')
    .suspendedBy(suspended === true ? (facts.suspensions ?? []) : [])
    .endsOn();
};

/**
 * By when the authority says why silence refused: a month after it was asked (CRPA L. 232-4). Null under a law for which
 * no such rule was read.
 */
export const reasonsDue = (
  law: Law,
  { askedOn }: { readonly askedOn: PlainDate },
): KnownDate | null => {
  const rule = law.find('rapo.reasonsOnRequestMonths', askedOn);
  return rule === null ? null : explain(rule, askedOn).add(rule.value, 'MONTH').endsOn();
};

/** By when a Schengen partner answers a prior consultation; silence is no objection (Visa Code art. 22(2)). */
export const consultationDue = (
  law: Law,
  facts: { readonly askedOn: PlainDate; readonly calendar: PostCalendar },
): KnownDate => {
  const rule = law.rule('consultation.schengenDays', facts.askedOn);
  return explain(rule, facts.askedOn)
    .firstDayExcluded()
    .add(rule.value, 'DAY')
    .movedToWorkingDay(facts.calendar)
    .endsOn();
};

/** Until when an examination may wait for a doubtful civil-status act: four months, extended once (CESEDA R. 811-2). */
export const civilStatusWaitUntil = (
  law: Law,
  facts: { readonly decidedOn: PlainDate; readonly extended: boolean },
): KnownDate => {
  const rule = law.rule('civilStatus.suspensionMonths', facts.decidedOn);
  const more = law.rule('civilStatus.suspensionExtensionMonths', facts.decidedOn);
  const first = explain(rule, facts.decidedOn).add(rule.value, 'MONTH');
  return (facts.extended ? first.add(more.value, 'MONTH') : first).endsOn();
};

export type WorkingDaysFacts = { readonly receivedOn: PlainDate; readonly calendar: PostCalendar };

const afterWorkingDays = (calendar: PostCalendar, from: PlainDate, days: number): PlainDate => {
  let day = from;
  for (let counted = 0; counted < days; counted += 1)
    day = calendar.workingDayFrom(addDays(day, 1));
  return day;
};

/** By when an electronic request is acknowledged: ten working days (CRPA R. 112-11-2). Null where no text says so. */
export const acknowledgementDue = (law: Law, facts: WorkingDaysFacts): KnownDate | null => {
  const rule = law.find('receipt.acknowledgementWorkingDays', facts.receivedOn);
  if (rule === null) return null;
  const end = afterWorkingDays(facts.calendar, facts.receivedOn, rule.value);
  const calendarEnd = addDays(facts.receivedOn, rule.value);
  const counted = explain(rule, facts.receivedOn)
    .firstDayExcluded()
    .add(rule.value, 'DAY')
    .endsOn();
  if (end === calendarEnd) return counted;
  // Each day in between that is not worked is added: the steps below make the same sum in plain days.
  const moved = {
    key: 'MOVED_TO_WORKING_DAY',
    amount: daysBetween(calendarEnd, end),
    unit: 'DAY',
    date: end,
  } as const;
  const ends = { key: 'ENDS_ON', amount: null, unit: null, date: end } as const;
  return { ...counted, value: end, steps: [...counted.steps.slice(0, -1), moved, ends] };
};
