import type { QueryResolvers } from '../generated/resolvers.ts';
import { listHitsToJudge } from '../queries/list-hits-to-judge.ts';

export const Query: QueryResolvers = {
  hitsToJudge: (_, args, { ask }) => ask(listHitsToJudge, args),
};
