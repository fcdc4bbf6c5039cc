import { bySystemOnly, defineAct } from '@passerelle/subgraph-kit';
import { storedFile } from '@passerelle/subgraph-kit/files';
import { z } from 'zod';
import { recordDocument as record } from '../domain/document.ts';
import { lockFileForDocument, recordDocumentRow } from '../store/documents.ts';
import { concernsOf } from './concerns.ts';

const words = z.object({ fr: z.string(), en: z.string(), ar: z.string() });

/** A letter or a receipt that was rendered joins the file; its content lies encrypted in the file store. */
export const recordDocument = defineAct({
  name: 'application.recordDocument',
  law: 'Visa Code art. 16(8), 32(2) and 37(3); CRPA L. 211-2 and R. 112-5; CESEDA R. 312-2',
  input: storedFile.extend({
    applicationId: z.uuid(),
    kind: z.enum(['RECEIPT', 'DECISION_LETTER', 'ACKNOWLEDGEMENT', 'FORM']),
    title: words,
    fileName: z.string().regex(/^[\w.-]{1,80}$/),
    decisionId: z.uuid().nullable(),
  }),
  load: (tx, { applicationId }) => lockFileForDocument(tx, applicationId),
  allow: bySystemOnly,
  decide: (file, document, { now }) => record(file, document, now),
  record: (tx, [recorded]) => recordDocumentRow(tx, recorded),
  concerns: (application) => concernsOf(application),
  categories: ['DECISION'],
});
