import type { ApplicationResolvers } from '../generated/resolvers.ts';
import { findApplication } from '../queries/find-application.ts';

export const Application: ApplicationResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findApplication, id),
};
