import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { storedFile } from '@passerelle/subgraph-kit/files';
import { decide } from '@passerelle/subgraph-kit/law';
import { z } from 'zod';
import { recordMinutesRow } from '../store/documents.ts';
import { lockSession } from '../store/sessions.ts';

/** The minutes of a closed session were rendered, as they were signed. */
export const recordMinutes = defineAct({
  name: 'session.recordMinutes',
  law: 'Arrêté of 4 December 2009 (NOR IMIK0928100A)',
  input: z.object({ sessionId: z.uuid(), file: storedFile }),
  load: (tx, { sessionId }) => lockSession(tx, sessionId),
  allow: bySystemOnly,
  decide: (_session, { file }, { now }) =>
    decide({ type: 'MinutesRecorded' as const, file, createdAt: now }),
  record: (tx, [{ file, createdAt }], { row }) => recordMinutesRow(tx, row, { file, createdAt }),
  concerns: ({ id }) => [id],
  categories: ['APPEAL'],
});
