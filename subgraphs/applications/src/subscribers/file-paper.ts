import { recordDocument } from '../acts/record-document.ts';
import type { FileDocumentKind } from '../domain/document.ts';
import type { Words } from '@passerelle/subgraph-kit/law';
import { findDocument } from '../queries/find-document.ts';
import { listDocuments } from '../queries/list-documents.ts';
import type { Tools } from './tools.ts';

export type Paper = {
  readonly applicationId: string;
  readonly kind: FileDocumentKind;
  readonly title: Words;
  readonly fileName: string;
  /** The decision whose letter it is. Null for any other paper. */
  readonly decisionId: string | null;
  readonly render: () => Promise<Uint8Array>;
};

/**
 * Renders a paper and files it, once for each event: a file whose row was not written is erased again, so that nothing
 * lies in the store that nobody knows of.
 */
export const filePaper = async (tools: Tools, paper: Paper): Promise<void> => {
  const { render, ...about } = paper;
  const { files } = tools.ports;
  const file = await files.put(await render());
  const filed = await tools
    .perform(recordDocument, { ...about, ...file })
    .catch(async (error: unknown) => {
      await files.erase(file.fileId);
      throw error;
    });
  if (filed === null) await files.erase(file.fileId);
};

/** Whether a paper of this kind lies in the file already: the event came before, and its paper need not be set again. */
export const isFiled = async (
  tools: Tools,
  { applicationId, kind }: Pick<Paper, 'applicationId' | 'kind'>,
): Promise<boolean> =>
  ((await tools.ask(listDocuments, applicationId)) ?? []).some(
    (document) => document.kind === kind,
  );

/** Whether the letter of a decision lies in the file already. */
export const hasLetter = async (tools: Tools, letterId: string | null): Promise<boolean> =>
  letterId !== null && (await tools.ask(findDocument, letterId)) !== null;
