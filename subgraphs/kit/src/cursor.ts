import { Buffer } from 'node:buffer';

/** Where a page of a keyset ends: the instant it is ordered by, and the id that breaks ties. */
export type Cursor = { readonly at: Date; readonly id: string };

export const encodeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Null for a cursor that is absent or was not made by `encodeCursor`. */
export const decodeCursor = (text: string | null | undefined): Cursor | null => {
  if (!text) return null;
  const [at, id] = Buffer.from(text, 'base64url').toString().split(' ');
  const instant = new Date(at ?? '');
  return id && !Number.isNaN(instant.getTime()) && /^[0-9a-f-]{36}$/.test(id)
    ? { at: instant, id }
    : null;
};

/** The number of rows that a page may hold, whatever was asked for. */
export const pageSize = (first: number | null | undefined, max = 100): number =>
  Math.max(1, Math.min(max, Math.trunc(first ?? 24)));

/** A page of nodes, read with one row more than asked for, so that `hasNextPage` costs nothing. */
export const pageOf = <Node>(
  rows: readonly Node[],
  size: number,
  cursorOf: (node: Node) => Cursor,
): { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } => {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      endCursor: last === undefined ? null : encodeCursor(cursorOf(last)),
    },
  };
};
