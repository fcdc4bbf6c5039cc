import type { Ask, ServedFile } from '@passerelle/subgraph-kit';
import type { RightsPorts } from '../ports.ts';
import { findDocument } from '../queries/find-request.ts';

/** Opens a document of an answer for the person who asked. Null for everybody else, and once it was erased. */
export const openDocument = async (
  ask: Ask,
  id: string,
  { files }: RightsPorts,
): Promise<ServedFile | null> => {
  const document = await ask(findDocument, id);
  if (document === null || document.wrappedKey === null) return null;
  const body = await files.get({
    fileId: document.fileId,
    wrappedKey: new Uint8Array(document.wrappedKey),
  });
  return body && { name: document.fileName, contentType: document.contentType, body };
};
