import type { TimerHandlers } from '@passerelle/subgraph-kit';
import { endProviderCopies } from './acts/end-provider-copies.ts';
import { eraseDraft } from './acts/erase-draft.ts';
import { refuseBySilence } from './acts/refuse-by-silence.ts';
import { PROVIDER_ERASURE, SILENCE } from './store/desk.ts';
import { DRAFT_ERASURE } from './store/draft-erasure.ts';

/** What is done when a time runs out: an act of the system, once. */
export const timers: TimerHandlers = {
  [DRAFT_ERASURE]: ({ subjectId }, perform, once) =>
    perform(eraseDraft, { applicationId: subjectId }, once),
  [PROVIDER_ERASURE]: ({ subjectId }, perform, once) =>
    perform(endProviderCopies, { applicationId: subjectId }, once),
  [SILENCE]: ({ subjectId }, perform, once) =>
    perform(refuseBySilence, { applicationId: subjectId }, once),
};
