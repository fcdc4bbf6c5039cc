import { defineSubgraph } from '@passerelle/subgraph-kit';
import { acts } from './acts/index.ts';
import { openDocument } from './assembly/open-document.ts';
import { personalData } from './personal-data.ts';
import { createPorts } from './ports.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers/index.ts';

/** Rights: what persons ask about their own data, and the register of what is held. */
export const rightsSubgraph = defineSubgraph({
  name: 'rights',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers,
  timers: {},
  personalData,
  ports: createPorts,
  file: openDocument,
  closePorts: (ports) => ports.close(),
});

export { acts, personalData, queries };
