import type { TimerHandlers } from '@passerelle/subgraph-kit';
import { rejectImplicitly } from './acts/reject-implicitly.ts';
import { SILENCE } from './store/appeals.ts';

/** Two months of silence reject; the act itself looks whether the body answered meanwhile. */
export const timers: TimerHandlers = {
  [SILENCE]: ({ subjectId }, perform, once) =>
    perform(rejectImplicitly, { appealId: subjectId }, once),
};
