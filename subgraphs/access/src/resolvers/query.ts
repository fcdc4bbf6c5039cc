import type { QueryResolvers } from '../generated/resolvers.ts';
import { findStanding } from '../queries/find-standing.ts';
import { findUnit, listUnits } from '../queries/find-unit.ts';
import { listAgents, listMissionsToHabilitate } from '../queries/list-agents.ts';
import { listAuditEntries } from '../queries/list-audit-entries.ts';
import { readOperations } from '../queries/read-operations.ts';
import { signedInOf, viewerOf } from './viewer.ts';

export const Query: Required<QueryResolvers> = {
  viewer: (_, _args, { facts }) => viewerOf(facts.actor),
  unit: (_, { id }, { ask }) => ask(findUnit, id),
  units: (_, { kinds }, { ask }) => ask(listUnits, { kinds }),
  agents: (_, _args, { ask }) => ask(listAgents, {}),
  missionsToHabilitate: (_, _args, { ask }) => ask(listMissionsToHabilitate, {}),
  auditEntries: (_, { first, after, outcome }, { ask }) =>
    ask(listAuditEntries, { first, after: after ?? null, outcome: outcome ?? null }),
  operations: (_, _args, { ask }) => ask(readOperations, {}),
  signedIn: (_, identity, { ask }) => ask(findStanding, identity).then(signedInOf),
};
