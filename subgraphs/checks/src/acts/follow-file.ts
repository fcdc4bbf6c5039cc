import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { closeRun, noteHolder as note } from '../domain/open.ts';
import { lockHolding, recordClosed, recordHolder } from '../store/runs.ts';

/** A post received the file: its agents, and no longer another's, may see the checks. */
export const noteHolder = defineAct({
  name: 'checks.noteHolder',
  law: 'Arrêté of 24 November 2009 art. 5',
  input: z.object({ applicationId: z.uuid(), postId: z.uuid() }),
  load: (tx, { applicationId }) => lockHolding(tx, applicationId),
  allow: bySystemOnly,
  decide: ({ run }, { postId }) => note(run, postId),
  record: async (tx, [noted]) => {
    await recordHolder(tx, noted);
    return { __typename: 'NoteHolderSuccess' as const };
  },
  concerns: (_holding, { applicationId }) => [applicationId],
  categories: ['NONE'],
});

/** The file ended: no system is asked about the person any more. */
export const closeCheckRun = defineAct({
  name: 'checks.close',
  law: 'Reg. (EC) 767/2008 art. 15(1) and 30; arrêté of 24 November 2009 art. 2',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockHolding(tx, applicationId),
  allow: bySystemOnly,
  decide: ({ run }, _input, { now }) => closeRun(run, now),
  record: async (tx, [closed]) => {
    await recordClosed(tx, closed);
    return { __typename: 'CloseCheckRunSuccess' as const };
  },
  concerns: (_holding, { applicationId }) => [applicationId],
  categories: ['NONE'],
});
