import { decodeCursor, pageOf, type ActTx, type ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, count, desc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import type { AccessRequested, AnswerBegun, AnswerGiven } from '../domain/request.ts';
import { documents, references, requests, type DocumentRow, type RequestRow } from './tables.ts';
import { visibleDocuments, visibleRequests } from './visible.ts';

/** A person asks rarely; whoever asks more often sees the newest. */
const REQUESTS_MAX = 50;

const one = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('A row that was just written is not there.');
  return row;
};

export const requestsByIds = (tx: ReadTx, ids: readonly string[]): Promise<RequestRow[]> =>
  tx
    .select()
    .from(requests)
    .where(and(inArray(requests.id, [...ids]), visibleRequests(tx.actor)));

/** The requests of an account, newest first. */
export const requestsOfAccount = (tx: ReadTx): Promise<RequestRow[]> =>
  tx
    .select()
    .from(requests)
    .where(and(eq(requests.accountId, tx.actor.subject), visibleRequests(tx.actor)))
    .orderBy(desc(requests.receivedAt))
    .limit(REQUESTS_MAX);

/** The requests about these persons, newest first. */
export const requestsAbout = (tx: ReadTx, applicantIds: readonly string[]): Promise<RequestRow[]> =>
  tx
    .select()
    .from(requests)
    .where(and(inArray(requests.applicantId, [...applicantIds]), visibleRequests(tx.actor)))
    .orderBy(desc(requests.receivedAt));

export type RequestPage = {
  readonly nodes: readonly RequestRow[];
  readonly total: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const dueAt = ({ dueOn }: RequestRow): Date => new Date(`${dueOn}T00:00:00Z`);

const after = (cursor: string | null): SQL | undefined => {
  const decoded = decodeCursor(cursor);
  return decoded === null
    ? undefined
    : sql`(${requests.dueOn}, ${requests.id}) > (${decoded.at.toISOString().slice(0, 10)}::date, ${decoded.id}::uuid)`;
};

/** The requests that an office must answer, by the day each answer is due. */
export const requestsOfOffice = async (
  tx: ReadTx,
  officeId: string,
  page: { readonly size: number; readonly after: string | null },
): Promise<RequestPage> => {
  const open = and(
    eq(requests.officeId, officeId),
    ne(requests.status, 'ANSWERED'),
    visibleRequests(tx.actor),
  );
  const rows = await tx
    .select()
    .from(requests)
    .where(and(open, after(page.after)))
    .orderBy(asc(requests.dueOn), asc(requests.id))
    .limit(page.size + 1);
  const [counted] = await tx.select({ total: count() }).from(requests).where(open);
  return {
    ...pageOf(rows, page.size, (row) => ({ at: dueAt(row), id: row.id })),
    total: counted?.total ?? 0,
  };
};

export const documentsByIds = (tx: ReadTx, ids: readonly string[]): Promise<DocumentRow[]> =>
  tx
    .select()
    .from(documents)
    .where(and(inArray(documents.id, [...ids]), visibleDocuments(tx.actor)));

/** Locks one request. Null when it is not there or may not be seen. */
export const lockRequest = async (tx: ActTx, id: string): Promise<RequestRow | null> => {
  const [row] = await tx.select().from(requests).where(eq(requests.id, id)).for('update');
  return row ?? null;
};

const nextReference = async (tx: ActTx): Promise<string> => {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select nextval(${`rights.${references.seqName ?? ''}`}) as n`,
  );
  const year = String(tx.now.getUTCFullYear()).slice(2);
  return `DR-${year}-${(rows[0]?.n ?? '').padStart(5, '0')}`;
};

export const recordRequested = async (tx: ActTx, event: AccessRequested): Promise<RequestRow> =>
  one(
    await tx
      .insert(requests)
      .values({
        id: event.requestId,
        reference: await nextReference(tx),
        kind: 'ACCESS',
        status: 'RECEIVED',
        applicantId: event.applicantId,
        accountId: event.accountId,
        officeId: event.officeId,
        language: event.language,
        receivedAt: event.receivedAt,
        dueOn: event.dueOn,
        actId: tx.actId,
      })
      .returning(),
  );

export const recordAnswerBegun = async (tx: ActTx, event: AnswerBegun): Promise<RequestRow> =>
  one(
    await tx
      .update(requests)
      .set({
        status: 'BEING_ANSWERED',
        takenUpAt: event.takenUpAt,
        answeredBy: event.signer.id,
        signerName: event.signer.name,
        signerMission: event.signer.mission,
        actId: tx.actId,
      })
      .where(eq(requests.id, event.requestId))
      .returning(),
  );

/** A document as the subscriber stored it. */
export type NewDocument = Omit<DocumentRow, 'actId' | 'createdAt' | 'subjectId' | 'facts'>;

export const recordAnswerGiven = async (
  tx: ActTx,
  event: AnswerGiven,
  stored: readonly NewDocument[],
): Promise<RequestRow> => {
  await tx.insert(documents).values(
    stored.map((document) => ({
      ...document,
      subjectId: event.requestId,
      createdAt: event.answeredAt,
      actId: tx.actId,
    })),
  );
  return one(
    await tx
      .update(requests)
      .set({
        status: 'ANSWERED',
        answeredAt: event.answeredAt,
        packageId: event.packageId,
        dataId: event.dataId,
        actId: tx.actId,
      })
      .where(eq(requests.id, event.requestId))
      .returning(),
  );
};
