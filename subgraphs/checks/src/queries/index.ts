import { findChecks } from './find-checks.ts';
import { findQuestions } from './find-questions.ts';
import { countWaiting, listGivenUp } from './list-unanswered.ts';
import { listHitsToJudge } from './list-hits-to-judge.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [
  findChecks,
  findQuestions,
  listHitsToJudge,
  listGivenUp,
  countWaiting,
] as const;
