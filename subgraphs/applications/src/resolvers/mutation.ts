import { startApplication } from '../acts/start-application.ts';
import { withdrawApplication } from '../acts/withdraw-application.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  startApplication: (_, { input }, { perform }) => perform(startApplication, input),
  withdrawApplication: (_, { input }, { perform }) => perform(withdrawApplication, input),
};
