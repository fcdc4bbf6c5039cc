import type { QueryResolvers } from '../generated/resolvers.ts';
import { findApplication } from '../queries/find-application.ts';
import { listMyApplications } from '../queries/list-my-applications.ts';

export const Query: QueryResolvers = {
  myApplications: (_, _args, { ask }) => ask(listMyApplications, {}),
  application: (_, { id }, { ask }) => ask(findApplication, id),
};
