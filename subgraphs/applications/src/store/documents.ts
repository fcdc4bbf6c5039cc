import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { eq } from 'drizzle-orm';
import type { DocumentRecorded } from '../domain/document.ts';
import { lockApplication, type ApplicationRow } from './applications.ts';
import { one } from './rows.ts';
import { decisions, documents, type DocumentRow } from './tables.ts';

/** Locks a file that receives a document, with the id that the document will have. */
export const lockFileForDocument = async (
  tx: ActTx,
  id: string,
): Promise<(ApplicationRow & { readonly newDocumentId: string }) | null> => {
  const application = await lockApplication(tx, id);
  return application === null ? null : { ...application, newDocumentId: newId() };
};

export const recordDocumentRow = async (
  tx: ActTx,
  event: DocumentRecorded,
): Promise<DocumentRow> => {
  const row = one(
    await tx
      .insert(documents)
      .values({
        id: event.documentId,
        subjectId: event.applicationId,
        kind: event.kind,
        title: event.title,
        fileName: event.fileName,
        contentType: 'application/pdf',
        fileId: event.fileId,
        wrappedKey: event.wrappedKey,
        sha256: event.sha256,
        size: event.size,
        createdAt: event.createdAt,
        actId: tx.actId,
      })
      .returning(),
  );
  if (event.decisionId !== null)
    await tx
      .update(decisions)
      .set({ letterId: event.documentId, actId: tx.actId })
      .where(eq(decisions.id, event.decisionId));
  return row;
};
