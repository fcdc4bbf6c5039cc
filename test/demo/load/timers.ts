import type { Load } from './load.ts';
import { insert } from './write.ts';

/** A timer of a subgraph; `firedAt` where its time was over before the world began. */
export type Timer = {
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly firedAt: Date | null;
};

export const loadTimers = async (
  load: Load,
  schema: string,
  timers: readonly Timer[],
): Promise<void> => {
  await insert<Timer>(
    load,
    {
      table: `${schema}.timers`,
      columns: [
        ['kind', 'text', ({ kind }) => kind],
        ['subject_id', 'uuid', ({ subjectId }) => subjectId],
        ['due_at', 'timestamptz', ({ dueAt }) => dueAt],
        ['fired_at', 'timestamptz', ({ firedAt }) => firedAt],
      ],
    },
    timers,
  );
};
