import { runSubgraph } from '@passerelle/subgraph-kit/run';
import { appealsSubgraph } from './index.ts';

await runSubgraph(appealsSubgraph, process.env);
