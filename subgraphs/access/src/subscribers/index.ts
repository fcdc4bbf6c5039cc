import { subscribeTo } from '@passerelle/subgraph-kit';
import { noteAppeal, noteFile } from '../acts/note-file.ts';
import type { AccessPorts } from '../ports.ts';

const onSubmitted = subscribeTo<'application.submitted', AccessPorts>(
  'application.submitted',
  'note-file',
  async ({ data: { applicationId, applicantId, accountId } }, { perform }) => {
    await perform(noteFile, { applicationId, applicantId, accountId });
  },
);

const onAppealFiled = subscribeTo<'appeal.filed', AccessPorts>(
  'appeal.filed',
  'note-appeal',
  async ({ data: { applicationId } }, { perform }) => {
    await perform(noteAppeal, { applicationId });
  },
);

// Asking twice is harmless: an event that no longer fails is left alone.
const onReplayAsked = subscribeTo<'operations.replayAsked', AccessPorts>(
  'operations.replayAsked',
  'replay',
  async ({ data: { queue, jobId } }, { ports }) => {
    await ports.replay(queue, jobId);
  },
);

export const subscribers = [onSubmitted, onAppealFiled, onReplayAsked];
