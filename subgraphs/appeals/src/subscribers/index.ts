import type { Subscriber } from '@passerelle/subgraph-kit';
import type { AppealsPorts } from '../ports.ts';
import { onAppeal } from './on-appeal.ts';
import { onDecisionTaken } from './on-decision-taken.ts';
import { onSessionClosed } from './on-session-closed.ts';

/** What this room does when it hears of something. */
export const subscribers: readonly Subscriber<AppealsPorts>[] = [
  onDecisionTaken,
  ...onAppeal,
  onSessionClosed,
];
