import type { TimerHandlers } from '@passerelle/subgraph-kit';
import { eraseDetails } from './acts/erase-details.ts';
import { repeatDueChecks } from './acts/repeat-check.ts';
import { DETAILS } from './store/hits.ts';
import { REPEAT } from './store/runs.ts';

/** What comes due by itself: the next question to systems that did not answer, and the end of what SIS said. */
export const timers: TimerHandlers = {
  [REPEAT]: ({ subjectId }, perform, once) => perform(repeatDueChecks, { runId: subjectId }, once),
  [DETAILS]: ({ subjectId }, perform, once) => perform(eraseDetails, { runId: subjectId }, once),
};
