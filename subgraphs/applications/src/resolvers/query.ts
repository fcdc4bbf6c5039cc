import type { QueryResolvers } from '../generated/resolvers.ts';
import { groundsShown } from '../queries/decision-view.ts';
import { findApplication } from '../queries/find-application.ts';
import { districtsShown } from '../queries/list-districts.ts';
import { listRefusalGrounds } from '../queries/list-grounds.ts';
import { listMyApplications } from '../queries/list-my-applications.ts';
import { listWorkQueue } from '../queries/list-work-queue.ts';
import { previewRefusal, previewShown } from '../queries/preview-refusal.ts';
import { readPostFigures } from '../queries/read-post-figures.ts';
import { zoneShown } from '../queries/read-zone.ts';

export const Query: Required<QueryResolvers> = {
  myApplications: (_, _args, { ask }) => ask(listMyApplications, {}),
  application: (_, { id }, { ask }) => ask(findApplication, id),
  workQueue: (_, { input }, { ask }) => ask(listWorkQueue, input),
  refusalGrounds: async (_, { applicationId }, { ask, language }) =>
    groundsShown(await ask(listRefusalGrounds, { applicationId }), language),
  refusalPreview: async (_, { input }, { ask, language }) =>
    previewShown(await ask(previewRefusal, input), language),
  postFigures: (_, _args, { ask }) => ask(readPostFigures, {}),
  districts: (_, { country }, { language }) => districtsShown(country, language),
  readMachineReadableZone: (_, { lines }, { facts }) => zoneShown(lines, facts),
};
