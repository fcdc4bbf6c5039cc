export { DEMO_APPLICATIONS, DEMO_SEED, loadDemoWorld } from './load/index.ts';
export type { DemoWorld, Loaded, Progress } from './load/index.ts';
export { demoPerson, demoPersons } from './persons.ts';
export type { DemoPerson } from './persons.ts';
