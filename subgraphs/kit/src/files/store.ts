import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What is kept in the database of a file: where it lies, its wrapped key, what it must hash to. */
export const storedFile = z.object({
  fileId: z.uuid(),
  /** The file's own key, wrapped; erasing it erases the content, in backups of the directory too. */
  wrappedKey: z.instanceof(Uint8Array),
  sha256: z.instanceof(Uint8Array),
  /** Bytes, before encryption. */
  size: z.int().positive(),
});
export type StoredFile = z.infer<typeof storedFile>;

/** Files outside the database, each encrypted with a key of its own. */
export type FileStore = {
  put(body: Uint8Array): Promise<StoredFile>;
  /** Null when the file is gone. Throws when it was altered. */
  get(file: Pick<StoredFile, 'fileId' | 'wrappedKey'>): Promise<Uint8Array | null>;
  erase(fileId: string): Promise<void>;
};

const seal = (key: Uint8Array, body: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = Buffer.concat([cipher.update(body), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
};

const open = (key: Uint8Array, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([
    decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]);
};

/** A store in a directory. `secret` wraps the keys of the files. */
export const createFileStore = (options: {
  readonly directory: string;
  readonly secret: string;
}): FileStore => {
  const master = Buffer.from(hkdfSync('sha256', options.secret, '', 'passerelle file keys', 32));
  const pathOf = (fileId: string): string => join(options.directory, fileId.slice(0, 2), fileId);
  return {
    put: async (body) => {
      const fileId = randomUUID();
      const key = randomBytes(32);
      const path = pathOf(fileId);
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      // Written aside and renamed: a file that is there is whole.
      await writeFile(`${path}.part`, seal(key, body), { mode: 0o600 });
      await rename(`${path}.part`, path);
      return {
        fileId,
        wrappedKey: new Uint8Array(seal(master, key)),
        sha256: new Uint8Array(createHash('sha256').update(body).digest()),
        size: body.byteLength,
      };
    },
    get: async ({ fileId, wrappedKey }) => {
      const sealed = await readFile(pathOf(fileId)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return sealed === null ? null : open(open(master, wrappedKey), sealed);
    },
    erase: (fileId) => rm(pathOf(fileId), { force: true }),
  };
};
