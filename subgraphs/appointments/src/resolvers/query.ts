import type { QueryResolvers } from '../generated/resolvers.ts';
import { listDay } from '../queries/list-day.ts';
import { readFreePlaces, readPolicies } from '../queries/read-places.ts';

export const Query: QueryResolvers = {
  appointmentsOn: (_, args, { ask }) => ask(listDay, args),
  bookingPolicy: async (_, args, { ask }) => (await ask(readPolicies, args))[0] ?? null,
  bookingPlaces: (_, args, { ask }) => ask(readPolicies, args),
  freePlaces: (_, args, { ask }) => ask(readFreePlaces, args),
};
