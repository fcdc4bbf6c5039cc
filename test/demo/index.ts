export { demoPerson, demoPersons } from './persons.ts';
export type { DemoPerson } from './persons.ts';
