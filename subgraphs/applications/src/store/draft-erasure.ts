import { setTimer, stopTimer, type ActTx } from '@passerelle/subgraph-kit';

/** The timer of a draft that nobody touches (CESEDA R. 142-64 VII). */
export const DRAFT_ERASURE = 'draft.erase';

/** Sets the day of erasure anew, or stops it: the draft is one no longer, or no text sets a day. */
export const setDraftErasure = (
  tx: ActTx,
  applicationId: string,
  eraseAt: string | null,
): Promise<void> =>
  eraseAt === null
    ? stopTimer(tx, 'applications', { kind: DRAFT_ERASURE, subjectId: applicationId })
    : setTimer(tx, 'applications', {
        kind: DRAFT_ERASURE,
        subjectId: applicationId,
        dueAt: new Date(eraseAt),
      });
