import { judgeHit } from '../acts/judge-hit.ts';
import { recordFallback } from '../acts/record-fallback.ts';
import { repeatCheck } from '../acts/repeat-check.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: Required<MutationResolvers> = {
  judgeHit: (_, { input }, { perform }) => perform(judgeHit, input),
  repeatCheck: (_, { input }, { perform }) => perform(repeatCheck, input),
  recordFallback: (_, { input }, { perform }) => perform(recordFallback, input),
};
