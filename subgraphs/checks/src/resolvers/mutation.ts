import { judgeHit } from '../acts/judge-hit.ts';
import { recordConsultation } from '../acts/record-consultation.ts';
import { recordFallback } from '../acts/record-fallback.ts';
import { repeatCheck } from '../acts/repeat-check.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: Required<MutationResolvers> = {
  judgeHit: (_, { input }, { perform }) => perform(judgeHit, input),
  repeatCheck: (_, { input }, { perform }) => perform(repeatCheck, input),
  recordConsultation: (_, { input }, { perform }) => perform(recordConsultation, input),
  recordFallback: (_, { input }, { perform }) => perform(recordFallback, input),
};
