import { listAgents, listMissionsToHabilitate } from './list-agents.ts';
import { listAuditEntries } from './list-audit-entries.ts';
import { findAgent, findHabilitation, findHabilitationsOf } from './find-agent.ts';
import { findDisclosure, findOpenings } from './find-openings.ts';
import { findCentres, findUnit, listUnits } from './find-unit.ts';
import { readOperations } from './read-operations.ts';
import { findStanding } from './find-standing.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [
  findUnit,
  findCentres,
  listUnits,
  findAgent,
  findHabilitation,
  findHabilitationsOf,
  findStanding,
  listAgents,
  listMissionsToHabilitate,
  listAuditEntries,
  findOpenings,
  findDisclosure,
  readOperations,
] as const;
