import type { TimerHandlers } from '@passerelle/subgraph-kit';
import { markMissed } from './acts/mark-missed.ts';
import { DAY_IS_OVER } from './store/appointments.ts';

/** What comes due by itself: the day of an appointment ends. */
export const timers: TimerHandlers = {
  [DAY_IS_OVER]: ({ subjectId }, perform, once) =>
    perform(markMissed, { appointmentId: subjectId }, once),
};
