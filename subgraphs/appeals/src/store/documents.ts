import { newId, type ActTx } from '@passerelle/subgraph-kit';
import type { StoredFile } from '@passerelle/subgraph-kit/files';
import { and, eq } from 'drizzle-orm';
import type { RulingKind } from '../domain/dates.ts';
import { documentTitles, fileNameOf, type DocumentKind } from '../domain/documents.ts';
import { sessionReference } from '../domain/session.ts';
import type { SessionRow } from './commission-tables.ts';
import { documents, outcomes, type AppealRow } from './tables.ts';

type Laid = { readonly file: StoredFile; readonly createdAt: Date };

const layDown = async (
  tx: ActTx,
  subject: { readonly id: string; readonly reference: string },
  kind: DocumentKind,
  { file, createdAt }: Laid,
): Promise<void> => {
  await tx.insert(documents).values({
    id: newId(),
    subjectId: subject.id,
    kind,
    title: documentTitles[kind],
    fileName: fileNameOf(kind, subject.reference),
    contentType: 'application/pdf',
    ...file,
    createdAt,
    actId: tx.actId,
  });
};

export const recordLetterRow = async (
  tx: ActTx,
  appeal: AppealRow,
  letter: Laid & { readonly kind: DocumentKind; readonly notifies: RulingKind | null },
): Promise<void> => {
  await layDown(tx, appeal, letter.kind, letter);
  if (letter.notifies !== null)
    await tx
      .update(outcomes)
      .set({ notifiedAt: letter.createdAt, actId: tx.actId })
      .where(and(eq(outcomes.appealId, appeal.id), eq(outcomes.kind, letter.notifies)));
};

export const recordMinutesRow = (tx: ActTx, session: SessionRow, laid: Laid): Promise<void> =>
  layDown(tx, { id: session.id, reference: sessionReference(session) }, 'MINUTES', laid);
