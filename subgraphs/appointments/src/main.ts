import { runSubgraph } from '@passerelle/subgraph-kit/run';
import { appointmentsSubgraph } from './index.ts';

await runSubgraph(appointmentsSubgraph, process.env);
