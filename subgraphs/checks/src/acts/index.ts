import { closeCheckRun, noteHolder } from './follow-file.ts';
import { eraseDetails } from './erase-details.ts';
import { judgeHit } from './judge-hit.ts';
import { openCheckRun } from './open-check-run.ts';
import { recordAnswers } from './record-answers.ts';
import { recordConsultation } from './record-consultation.ts';
import { recordFallback } from './record-fallback.ts';
import { repeatCheck, repeatDueChecks } from './repeat-check.ts';

/** Every act of this subgraph: documentation, the authorization matrix and the audit test read it. */
export const acts = [
  openCheckRun,
  recordAnswers,
  repeatCheck,
  repeatDueChecks,
  recordFallback,
  recordConsultation,
  judgeHit,
  noteHolder,
  closeCheckRun,
  eraseDetails,
] as const;
