import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  append,
  canonicalEntry,
  emptyFrontier,
  hashOfEntry,
  peaksOf,
  rootOf,
  type LoggedEntry,
} from './merkle.ts';

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The definition of RFC 6962, section 2.1, word for word: split at the largest power of two below the size. */
const rootByDefinition = (leaves: readonly Uint8Array[]): Buffer => {
  if (leaves.length === 0) return sha256();
  const [only] = leaves;
  if (leaves.length === 1) return Buffer.from(only as Uint8Array);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(
    Buffer.of(1),
    rootByDefinition(leaves.slice(0, split)),
    rootByDefinition(leaves.slice(split)),
  );
};

const grown = (leaves: readonly Uint8Array[]) =>
  leaves.reduce((frontier, leaf) => append(frontier, leaf).frontier, emptyFrontier);

const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, n) => sha256(Buffer.from(`leaf ${n}`)));

const entry: LoggedEntry = {
  source: 'applications',
  entryId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001',
  at: new Date('2026-11-02T09:00:00.123Z'),
  act: 'application.read',
  law: 'CESEDA R. 142-65',
  outcome: 'READ',
  leafHash: Buffer.from('00ff', 'hex'),
};

describe('the tree of the log', () => {
  test('has the root that RFC 6962 defines, at every size', () => {
    for (let size = 0; size <= 70; size += 1) {
      const leaves = leavesOf(size);
      expect(rootOf(grown(leaves)).toString('hex')).toBe(rootByDefinition(leaves).toString('hex'));
    }
  });

  test('grows from what is kept of it: the subtrees at its right edge are enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
        const leaves = leavesOf(size);
        const nodes = new Map<string, Uint8Array>(leaves.map((leaf, n) => [`0 ${n}`, leaf]));
        let frontier = emptyFrontier;
        for (const leaf of leaves) {
          const step = append(frontier, leaf);
          for (const { level, index, hash } of step.completed) nodes.set(`${level} ${index}`, hash);
          ({ frontier } = step);
        }
        const kept = new Map(
          peaksOf(size).map(({ level, index }) => [level, nodes.get(`${level} ${index}`)]),
        );
        expect(kept).toEqual(frontier.peaks);
      }),
    );
  });

  test('tells a leaf from a node by its first byte', () => {
    expect(hashOfEntry(entry)).toEqual(sha256(Buffer.of(0), Buffer.from(canonicalEntry(entry))));
  });

  test.each([
    { source: 'appeals' },
    { entryId: '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0002' },
    { at: new Date('2026-11-02T09:00:00.124Z') },
    { act: 'application.list' },
    { law: 'none' },
    { outcome: 'PERFORMED' },
    { leafHash: Buffer.from('00fe', 'hex') },
  ])('notices a change of %o', (change) => {
    expect(hashOfEntry({ ...entry, ...change }).equals(hashOfEntry(entry))).toBe(false);
  });
});
