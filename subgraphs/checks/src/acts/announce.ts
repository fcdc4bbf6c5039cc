import type { Announcement } from '@passerelle/subgraph-kit';
import type { Told } from '../domain/run.ts';
import type { CheckSystem } from '../domain/systems.ts';

/** Whether a decision must wait, for whoever leads the application; never what was answered. */
export const completed = (event: {
  readonly applicationId: string;
  readonly told: Told | null;
}): readonly Announcement[] =>
  event.told === null
    ? []
    : [
        {
          event: 'checks.completed',
          key: event.applicationId,
          data: {
            applicationId: event.applicationId,
            completedAt: event.told.completedAt.toISOString(),
            fallback: event.told.fallback,
            toJudge: event.told.toJudge,
          },
        },
      ];

/** The systems are asked outside the act, by whoever hears this. */
export const asked = (event: {
  readonly runId: string;
  readonly applicationId: string;
  readonly systems: readonly CheckSystem[];
}): readonly Announcement[] => [
  {
    event: 'checks.asked',
    key: event.applicationId,
    data: {
      runId: event.runId,
      applicationId: event.applicationId,
      systems: [...event.systems],
    },
  },
];
