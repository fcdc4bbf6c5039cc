export { startSimulators } from './server.ts';
export type { SimulatorControl, SimulatorOptions, Simulators, SimulatorTokens } from './server.ts';
export type { Behaviour, BehaviourChange } from './behaviour.ts';
export type { Call, CallLog } from './memory.ts';
export { inventedPersons } from './persons.ts';
export type { InventedPerson } from './persons.ts';
export { SYSTEMS } from './protocol.ts';
export type { SystemName } from './protocol.ts';
