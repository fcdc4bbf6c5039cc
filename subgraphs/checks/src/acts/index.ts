import { closeCheckRun, noteHolder } from './follow-file.ts';
import { judgeHit } from './judge-hit.ts';
import { openCheckRun } from './open-check-run.ts';
import { recordAnswers } from './record-answers.ts';
import { recordFallback } from './record-fallback.ts';
import { repeatCheck, repeatDueChecks } from './repeat-check.ts';

/** Every act of this subgraph: documentation, the authorization matrix and the audit test read it. */
export const acts = [
  openCheckRun,
  recordAnswers,
  repeatCheck,
  repeatDueChecks,
  recordFallback,
  judgeHit,
  noteHolder,
  closeCheckRun,
] as const;
