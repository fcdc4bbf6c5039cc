export { DEMO_APPLICATIONS, DEMO_SEED, identifyDemoAgents, loadDemoWorld } from './load/index.ts';
export { startDemoPapers } from './papers/index.ts';
export type { DemoPapers } from './papers/index.ts';
export type { DemoWorld, Loaded } from './load/index.ts';
export { demoPerson, demoPersons } from './persons.ts';
export type { DemoPerson } from './persons.ts';
