import { decide, type Decision, type Words } from '@passerelle/subgraph-kit/law';

/** What a document of the file is. */
export type FileDocumentKind =
  | 'RECEIPT'
  | 'DECISION_LETTER'
  | 'ACKNOWLEDGEMENT'
  | 'CONVOCATION'
  | 'ACCESS_PACKAGE'
  | 'FORM';

/** A document that was rendered and lies in the file store. */
export type NewDocument = {
  readonly kind: FileDocumentKind;
  readonly title: Words;
  readonly fileName: string;
  readonly fileId: string;
  readonly wrappedKey: Uint8Array;
  readonly sha256: Uint8Array;
  /** Bytes. */
  readonly size: number;
  /** The decision whose letter it is. Null for any other document. */
  readonly decisionId: string | null;
};

export type DocumentRecorded = NewDocument & {
  readonly type: 'DocumentRecorded';
  readonly documentId: string;
  readonly applicationId: string;
  readonly createdAt: Date;
};

/** A letter or a receipt joins the file, as it was handed over. */
export const recordDocument = (
  file: { readonly id: string; readonly newDocumentId: string },
  document: NewDocument,
  now: Date,
): Decision<DocumentRecorded> =>
  decide({
    type: 'DocumentRecorded',
    documentId: file.newDocumentId,
    applicationId: file.id,
    kind: document.kind,
    title: document.title,
    fileName: document.fileName,
    fileId: document.fileId,
    wrappedKey: document.wrappedKey,
    sha256: document.sha256,
    size: document.size,
    decisionId: document.decisionId,
    createdAt: now,
  });
