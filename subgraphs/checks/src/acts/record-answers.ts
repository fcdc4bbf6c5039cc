import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { recordAnswers as record } from '../domain/answers.ts';
import { recordOutcomes } from '../store/answers.ts';
import { lockRun } from '../store/runs.ts';
import { completed } from './announce.ts';
import { someText, system } from './input.ts';

const asked = { system, round: z.int().min(0), attempts: z.int().min(0) };

const outcome = z.union([
  z.strictObject({
    ...asked,
    answer: z.strictObject({
      reference: someText(64),
      answeredAt: z.coerce.date(),
      candidates: z
        .array(
          z.strictObject({
            entryReference: someText(64),
            matchedOn: z.array(someText(40)).max(20),
            memberState: someText(3).nullable(),
          }),
        )
        .max(100),
    }),
  }),
  z.strictObject({
    ...asked,
    fallback: z.enum([
      'UNREACHABLE',
      'TOO_SLOW',
      'LATE',
      'UNREADABLE',
      'REFUSED',
      'TOO_MANY',
      'NO_DATA',
    ]),
  }),
]);

/** What the systems answered, or the fallback of each that did not. */
export const recordAnswers = defineAct({
  name: 'checks.recordAnswers',
  law: 'Arrêté of 24 November 2009 art. 2; Reg. (EC) 767/2008 art. 15 and 34; Reg. (EU) 2018/1861 art. 34',
  input: z.object({ runId: z.uuid(), outcomes: z.array(outcome).min(1).max(8) }),
  load: (tx, { runId }) => lockRun(tx, runId),
  allow: bySystemOnly,
  decide: (run, { outcomes }, { now }) => record(run, outcomes, now),
  record: async (tx, [recorded]) => {
    await recordOutcomes(tx, recorded);
    return { __typename: 'RecordAnswersSuccess' as const };
  },
  announce: ([recorded]) => completed(recorded),
  concerns: ({ applicationId }) => [applicationId],
  categories: ['CHECKS', 'IDENTITY', 'TRAVEL_DOCUMENT'],
});
