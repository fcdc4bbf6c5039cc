import { subscribeTo } from '@passerelle/subgraph-kit';
import { noteLodged, noteSubmitted } from '../acts/note-file.ts';
import type { RightsPorts } from '../ports.ts';
import { onAnswered } from './on-answered.ts';
import { onAnswerAsked } from './on-answer-asked.ts';

const onSubmitted = subscribeTo<'application.submitted', RightsPorts>(
  'application.submitted',
  'note-submitted',
  async ({ data: { applicationId, applicantId, accountId, postId } }, { perform }) => {
    await perform(noteSubmitted, { applicationId, applicantId, accountId, postId });
  },
);

// Comes through another queue than the submission: where it is first, it fails and is tried again.
const onLodged = subscribeTo<'application.lodged', RightsPorts>(
  'application.lodged',
  'note-lodged',
  async ({ data: { applicationId, lodgedAt } }, { perform }) => {
    await perform(noteLodged, { applicationId, lodgedAt });
  },
);

export const subscribers = [onSubmitted, onLodged, onAnswerAsked, onAnswered];
