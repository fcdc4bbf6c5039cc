import type { QueryResolvers } from '../generated/resolvers.ts';
import { countWaiting, listGivenUp } from '../queries/list-unanswered.ts';
import { listHitsToJudge } from '../queries/list-hits-to-judge.ts';

export const Query: QueryResolvers = {
  hitsToJudge: (_, args, { ask }) => ask(listHitsToJudge, args),
  checksGivenUp: (_, _args, { ask }) => ask(listGivenUp, null),
  waitingChecks: (_, _args, { ask }) => ask(countWaiting, null),
};
