import { answerAccessRequest } from '../acts/answer-access-request.ts';
import { requestAccess } from '../acts/request-access.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: Required<MutationResolvers> = {
  requestAccess: (_, { input }, { perform }) => perform(requestAccess, input),
  answerAccessRequest: (_, { input }, { perform }) => perform(answerAccessRequest, input),
};
