import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { completeLodging as complete } from '../domain/lodging.ts';
import { lockApplication } from '../store/applications.ts';
import { recordLodgingCompleted } from '../store/desk.ts';
import { concernsOf } from './concerns.ts';

/** The three systematic queries are answered, or their fallback is recorded: the lodging is complete. */
export const completeLodging = defineAct({
  name: 'application.completeLodging',
  law: 'Arrêté of 24 November 2009 art. 2; Visa Code art. 21',
  input: z.object({
    applicationId: z.uuid(),
    completedAt: z.coerce.date(),
    fallback: z.boolean(),
    toJudge: z.boolean(),
  }),
  load: (tx, { applicationId }) => lockApplication(tx, applicationId),
  allow: bySystemOnly,
  decide: complete,
  record: (tx, [completed]) => recordLodgingCompleted(tx, completed),
  announce: ([completed], { postId }) =>
    completed.receivedAt === null || postId === null
      ? []
      : [
          {
            event: 'application.received',
            key: completed.applicationId,
            data: { applicationId: completed.applicationId, postId },
          },
        ],
  concerns: (application) => concernsOf(application),
  categories: ['NONE'],
});
