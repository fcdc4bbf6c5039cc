import { subscribeTo } from '@passerelle/subgraph-kit';
import { recordDecision } from '../acts/record-decision.ts';
import type { AppealsPorts } from '../ports.ts';

/** A decision was taken: an appeal against it may come, and needs to know what it was. */
export const onDecisionTaken = subscribeTo<'decision.taken', AppealsPorts>(
  'decision.taken',
  'decisions',
  async ({ data }, { perform }) => {
    await perform(recordDecision, data);
  },
);
