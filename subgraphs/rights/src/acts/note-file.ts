import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { noteLodged as lodged, noteSubmitted as submitted } from '../domain/files.ts';
import { lockFile, recordLodged, recordSubmitted } from '../store/files.ts';

/** It is noted whose file was submitted, and to which post: who may ask, and where. */
export const noteSubmitted = defineAct({
  name: 'rights.noteSubmitted',
  law: 'CESEDA R. 142-66',
  input: z.object({
    applicationId: z.uuid(),
    applicantId: z.uuid(),
    accountId: z.string().max(100),
    postId: z.uuid(),
  }),
  load: (_tx, input) => Promise.resolve(input),
  allow: bySystemOnly,
  decide: (file) => submitted(file),
  record: async (tx, [noted]) => {
    await recordSubmitted(tx, noted);
    return { __typename: 'SubmissionNoted' as const };
  },
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['NONE'],
});

/** It is noted when a file was lodged: from then on the office of lodging answers. */
export const noteLodged = defineAct({
  name: 'rights.noteLodged',
  law: 'CESEDA R. 142-66',
  input: z.object({ applicationId: z.uuid(), lodgedAt: z.coerce.date() }),
  load: (tx, { applicationId }) => lockFile(tx, applicationId),
  allow: bySystemOnly,
  decide: ({ applicationId }, { lodgedAt }) => lodged(applicationId, lodgedAt),
  record: async (tx, [noted]) => {
    await recordLodged(tx, noted);
    return { __typename: 'LodgingNoted' as const };
  },
  concerns: ({ applicationId, applicantId }) => [applicationId, applicantId],
  categories: ['NONE'],
});
