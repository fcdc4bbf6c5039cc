import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import { refuseBySilence as refuse } from '../domain/silence.ts';
import { lockDecidedFile } from '../store/decisions.ts';
import { middayOf, placeOf } from '../store/posts.ts';
import { recordSilence } from '../store/silence.ts';
import { concernsOf } from './concerns.ts';
import { decisionTaken } from './deciding.ts';

/** Two months of silence are over at the post: the application is refused, and nobody decided; fired by its timer. */
export const refuseBySilence = defineAct({
  name: 'application.refuseBySilence',
  law: 'CRPA L. 231-4 and L. 112-6',
  input: z.object({ applicationId: z.uuid() }),
  load: (tx, { applicationId }) => lockDecidedFile(tx, applicationId),
  allow: bySystemOnly,
  decide: (file, _input, { now, law }) =>
    refuse(file, {
      now,
      law,
      place: placeOf(file.postId),
      decisionId: file.newDecisionId,
      decidedAt:
        file.silenceOn === null ? now : middayOf(file.silenceOn, placeOf(file.postId).zone),
    }),
  record: (tx, [refused]) => recordSilence(tx, refused),
  announce: ([{ decision }], file) => [decisionTaken(decision, file)],
  concerns: (application) => concernsOf(application),
  categories: ['DECISION'],
});
