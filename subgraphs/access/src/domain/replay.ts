import { decide, decline, type Decision, type Words } from '@passerelle/subgraph-kit/law';

export type ReplayAsked = {
  readonly type: 'ReplayAsked';
  readonly id: string;
  readonly queue: string;
  readonly jobId: string;
  readonly at: Date;
};

export type NoDeadLetter = {
  readonly __typename: 'ActNotOpen';
  readonly message: Words;
  readonly status: string;
};

/** An event that failed for good goes to its subscriber once more. */
export const askReplay = (
  letter: {
    readonly id: string;
    readonly queue: string;
    readonly jobId: string;
    readonly state: string;
  },
  now: Date,
): Decision<ReplayAsked, NoDeadLetter> =>
  letter.state === 'failed'
    ? decide({
        type: 'ReplayAsked',
        id: letter.id,
        queue: letter.queue,
        jobId: letter.jobId,
        at: now,
      })
    : decline({
        __typename: 'ActNotOpen',
        status: letter.state.toUpperCase(),
        message: {
          fr: 'Cet événement n’est plus en échec : il a été remis entre-temps.',
          en: 'This event no longer fails: it was handed on meanwhile.',
          ar: 'لم يعد هذا الحدث متعثرًا: سُلّم في هذه الأثناء.',
        },
      });
