import type { ReplayDeadLetterSuccessResolvers } from '../generated/resolvers.ts';
import { readOperations } from '../queries/read-operations.ts';

export const ReplayDeadLetterSuccess: ReplayDeadLetterSuccessResolvers = {
  operations: (_, _args, { ask }) => ask(readOperations, {}),
};
