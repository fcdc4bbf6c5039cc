import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { storedFile } from '@passerelle/subgraph-kit/files';
import { decide } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { lockAppeal } from '../store/appeals.ts';
import { recordLetterRow } from '../store/documents.ts';
import { concernsAppeal } from './concerns.ts';
import { instantInput } from './inputs.ts';

/**
 * A letter to the appellant was rendered and laid in their space. A letter that carries a decision notifies it: the
 * time for the court runs from there.
 */
export const recordLetter = defineAct({
  name: 'appeal.recordLetter',
  law: 'CESEDA D. 312-8-1; CRPA R. 112-5 and L. 112-15',
  input: z.object({
    appealId: z.uuid(),
    kind: z.enum([
      'ACKNOWLEDGEMENT',
      'REGULARISATION_LETTER',
      'RECOMMENDATION_LETTER',
      'OUTCOME_LETTER',
    ]),
    file: storedFile,
    /** When the letter was laid down: what it says of dates is counted from here. */
    at: instantInput,
    notifies: z.enum(['REJECTED', 'RECOMMENDED', 'INSTRUCTED', 'REFUSAL_MAINTAINED']).nullable(),
  }),
  load: (tx, { appealId }) => lockAppeal(tx, appealId),
  allow: bySystemOnly,
  decide: (_appeal, letter) => decide({ type: 'LetterRecorded' as const, letter }),
  record: (tx, [{ letter }], { row }) =>
    recordLetterRow(tx, row, { ...letter, createdAt: letter.at }),
  concerns: concernsAppeal,
  categories: ['APPEAL'],
});
