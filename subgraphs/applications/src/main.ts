import { runSubgraph } from '@passerelle/subgraph-kit/run';
import { applicationsSubgraph } from './index.ts';

await runSubgraph(applicationsSubgraph, process.env);
