import type { QueryResolvers } from '../generated/resolvers.ts';
import { findRequest, listMyRequests, listOfficeRequests } from '../queries/find-request.ts';
import { readRegister } from '../queries/read-register.ts';

export const Query: Required<QueryResolvers> = {
  myRightsRequests: (_, _args, { ask }) => ask(listMyRequests, {}),
  rightsRequest: (_, { id }, { ask }) => ask(findRequest, id),
  rightsQueue: (_, { first, after }, { ask }) =>
    ask(listOfficeRequests, { first, after: after ?? null }),
  processingRegister: (_, _args, { ask }) => ask(readRegister, {}),
};
