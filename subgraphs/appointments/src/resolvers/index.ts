import { citedRule } from '@passerelle/subgraph-kit/law';
import type { Resolvers } from '../generated/resolvers.ts';
import { Applicant, Application, Appointment, BookingPolicy } from './appointment.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

/** What is handed to the schema. Results of acts name their own type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Application,
  Appointment,
  BookingPolicy,
  Applicant,
  LegalRule: citedRule,
};
