import { subscribeTo } from '@passerelle/subgraph-kit';
import { instructIssue } from '../acts/instruct-issue.ts';
import { openFile } from '../acts/open-file.ts';
import type { ApplicationsPorts } from '../ports.ts';

/** An appeal was allowed: the post is told to issue. */
export const onAppealInstructed = subscribeTo<'appeal.instructed', ApplicationsPorts>(
  'appeal.instructed',
  'appealInstructed',
  async ({ data }, { perform }) => {
    await perform(instructIssue, data);
  },
);

/** A case is open at a unit: it may read this file. */
export const onFileOpened = subscribeTo<'file.opened', ApplicationsPorts>(
  'file.opened',
  'fileOpened',
  async ({ data }, { perform }) => {
    await perform(openFile, data);
  },
);
