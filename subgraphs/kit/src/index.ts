export { bySystemOnly, defineAct, DoneBefore } from './act.ts';
export type { Act, AnyAct, Facts, Once, Perform, PerformOnce, PerformWith } from './act.ts';
export {
  ACTOR_HEADER,
  anonymousActor,
  createActorVerifier,
  GATEWAY_ISSUER,
  hasMission,
  isApplicant,
  isSystem,
  NotSignedByGateway,
  signServiceToken,
  systemActor,
} from './actor.ts';
export type { Actor } from './actor.ts';
export { leafHash, writeEntry } from './audit.ts';
export type { DataCategory, Entry, Outcome } from './audit.ts';
export { bootstrapDatabase } from './bootstrap.ts';
export {
  appRole,
  EVENTS_ROLE,
  GATEWAY_ROLE,
  LOG_READER_ROLE,
  ownerRole,
  RETENTION_ROLE,
  subgraphNames,
  urlFor,
} from './roles.ts';
export type { DatabaseLocation, SubgraphName } from './roles.ts';
export { createBus } from './bus.ts';
export type { Bus, DeadLetter, QueueDepth } from './bus.ts';
export { demoClock, stoppedClock, systemClock } from './clock.ts';
export type { Clock } from './clock.ts';
export { decodeCursor, encodeCursor, pageOf, pageSize } from './cursor.ts';
export type { Cursor } from './cursor.ts';
export { constraintHit, createPool } from './database.ts';
export type { ActTx, ReadTx, Surroundings } from './database.ts';
export { eventSchemas } from './events.ts';
export type { Announcement, Delivered, EventData, EventName } from './events.ts';
export { handleEvent } from './handling.ts';
export type { AskGraph, SubscriberTools, Why } from './handling.ts';
export { migrateSubgraph } from './migrate.ts';
export { annexLine, platformDeclarations, registerEntry, undeclared } from './personal-data.ts';
export type { ColumnRule, PersonalDataRegister, TableDeclaration } from './personal-data.ts';
export { inputProblem, NotFound, NotSignedIn, speak, Unreadable } from './problems.ts';
export type { InputProblem, Spoken } from './problems.ts';
export { createAsk, definePage, defineQuery, nothingPersonal } from './query.ts';
export type { AnyQuery, Ask, PageQuery, Query, Seen } from './query.ts';
export {
  defineSubgraph,
  newId,
  schemaOf,
  startSubgraph,
  subscribeTo,
  typeDefsOf,
} from './subgraph.ts';
export type {
  Context,
  PartHealth,
  Platform,
  RegisterOf,
  RunningSubgraph,
  ServedFile,
  StartTools,
  SubgraphDefinition,
  Subscriber,
} from './subgraph.ts';
export { bytea, instant, platformTables, writtenBy } from './tables.ts';
export type { PlatformTables } from './tables.ts';
export { createTimerRound, setTimer, stopTimer } from './timers.ts';
export type { DueTimer, TimerHandlers } from './timers.ts';
