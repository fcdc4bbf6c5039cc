import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { recordConsultation as record } from '../domain/consultation.ts';
import { mayRecordFallback } from '../policy.ts';
import { recordConsulted } from '../store/answers.ts';
import { lockRunOf } from '../store/runs.ts';
import { completed } from './announce.ts';
import { someText, system } from './input.ts';

/** The head of post records what a system answered by other means, after it refused the question for good. */
export const recordConsultation = defineAct({
  name: 'checks.recordConsultation',
  law: 'Arrêté of 24 November 2009 art. 2; Visa Code art. 21(3)(c)',
  input: z.object({
    applicationId: z.uuid(),
    system,
    reference: someText(64),
    entryReference: someText(64)
      .nullish()
      .transform((value) => value ?? null),
    note: someText(2_000),
  }),
  load: (tx, { applicationId }) => lockRunOf(tx, applicationId),
  allow: mayRecordFallback,
  decide: (run, given, { actor, now }) => record(run, { ...given, by: actor.subject }, now),
  record: async (tx, [recorded]) => {
    await recordConsulted(tx, recorded);
    return {
      __typename: 'RecordConsultationSuccess' as const,
      application: { id: recorded.applicationId },
    };
  },
  announce: ([recorded]) => completed(recorded),
  concerns: ({ applicationId }) => [applicationId],
  categories: ['CHECKS'],
});
