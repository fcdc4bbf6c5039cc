import { defineSubgraph } from '@passerelle/subgraph-kit';
import { acts } from './acts/index.ts';
import { personalData } from './personal-data.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { timers } from './timers.ts';

/** Appeals: from the filing of an appeal against a refusal to the decision that ends it. */
export const appealsSubgraph = defineSubgraph({
  name: 'appeals',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers: [],
  timers,
  personalData,
  ports: () => ({}),
});

export { acts, personalData, queries };
