import type { Ask, ServedFile } from '@passerelle/subgraph-kit';
import type { ApplicationsPorts } from './ports.ts';
import { findDocument } from './queries/find-document.ts';

/** Opens a document for whoever may see it; the reading is written down like any other. */
export const openDocument = async (
  ask: Ask,
  id: string,
  { files }: Pick<ApplicationsPorts, 'files'>,
): Promise<ServedFile | null> => {
  const row = await ask(findDocument, id);
  if (row === null || row.wrappedKey === null) return null;
  const body = await files.get({ fileId: row.fileId, wrappedKey: new Uint8Array(row.wrappedKey) });
  return body === null ? null : { name: row.fileName, contentType: row.contentType, body };
};
