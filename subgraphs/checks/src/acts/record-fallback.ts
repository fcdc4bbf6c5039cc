import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { recordFallback as record } from '../domain/fallback.ts';
import { mayRecordFallback } from '../policy.ts';
import { recordByHand } from '../store/answers.ts';
import { lockRunOf } from '../store/runs.ts';
import { completed } from './announce.ts';
import { someText, system } from './input.ts';

/** The head of post records that a system cannot be asked: the lodging goes on, the decision waits. */
export const recordFallback = defineAct({
  name: 'checks.recordFallback',
  law: 'Arrêté of 24 November 2009 art. 2',
  input: z.object({ applicationId: z.uuid(), system, reason: someText(2_000) }),
  load: (tx, { applicationId }) => lockRunOf(tx, applicationId),
  allow: mayRecordFallback,
  decide: (run, given, { now }) => record(run, given, now),
  record: async (tx, [recorded]) => {
    await recordByHand(tx, recorded);
    return {
      __typename: 'RecordFallbackSuccess' as const,
      application: { id: recorded.applicationId },
    };
  },
  announce: ([recorded]) => completed(recorded),
  concerns: ({ applicationId }) => [applicationId],
  categories: ['CHECKS'],
});
