import type { QueryResolvers } from '../generated/resolvers.ts';
import { findApplication } from '../queries/find-application.ts';
import { districtsShown } from '../queries/list-districts.ts';
import { listMyApplications } from '../queries/list-my-applications.ts';
import { zoneShown } from '../queries/read-zone.ts';

export const Query: QueryResolvers = {
  myApplications: (_, _args, { ask }) => ask(listMyApplications, {}),
  application: (_, { id }, { ask }) => ask(findApplication, id),
  districts: (_, { country }, { language }) => districtsShown(country, language),
  readMachineReadableZone: (_, { lines }, { facts }) => zoneShown(lines, facts),
};
