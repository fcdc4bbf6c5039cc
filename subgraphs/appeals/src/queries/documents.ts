import { defineQuery } from '@passerelle/subgraph-kit';
import { findDocuments, listDocuments } from '../store/reading.ts';
import type { DocumentRow } from '../store/tables.ts';
import { seenPartOf } from './seen.ts';

/** The documents of an appeal, or the minutes of a session, oldest first. */
export const documentsOf = defineQuery<string, readonly DocumentRow[]>({
  name: 'appeal.listDocuments',
  find: listDocuments,
  seen: (rows) => seenPartOf(rows.map(({ subjectId }) => subjectId)),
});

export const findDocument = defineQuery<string, DocumentRow>({
  name: 'appeal.openDocument',
  find: findDocuments,
  seen: ({ subjectId }) => seenPartOf([subjectId]),
});
