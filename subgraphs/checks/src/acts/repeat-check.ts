import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { repeatCheck as repeat, repeatDue } from '../domain/fallback.ts';
import { mayJudge } from '../policy.ts';
import { recordAsked } from '../store/answers.ts';
import { lockRun, lockRunOf } from '../store/runs.ts';
import { asked } from './announce.ts';
import { system } from './input.ts';

/** An agent has a system asked again that was answered by a fallback. */
export const repeatCheck = defineAct({
  name: 'checks.repeat',
  law: 'Arrêté of 24 November 2009 art. 2',
  input: z.object({ applicationId: z.uuid(), system }),
  load: (tx, { applicationId }) => lockRunOf(tx, applicationId),
  allow: mayJudge,
  decide: (run, input) => repeat(run, input.system),
  record: async (tx, [repeated]) => {
    await recordAsked(tx, repeated);
    return {
      __typename: 'RepeatCheckSuccess' as const,
      application: { id: repeated.applicationId },
    };
  },
  announce: ([repeated]) => asked(repeated),
  concerns: ({ applicationId }) => [applicationId],
  categories: ['CHECKS'],
});

/** The time of waiting is over: the systems that did not answer are asked again. */
export const repeatDueChecks = defineAct({
  name: 'checks.repeatDue',
  law: 'Arrêté of 24 November 2009 art. 2',
  input: z.object({ runId: z.uuid() }),
  load: (tx, { runId }) => lockRun(tx, runId),
  allow: bySystemOnly,
  decide: (run) => repeatDue(run),
  record: async (tx, [repeated]) => {
    await recordAsked(tx, repeated);
    return { __typename: 'RepeatDueChecksSuccess' as const };
  },
  announce: ([repeated]) => asked(repeated),
  concerns: ({ applicationId }) => [applicationId],
  categories: ['CHECKS'],
});
