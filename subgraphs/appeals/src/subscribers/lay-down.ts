import type { StoredFile } from '@passerelle/subgraph-kit/files';
import type { DocumentKind } from '../domain/documents.ts';
import { documentsOf } from '../queries/documents.ts';
import type { Tools } from './tools.ts';

/**
 * Renders a document and lays it down, once: an event that comes again finds it and renders nothing. A file whose row
 * was not written is erased, so that no paper lies where nobody knows of it.
 */
export const layDown = async (
  tools: Tools,
  document: {
    readonly subjectId: string;
    readonly kind: DocumentKind;
    readonly render: () => Promise<Uint8Array>;
    /** The act of the system that records the row; null when it was done before. */
    readonly record: (file: StoredFile) => Promise<unknown>;
  },
): Promise<void> => {
  const known = (await tools.ask(documentsOf, document.subjectId)) ?? [];
  if (known.some(({ kind }) => kind === document.kind)) return;
  const { files } = tools.ports;
  const file = await files.put(await document.render());
  const recorded = await document.record(file).catch(async (error: unknown) => {
    await files.erase(file.fileId);
    throw error;
  });
  if (recorded === null) await files.erase(file.fileId);
};
