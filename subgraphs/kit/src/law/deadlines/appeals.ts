import { bothWorking, frenchCalendar } from '../calendar.ts';
import type { PostCalendar } from '../calendar.ts';
import type { PlainDate } from '../dates.ts';
import { explain } from '../explained.ts';
import type { KnownDate, Span } from '../explained.ts';
import type { Law } from '../law.ts';

export type AppealFacts = {
  /** The day of the refusal: it selects the rule ("refusals decided on or after 1 January 2023"). */
  readonly decidedOn: PlainDate;
  /** The day of notification: the time runs from there. */
  readonly notifiedOn: PlainDate;
  /** The calendar of the post that refused. */
  readonly calendar: PostCalendar;
};

/**
 * The last day on which an appeal can be sent: thirty days from notification, two months for refusals decided before
 * 1 January 2023 (CESEDA D. 312-4, D. 211-6).
 *
 * It is not a délai franc: the day of notification does not count, the last day does. A last day on a Saturday, a Sunday
 * or a public holiday runs on to the next working day, and the day of sending counts (CAA Nantes 12 March 2019,
 * 17NT03733; CRPA L. 112-1). A day counts as worked only where both the post and France work, so that nobody is cut
 * short by the choice of a calendar.
 */
export const appealUntil = (law: Law, facts: AppealFacts): KnownDate => {
  const rule = law.rule('rapo.days', facts.decidedOn);
  return explain(rule, facts.notifiedOn)
    .firstDayExcluded()
    .add(rule.value, rule.unit === 'MONTH' ? 'MONTH' : 'DAY')
    .movedToWorkingDay(bothWorking(facts.calendar, frenchCalendar))
    .endsOn();
};

/** Whether an appeal was sent in time: the day of sending decides, not the day of receipt. */
export const isSentInTime = (until: KnownDate, sentOn: PlainDate): boolean => sentOn <= until.value;

export type RejectionFacts = {
  /** The day on which the body received the appeal. */
  readonly receivedOn: PlainDate;
  /** Times set to complete the appeal: silence does not run meanwhile (CRPA L. 114-5). */
  readonly suspensions?: readonly Span[];
};

/**
 * The day on which silence rejects an appeal: two months after receipt (CESEDA D. 312-8-1; before, the practice of the
 * Conseil d'État). The acknowledgement states it.
 */
export const implicitRejection = (law: Law, facts: RejectionFacts): KnownDate => {
  const rule = law.rule('rapo.silenceMonths', facts.receivedOn);
  const suspended = law.find('silence.suspendedWhilePiecesAreAsked', facts.receivedOn)?.value;
  return explain(rule, facts.receivedOn)
    .add(rule.value, 'MONTH')
    .suspendedBy(suspended === true ? (facts.suspensions ?? []) : [])
    .endsOn();
};

export type CourtFacts = {
  /** The day of the first refusal: it selects the rule on distance. */
  readonly refusedOn: PlainDate;
  /** The day of notification of the rejection, or the day on which silence rejected. */
  readonly notifiedOn: PlainDate;
  readonly livesAbroad: boolean;
};

/**
 * The last day for the court: two months, a délai franc, so that neither the day of notification nor the last day
 * counts (CJA R. 421-1); two more months for people abroad until the refusals of 2023 (R. 421-7).
 */
export const courtUntil = (law: Law, facts: CourtFacts): KnownDate => {
  const rule = law.rule('court.months', facts.refusedOn);
  const distance = facts.livesAbroad ? law.rule('court.distanceMonths', facts.refusedOn).value : 0;
  const months = explain(rule, facts.notifiedOn).firstDayExcluded().add(rule.value, 'MONTH');
  return (distance === 0 ? months : months.add(distance, 'MONTH'))
    .add(1, 'DAY')
    .movedToWorkingDay(frenchCalendar)
    .endsOn();
};
