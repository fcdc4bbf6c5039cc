import { subscribeTo } from '@passerelle/subgraph-kit';
import { closeCheckRun, noteHolder } from '../acts/follow-file.ts';
import { openCheckRun } from '../acts/open-check-run.ts';
import type { ChecksPorts } from '../ports/systems.ts';
import { onAsked } from './on-asked.ts';

const onLodged = subscribeTo<'application.lodged', ChecksPorts>(
  'application.lodged',
  'open-run',
  async ({ data: { applicationId, postId, lodgedAt } }, { perform }) => {
    await perform(openCheckRun, { applicationId, postId, lodgedAt });
  },
);

const onReceived = subscribeTo<'application.received', ChecksPorts>(
  'application.received',
  'note-holder',
  async ({ data: { applicationId, postId } }, { perform }) => {
    await perform(noteHolder, { applicationId, postId });
  },
);

/** Each way in which a file ends. */
const closeOn = (
  on: 'application.withdrawn' | 'application.inadmissible' | 'decision.taken',
  name: string,
) =>
  subscribeTo<typeof on, ChecksPorts>(
    on,
    name,
    async ({ data: { applicationId } }, { perform }) => {
      await perform(closeCheckRun, { applicationId });
    },
  );

export const subscribers = [
  onLodged,
  onAsked,
  onReceived,
  closeOn('application.withdrawn', 'close-withdrawn'),
  closeOn('application.inadmissible', 'close-inadmissible'),
  closeOn('decision.taken', 'close-decided'),
];
