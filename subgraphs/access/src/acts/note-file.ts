import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { noteAppeal as note, noteFile as noteOf } from '../domain/files.ts';
import { recordAppeal, recordFile } from '../store/files.ts';

/** It is noted whose file was submitted, so that this person alone sees who opens it. */
export const noteFile = defineAct({
  name: 'access.noteFile',
  law: 'CESEDA R. 142-65',
  input: z.object({
    applicationId: z.uuid(),
    applicantId: z.uuid(),
    accountId: z.string().max(100),
  }),
  load: (_tx, input) => Promise.resolve(input),
  allow: bySystemOnly,
  decide: (file) => noteOf(file),
  record: async (tx, [noted]) => {
    await recordFile(tx, noted);
    return { __typename: 'FileNoted' as const };
  },
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['NONE'],
});

/** It is noted that an appeal is before a body: from now on central services open the file for it. */
export const noteAppeal = defineAct({
  name: 'access.noteAppeal',
  law: 'CESEDA R. 142-65',
  input: z.object({ applicationId: z.uuid() }),
  load: (_tx, input) => Promise.resolve(input),
  allow: bySystemOnly,
  decide: ({ applicationId }, _input, { now }) => note(applicationId, now),
  record: async (tx, [noted]) => {
    await recordAppeal(tx, noted);
    return { __typename: 'AppealNoted' as const };
  },
  concerns: ({ applicationId }) => [applicationId],
  categories: ['NONE'],
});
