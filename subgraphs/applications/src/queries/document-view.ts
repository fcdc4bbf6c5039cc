import type { Language } from '@passerelle/subgraph-kit/law';
import type { FileDocumentKind } from '../domain/document.ts';
import type { DocumentRow } from '../store/tables.ts';

export type DocumentShown = {
  readonly id: string;
  readonly kind: FileDocumentKind;
  readonly title: string;
  readonly createdAt: Date;
  readonly url: string | null;
};

/** A document as it is listed. Its content is served to the same session, for as long as it is kept. */
export const fileDocument = (row: DocumentRow, language: Language): DocumentShown => ({
  id: row.id,
  kind: row.kind as FileDocumentKind,
  title: row.title[language],
  createdAt: row.createdAt,
  url: row.wrappedKey === null ? null : `/files/applications/${row.id}`,
});
