import type { TimerHandlers } from '@passerelle/subgraph-kit';
import { repeatDueChecks } from './acts/repeat-check.ts';
import { REPEAT } from './store/runs.ts';

/** What comes due by itself: the next question to systems that did not answer. */
export const timers: TimerHandlers = {
  [REPEAT]: ({ subjectId }, perform, once) => perform(repeatDueChecks, { runId: subjectId }, once),
};
