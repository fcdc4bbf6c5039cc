import { runSubgraph } from '@passerelle/subgraph-kit/run';
import { rightsSubgraph } from './index.ts';

await runSubgraph(rightsSubgraph, process.env);
