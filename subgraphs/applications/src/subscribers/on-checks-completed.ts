import { subscribeTo } from '@passerelle/subgraph-kit';
import { completeLodging } from '../acts/complete-lodging.ts';
import type { ApplicationsPorts } from '../ports.ts';

/** The systematic queries are answered, or a later word of theirs changes what a decision waits for. */
export const onChecksCompleted = subscribeTo<'checks.completed', ApplicationsPorts>(
  'checks.completed',
  'checksCompleted',
  async ({ data }, { perform }) => {
    await perform(completeLodging, data);
  },
);
