import { accessSubgraph } from '@passerelle/access';
import { appealsSubgraph } from '@passerelle/appeals';
import { applicationsSubgraph } from '@passerelle/applications';
import { appointmentsSubgraph } from '@passerelle/appointments';
import { checksSubgraph } from '@passerelle/checks';
import { migrateGateway } from '@passerelle/gateway';
import { rightsSubgraph } from '@passerelle/rights';
import {
  bootstrapDatabase,
  createPool,
  GATEWAY_ROLE,
  migrateSubgraph,
  urlFor,
  type DatabaseLocation,
  type Platform,
} from '@passerelle/subgraph-kit';

export const subgraphs = [
  accessSubgraph,
  applicationsSubgraph,
  checksSubgraph,
  appointmentsSubgraph,
  appealsSubgraph,
  rightsSubgraph,
] as const;

/** What each subgraph declares to hold of persons: the processing register is read from it. */
export const processingRegister: Platform['register'] = subgraphs.map(({ name, personalData }) => ({
  subgraph: name,
  declarations: personalData,
}));

/** Makes the roles, and brings every schema to its newest version. */
export const migrateAll = async (database: DatabaseLocation): Promise<void> => {
  await bootstrapDatabase(database);
  for (const { name, directory } of subgraphs) await migrateSubgraph(database, name, directory);
  const pool = createPool(urlFor(database, GATEWAY_ROLE), 2);
  try {
    await migrateGateway(pool);
  } finally {
    await pool.end();
  }
};
