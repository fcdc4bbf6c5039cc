import type { DemoApplication } from '../facts.ts';
import type { Booked } from './bookings.ts';

/** An application with the numbers that a database gives it. */
export type Numbered = {
  readonly application: DemoApplication;
  /** The number of its reference. */
  readonly reference: number;
  /** The number of its sticker, where a visa was issued. */
  readonly sticker: number | null;
  readonly booked: Booked | null;
};
