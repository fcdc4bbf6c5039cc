import { newId, stopTimer, type ActTx } from '@passerelle/subgraph-kit';
import { and, count, eq, sql } from 'drizzle-orm';
import type { ApplicationStarted, ApplicationWithdrawn } from '../domain/application.ts';
import { setDraftErasure } from './draft-erasure.ts';
import { one } from './rows.ts';
import { applications, references } from './tables.ts';

export type ApplicationRow = typeof applications.$inferSelect;

/** Locks one application. Null when it is not there or may not be seen. */
export const lockApplication = async (tx: ActTx, id: string): Promise<ApplicationRow | null> => {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id)).for('update');
  return row ?? null;
};

/** What a new application grows from: the account, and how many drafts it holds. */
export const loadAccount = async (tx: ActTx) => {
  const accountId = tx.actor.subject;
  // Two tabs at once count the same drafts: the lock lets the second one see the first one's.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`drafts ${accountId}`}))`);
  const [row] = await tx
    .select({ drafts: count() })
    .from(applications)
    .where(and(eq(applications.accountId, accountId), eq(applications.status, 'DRAFT')));
  return { accountId, newApplicationId: newId(), drafts: row?.drafts ?? 0 };
};

const nextReference = async (tx: ActTx): Promise<string> => {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select nextval(${`applications.${references.seqName ?? ''}`}) as n`,
  );
  const year = String(tx.now.getUTCFullYear()).slice(2);
  return `PSR-${year}-${(rows[0]?.n ?? '').padStart(6, '0')}`;
};

export const recordStarted = async (
  tx: ActTx,
  event: ApplicationStarted,
): Promise<ApplicationRow> => {
  await setDraftErasure(tx, event.applicationId, event.eraseAt);
  return one(
    await tx
      .insert(applications)
      .values({
        id: event.applicationId,
        reference: await nextReference(tx),
        status: 'DRAFT',
        visaKind: event.visaKind,
        accountId: event.accountId,
        language: tx.actor.language,
        createdAt: event.startedAt,
        savedAt: event.startedAt,
        actId: tx.actId,
      })
      .returning(),
  );
};

export const recordWithdrawn = async (
  tx: ActTx,
  event: ApplicationWithdrawn,
): Promise<ApplicationRow> => {
  await setDraftErasure(tx, event.applicationId, null);
  await stopTimer(tx, 'applications', { kind: 'silence.refuse', subjectId: event.applicationId });
  return one(
    await tx
      .update(applications)
      .set({
        status: 'WITHDRAWN',
        withdrawnAt: event.withdrawnAt,
        withdrawalReason: event.reason,
        decisionDueOn: null,
        silenceOn: null,
        retentionUntil: event.heldUntil,
        actId: tx.actId,
      })
      .where(eq(applications.id, event.applicationId))
      .returning(),
  );
};
