import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A head of the log as it was signed. */
export type SignedHead = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly at: Date;
  readonly keyId: string;
  readonly signature: Uint8Array;
};

/** Keeps signed heads where whoever rules the database cannot reach them. */
export type Witness = { keep(head: SignedHead): Promise<void> };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A witness that appends each head to a file, one JSON object a line: the file may lie on another machine. */
export const fileWitness = (path: string): Witness => ({
  keep: async ({ size, root, at, keyId, signature }) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const line = { size, root: hex(root), at: at.toISOString(), keyId, signature: hex(signature) };
    await appendFile(path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
  },
});
