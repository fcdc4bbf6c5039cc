import type { ActTx } from '@passerelle/subgraph-kit';
import { eq, sql } from 'drizzle-orm';
import type { AppealNoted, FileNoted } from '../domain/files.ts';
import { files } from './tables.ts';

export const recordFile = async (tx: ActTx, file: FileNoted): Promise<void> => {
  await tx
    .insert(files)
    .values({
      applicationId: file.applicationId,
      applicantId: file.applicantId,
      accountId: file.accountId,
      actId: tx.actId,
    })
    .onConflictDoUpdate({
      target: files.applicationId,
      set: {
        applicantId: sql`excluded.applicant_id`,
        accountId: sql`excluded.account_id`,
        actId: tx.actId,
      },
    });
};

export const recordAppeal = async (tx: ActTx, appeal: AppealNoted): Promise<void> => {
  await tx
    .update(files)
    .set({
      // The first appeal counts: from then on central services may open the file for it.
      appealFiledAt: sql`coalesce(${files.appealFiledAt}, ${appeal.filedAt.toISOString()}::timestamptz)`,
      actId: tx.actId,
    })
    .where(eq(files.applicationId, appeal.applicationId));
};
