import { defineSubgraph } from '@passerelle/subgraph-kit';
import { units } from '@passerelle/subgraph-kit/reference';
import { describeUnits } from './acts/describe-units.ts';
import { acts } from './acts/index.ts';
import { personalData } from './personal-data.ts';
import { createPorts } from './ports.ts';
import { queries } from './queries/index.ts';
import { resolvers } from './resolvers/index.ts';
import { subscribers } from './subscribers/index.ts';

const reference = units.map(({ id, code, kind, name, cityName, country, timeZone }) => ({
  id,
  code,
  kind,
  name,
  city: cityName,
  country,
  timeZone,
}));

/** Access: who works where under which habilitation, who opened what, and how the machinery runs. */
export const accessSubgraph = defineSubgraph({
  name: 'access',
  directory: new URL('..', import.meta.url),
  resolvers,
  acts,
  queries,
  subscribers,
  timers: {},
  personalData,
  ports: createPorts,
  atStart: async ({ ports, perform }) => {
    await perform(describeUnits, { units: reference });
    ports.collector.start();
  },
  closePorts: (ports) => ports.close(),
});

export { acts, personalData, queries };
