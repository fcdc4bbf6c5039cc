import { newId, type ActTx } from '@passerelle/subgraph-kit';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { FileLodged, FileSubmitted } from '../domain/files.ts';
import { files, requests } from './tables.ts';

/** What an access request grows from: the person's files, and whether one is open already. Null for a stranger. */
export const loadPerson = async (tx: ActTx, applicantId: string) => {
  const accountId = tx.actor.subject;
  // Two tabs at once: the second one sees the first one's request.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`access ${applicantId}`}))`);
  const own = await tx
    .select({ postId: files.postId, lodgedAt: files.lodgedAt })
    .from(files)
    .where(and(eq(files.applicantId, applicantId), eq(files.accountId, accountId)));
  if (own.length === 0) return null;
  const open = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.applicantId, applicantId), ne(requests.status, 'ANSWERED')));
  return {
    requestId: newId(),
    applicantId,
    accountId,
    files: own,
    isAsked: open.length > 0,
  };
};

export const recordSubmitted = async (tx: ActTx, file: FileSubmitted): Promise<void> => {
  const { applicantId, accountId, postId } = file;
  await tx
    .insert(files)
    .values({ applicationId: file.applicationId, applicantId, accountId, postId, actId: tx.actId })
    .onConflictDoUpdate({
      target: files.applicationId,
      set: { applicantId, accountId, postId, actId: tx.actId },
    });
};

/** Locks a file. Null when its submission has not arrived yet. */
export const lockFile = async (tx: ActTx, applicationId: string) => {
  const [row] = await tx
    .select()
    .from(files)
    .where(eq(files.applicationId, applicationId))
    .for('update');
  return row ?? null;
};

export const recordLodged = async (tx: ActTx, file: FileLodged): Promise<void> => {
  await tx
    .update(files)
    .set({ lodgedAt: file.lodgedAt, actId: tx.actId })
    .where(eq(files.applicationId, file.applicationId));
};
