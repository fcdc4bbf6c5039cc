import type { DatabaseLocation } from '@passerelle/subgraph-kit';

/** What a platform that is to be killed is told at its start; it says `{ ready: true }` once it answers. */
export type ServerOrder = {
  readonly database: DatabaseLocation;
  readonly directory: string;
  readonly port: number;
  /** How many applications the demo world holds, beside those of the test. */
  readonly applications: number;
};
