import type { Resolvers } from '../generated/resolvers.ts';
import { Application, CheckResult, CheckRun, GivenUpCheck, Hit } from './checks.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

/** What is handed to the schema. Results of acts name their own type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Application,
  CheckRun,
  CheckResult,
  GivenUpCheck,
  Hit,
};
