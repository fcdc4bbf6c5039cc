import { startApplication } from './start-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

/** Every act of this subgraph: documentation, authorization matrix and audit test read it. */
export const acts = [startApplication, withdrawApplication] as const;
