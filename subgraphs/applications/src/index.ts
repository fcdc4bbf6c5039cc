import { defineSubgraph } from '@passerelle/subgraph-kit';
import { acts } from './acts/index.ts';
import { openDocument } from './open-document.ts';
import { personalData } from './personal-data.ts';
import { createPorts } from './ports.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers/index.ts';
import { timers } from './timers.ts';

/** Applications: from the draft to the decision, and the visa's later life. */
export const applicationsSubgraph = defineSubgraph({
  name: 'applications',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers,
  timers,
  personalData,
  ports: createPorts,
  file: openDocument,
  closePorts: ({ close }) => close(),
});

export { acts, personalData, queries };
