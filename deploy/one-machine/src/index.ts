export { migrateAll, subgraphs } from './migrations.ts';
export { startPlatform } from './platform.ts';
export type { PlatformOptions, RunningPlatform } from './platform.ts';
export { secretsIn } from './secrets.ts';
export type { Secrets } from './secrets.ts';
