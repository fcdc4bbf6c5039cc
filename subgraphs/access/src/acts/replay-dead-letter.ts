import { defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { askReplay } from '../domain/replay.ts';
import { isOperator } from '../policy.ts';
import { findLetter, recordReplayAsked } from '../store/replays.ts';

/** A replay was asked for; how the machinery runs is read when it is wanted. */
export type ReplayAnswered = { readonly __typename: 'ReplayDeadLetterSuccess' };

/** An operator hands an event that failed for good to its subscriber once more; they never see what is in it. */
export const replayDeadLetter = defineAct({
  name: 'access.replayDeadLetter',
  law: 'Reg. (EC) 767/2008 art. 32(2); GDPR art. 32',
  input: z.object({ queue: z.string().min(1).max(200), id: z.uuid() }),
  load: (tx, { queue, id }) => findLetter(tx, queue, id),
  allow: isOperator,
  decide: (letter, _input, { now }) => askReplay(letter, now),
  record: async (tx, [asked]): Promise<ReplayAnswered> => {
    await recordReplayAsked(tx, asked);
    return { __typename: 'ReplayDeadLetterSuccess' };
  },
  announce: ([asked]) => [
    {
      event: 'operations.replayAsked',
      key: asked.jobId,
      data: { queue: asked.queue, jobId: asked.jobId },
    },
  ],
  concerns: () => [],
  categories: ['NONE'],
});
