import { decodeCursor, encodeCursor, type ReadTx } from '@passerelle/subgraph-kit';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { logEntries, logLeaves } from './tables.ts';
import { seesLog } from './visible.ts';

/** One line of the log, with what is left of its author. */
export type AuditLine = {
  readonly id: string;
  readonly position: number;
  readonly at: Date;
  readonly act: string;
  readonly law: string;
  readonly outcome: 'PERFORMED' | 'DECLINED' | 'FORBIDDEN' | 'NOT_FOUND' | 'READ';
  readonly source: string;
  readonly authorKind: string | null;
  readonly unitId: string | null;
};

export type AuditPage = {
  readonly nodes: readonly AuditLine[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** The place in the log stands in the cursor where a list by instant has an id. */
const cursorOf = (line: AuditLine): string =>
  encodeCursor({
    at: line.at,
    id: `00000000-0000-4000-8000-${line.position.toString(16).padStart(12, '0')}`,
  });

const positionOf = (cursor: string | null): number | null => {
  const decoded = decodeCursor(cursor);
  return decoded === null ? null : Number.parseInt(decoded.id.slice(-12), 16);
};

/** The log, newest first, from after a cursor on; of one outcome where one is asked for. */
export const auditPage = async (
  tx: ReadTx,
  asked: {
    readonly size: number;
    readonly after: string | null;
    readonly outcome: AuditLine['outcome'] | null;
  },
): Promise<AuditPage> => {
  if (!seesLog(tx.actor)) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const { size, outcome } = asked;
  const position = positionOf(asked.after);
  const rows = await tx
    .select({
      id: logEntries.entryId,
      position: logEntries.position,
      at: logEntries.at,
      act: logEntries.act,
      law: logEntries.law,
      outcome: sql<AuditLine['outcome']>`${logEntries.outcome}`,
      source: logEntries.source,
      authorKind: logLeaves.authorKind,
      unitId: logLeaves.unitId,
    })
    .from(logEntries)
    .leftJoin(logLeaves, eq(logLeaves.position, logEntries.position))
    .where(
      and(
        position === null ? undefined : lt(logEntries.position, position),
        outcome === null ? undefined : eq(logEntries.outcome, outcome),
      ),
    )
    .orderBy(desc(logEntries.position))
    .limit(size + 1);
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
};
