import { applicationsSubgraph } from '../../../subgraphs/applications/src/index.ts';
import { lawUnder } from '@passerelle/subgraph-kit/law';

export const reached = [applicationsSubgraph, lawUnder];
