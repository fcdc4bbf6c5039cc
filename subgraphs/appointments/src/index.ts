import { defineSubgraph } from '@passerelle/subgraph-kit';
import { acts } from './acts/index.ts';
import { personalData } from './personal-data.ts';
import { createPorts } from './ports.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers/index.ts';
import { timers } from './timers.ts';

/** Appointments: a place at a desk, bound to one person and their travel document, free of charge. */
export const appointmentsSubgraph = defineSubgraph({
  name: 'appointments',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers,
  timers,
  personalData,
  ports: createPorts,
  closePorts: ({ mailer }) => Promise.resolve(mailer.stop()),
});

export { acts, personalData, queries };
