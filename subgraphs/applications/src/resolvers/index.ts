import { citedRule } from '@passerelle/subgraph-kit/law';
import type { Resolvers } from '../generated/resolvers.ts';
import { Applicant } from './applicant.ts';
import { Application } from './application.ts';
import { Decision } from './decision.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Visa } from './visa.ts';

/** What is handed to the schema. Results of acts name their own type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Application,
  Applicant,
  Decision,
  Visa,
  LegalRule: citedRule,
};
