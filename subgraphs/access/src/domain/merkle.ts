import { createHash } from 'node:crypto';

/** An entry as it is hashed: what stays for good. The erasable leaf is in it by its salted hash only. */
export type LoggedEntry = {
  readonly source: string;
  readonly entryId: string;
  readonly at: Date;
  readonly act: string;
  readonly law: string;
  readonly outcome: string;
  readonly leafHash: Uint8Array;
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** One text for one entry: the parts in fixed order, as a JSON array. */
export const canonicalEntry = (entry: LoggedEntry): string =>
  JSON.stringify([
    'passerelle-log-v1',
    entry.source,
    entry.entryId,
    entry.at.toISOString(),
    entry.act,
    entry.law,
    entry.outcome,
    Buffer.from(entry.leafHash).toString('hex'),
  ]);

/** The hash of a leaf, kept apart from that of a node by its first byte (RFC 6962, 2.1). */
export const hashOfEntry = (entry: LoggedEntry): Buffer =>
  createHash('sha256').update(LEAF).update(canonicalEntry(entry)).digest();

export const hashOfNode = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** A complete subtree: `index` counts the subtrees of its level from the left. */
export type TreeNode = {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
};

/** Whether a tree of this size has a complete subtree of this level at its right edge. */
const hasPeak = (size: number, level: number): boolean => Math.floor(size / 2 ** level) % 2 === 1;

/** Where the complete subtrees stand that make up a tree, from the lowest level to the highest. */
export const peaksOf = (size: number): readonly Omit<TreeNode, 'hash'>[] => {
  const peaks: Omit<TreeNode, 'hash'>[] = [];
  for (let level = 0; 2 ** level <= size; level += 1)
    if (hasPeak(size, level)) peaks.push({ level, index: Math.floor(size / 2 ** level) - 1 });
  return peaks;
};

/** A log that grows: its size, and the hashes of its complete subtrees by level. */
export type Frontier = { readonly size: number; readonly peaks: ReadonlyMap<number, Uint8Array> };

export const emptyFrontier: Frontier = { size: 0, peaks: new Map() };

/** The tree with one leaf more, and the subtrees above the leaf that it completes. */
export const append = (
  { size, peaks }: Frontier,
  leaf: Uint8Array,
): { readonly frontier: Frontier; readonly completed: readonly TreeNode[] } => {
  const next = new Map(peaks);
  const completed: TreeNode[] = [];
  let hash = leaf;
  let level = 0;
  for (; hasPeak(size, level); level += 1) {
    const left = next.get(level);
    if (left === undefined) throw new Error(`The tree lacks its subtree of level ${level}.`);
    next.delete(level);
    hash = hashOfNode(left, hash);
    completed.push({ level: level + 1, index: Math.floor(size / 2 ** (level + 1)), hash });
  }
  next.set(level, hash);
  return { frontier: { size: size + 1, peaks: next }, completed };
};

/** The root of the tree (RFC 6962, 2.1); that of an empty log is the hash of nothing. */
export const rootOf = ({ peaks }: Frontier): Buffer => {
  const levels = [...peaks.keys()].toSorted((one, other) => one - other);
  const [lowest, ...higher] = levels.map((level) => peaks.get(level) as Uint8Array);
  if (lowest === undefined) return createHash('sha256').digest();
  return Buffer.from(higher.reduce((right, left) => hashOfNode(left, right), lowest));
};

/** What a head signs: size, root and instant. */
export const canonicalHead = (head: {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: Date;
}): string =>
  JSON.stringify([
    'passerelle-tree-head-v1',
    head.size,
    Buffer.from(head.root).toString('hex'),
    head.at.toISOString(),
  ]);
