import {
  liftSuspension,
  revokeHabilitation,
  suspendHabilitation,
} from '../acts/change-habilitation.ts';
import { habilitateAgent } from '../acts/habilitate-agent.ts';
import { replayDeadLetter } from '../acts/replay-dead-letter.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: Required<MutationResolvers> = {
  habilitateAgent: (_, { input }, { perform }) => perform(habilitateAgent, input),
  revokeHabilitation: (_, { input }, { perform }) => perform(revokeHabilitation, input),
  suspendHabilitation: (_, { input }, { perform }) => perform(suspendHabilitation, input),
  liftSuspension: (_, { input }, { perform }) => perform(liftSuspension, input),
  replayDeadLetter: (_, { input }, { perform }) => perform(replayDeadLetter, input),
};
