import { defineSubgraph } from '@passerelle/subgraph-kit';
import { acts } from './acts/index.ts';
import { personalData } from './personal-data.ts';
import { createPorts } from './ports/systems.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers/index.ts';
import { timers } from './timers.ts';

/** Checks: the systematic queries at lodging, and what a human says to what they found. */
export const checksSubgraph = defineSubgraph({
  name: 'checks',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers,
  timers,
  personalData,
  ports: createPorts,
});

export { acts, personalData, queries };
