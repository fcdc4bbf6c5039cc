import { defineSubgraph } from '@passerelle/subgraph-kit';
import { acts } from './acts/index.ts';
import { openDocument } from './open-document.ts';
import { personalData } from './personal-data.ts';
import { createPorts } from './ports.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers/index.ts';
import { timers } from './timers.ts';

/** Appeals: from the filing of an appeal against a refusal to the decision that ends it. */
export const appealsSubgraph = defineSubgraph({
  name: 'appeals',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers,
  timers,
  personalData,
  ports: createPorts,
  file: openDocument,
  closePorts: (ports) => ports.close(),
});

export { acts, personalData, queries };
export { designateRapporteur } from './acts/designate-rapporteur.ts';
export { giveSeat } from './acts/give-seat.ts';
