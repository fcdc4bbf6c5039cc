import type { UnitResolvers } from '../generated/resolvers.ts';
import { findCentres, findUnit } from '../queries/find-unit.ts';

export const Unit: UnitResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findUnit, id),
  name: ({ name }, _args, { language }) => name[language],
  city: ({ city }, _args, { language }) => city[language],
  answersTo: ({ answersToId }, _args, { ask }) =>
    answersToId === null ? null : ask(findUnit, answersToId),
  centres: async ({ id }, _args, { ask }) => (await ask(findCentres, id)) ?? [],
};
