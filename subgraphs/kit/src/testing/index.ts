export { freshDatabase, locatedAt, makeTemplate, startTestServer, TEMPLATE } from './database.ts';
export type { TestServer } from './database.ts';
export { agentActor, applicantActor, startTestSubgraph } from './subgraph.ts';
export type { TestSubgraph } from './subgraph.ts';
