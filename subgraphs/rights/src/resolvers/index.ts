import { citedRule } from '@passerelle/subgraph-kit/law';
import type { Resolvers } from '../generated/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Applicant, RightsDocument, RightsRequest } from './request.ts';

/** What is handed to the schema. Results of acts name their own type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  RightsRequest,
  RightsDocument,
  Applicant,
  LegalRule: citedRule,
};
