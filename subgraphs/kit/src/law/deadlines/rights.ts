import type { PostCalendar } from '../calendar.ts';
import type { PlainDate } from '../dates.ts';
import { explain } from '../explained.ts';
import type { KnownDate } from '../explained.ts';
import type { Law } from '../law.ts';

export type RightsFacts = {
  readonly receivedOn: PlainDate;
  readonly calendar: PostCalendar;
  /** The request is complex and the person was told within the first month (GDPR art. 12(3)). */
  readonly extended?: boolean;
  /** The request also concerns data of the VIS, whose month knows no extension (VIS Regulation art. 38). */
  readonly concernsVis?: boolean;
};

/** By when a rights request is answered: one month, two under the law of 2009; extended once where the law allows. */
export const rightsAnswerDue = (law: Law, facts: RightsFacts): KnownDate => {
  const rule = law.rule('dsr.answer', facts.receivedOn);
  const extension = law.rule('dsr.answerExtension', facts.receivedOn).value;
  const first = explain(rule, facts.receivedOn).firstDayExcluded().add(rule.value, 'MONTH');
  const mayExtend = facts.extended === true && facts.concernsVis !== true && extension !== null;
  return (mayExtend ? first.add(extension, 'MONTH') : first)
    .movedToWorkingDay(facts.calendar)
    .endsOn();
};
