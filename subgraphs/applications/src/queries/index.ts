import { findApplication } from './find-application.ts';
import { listMyApplications } from './list-my-applications.ts';

/** Every reading of this subgraph: documentation and the authorization matrix read it. */
export const queries = [findApplication, listMyApplications] as const;
