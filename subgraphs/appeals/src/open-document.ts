import type { Ask, ServedFile } from '@passerelle/subgraph-kit';
import type { AppealsPorts } from './ports.ts';
import { findDocument } from './queries/documents.ts';

/** Opens a document for whoever may see it; null for everybody else, and once it was erased. */
export const openDocument = async (
  ask: Ask,
  id: string,
  { files }: AppealsPorts,
): Promise<ServedFile | null> => {
  const document = await ask(findDocument, id);
  if (document === null || document.wrappedKey === null) return null;
  const body = await files.get({
    fileId: document.fileId,
    wrappedKey: new Uint8Array(document.wrappedKey),
  });
  return body === null
    ? null
    : { name: document.fileName, contentType: document.contentType, body };
};
