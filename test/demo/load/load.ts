import type { Seals } from '../seals.ts';
import type { WorldFacts } from '../world.ts';
import type { Pipe } from './write.ts';

/** What each loader works with: one transaction, and the act that its rows carry. */
export type Load = {
  readonly pipe: Pipe;
  readonly actId: string;
  readonly facts: WorldFacts;
  /** The key of the platform's bookings. */
  readonly seals: Seals;
};
