import { createHash, verify } from 'node:crypto';

/** The log as anybody with read access can fetch it. */
export type FetchedLog = {
  readonly entries: readonly {
    readonly position: string;
    readonly source: string;
    readonly entry_id: string;
    readonly at: Date;
    readonly act: string;
    readonly law: string;
    readonly outcome: string;
    readonly leaf_hash: Buffer;
  }[];
  readonly heads: readonly {
    readonly size: string;
    readonly root: Buffer;
    readonly at: Date;
    readonly key_id: string;
    readonly signature: Buffer;
  }[];
  readonly keys: readonly { readonly id: string; readonly public_key: string }[];
};

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const rootOf = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
};

/**
 * Verifies a log by its published form alone: it imports nothing from the platform. Each signed head must be that of the
 * entries before it. Answers what does not hold.
 */
export const verifyLog = ({ entries, heads, keys }: FetchedLog): readonly string[] => {
  const faults: string[] = [];
  entries.forEach(({ position }, n) => {
    if (Number(position) !== n) faults.push(`position ${n} is missing`);
  });
  const leaves = entries.map((entry) =>
    sha256(
      Buffer.of(0),
      Buffer.from(
        JSON.stringify([
          'passerelle-log-v1',
          entry.source,
          entry.entry_id,
          entry.at.toISOString(),
          entry.act,
          entry.law,
          entry.outcome,
          entry.leaf_hash.toString('hex'),
        ]),
      ),
    ),
  );
  for (const { size, root, at, key_id: keyId, signature } of heads) {
    const key = keys.find(({ id }) => id === keyId);
    const signed = JSON.stringify([
      'passerelle-tree-head-v1',
      Number(size),
      root.toString('hex'),
      at.toISOString(),
    ]);
    if (!key || !verify(null, Buffer.from(signed), key.public_key, signature))
      faults.push(`the head of size ${size} is not signed`);
    if (!rootOf(leaves.slice(0, Number(size))).equals(root))
      faults.push(`the head of size ${size} is not that of the entries`);
  }
  return faults;
};
