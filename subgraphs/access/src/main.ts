import { runSubgraph } from '@passerelle/subgraph-kit/run';
import { accessSubgraph } from './index.ts';

await runSubgraph(accessSubgraph, process.env);
