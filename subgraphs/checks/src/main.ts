import { runSubgraph } from '@passerelle/subgraph-kit/run';
import { checksSubgraph } from './index.ts';

await runSubgraph(checksSubgraph, process.env);
