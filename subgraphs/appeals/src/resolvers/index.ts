import { citedRule } from '@passerelle/subgraph-kit/law';
import type { Resolvers } from '../generated/resolvers.ts';
import { Appeal, AppealDocument, Recommendation } from './appeal.ts';
import { Applicant, Application, Decision } from './contributions.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { AgendaItem, Attendance, Ballot, CommissionSession, Seat } from './session.ts';

/** What is handed to the schema. Results of acts name their own type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Appeal,
  AppealDocument,
  LegalRule: citedRule,
  Recommendation,
  CommissionSession,
  AgendaItem,
  Attendance,
  Seat,
  Ballot,
  Application,
  Decision,
  Applicant,
};
