import type { Resolvers } from '../generated/resolvers.ts';
import { Agent, Habilitation, MissionToHabilitate } from './agent.ts';
import { Applicant, Application, AuditEntry, ReadEntry } from './log.ts';
import { Mutation } from './mutation.ts';
import { ReplayDeadLetterSuccess } from './operations.ts';
import { Query } from './query.ts';
import { Unit } from './unit.ts';
import { Viewer } from './viewer.ts';

/** What is handed to the schema. Results of acts name their own type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Unit,
  Agent,
  Habilitation,
  MissionToHabilitate,
  Viewer,
  AuditEntry,
  Application,
  ReadEntry,
  Applicant,
  ReplayDeadLetterSuccess,
};
