import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStore } from './store.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-files-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const letter = new TextEncoder().encode('Lettre de refus, à remettre à la personne');

describe('a stored document', () => {
  test('comes back as it was handed in', async () => {
    const store = createFileStore({ directory, secret: 'one' });
    const file = await store.put(letter);
    expect(new Uint8Array((await store.get(file)) ?? [])).toEqual(letter);
  });

  test('cannot be read from the directory', async () => {
    const file = await createFileStore({ directory, secret: 'one' }).put(letter);
    const lying = await readFile(join(directory, file.fileId.slice(0, 2), file.fileId));
    expect(lying.includes('refus')).toBe(false);
  });

  test('cannot be read with another secret', async () => {
    const file = await createFileStore({ directory, secret: 'one' }).put(letter);
    await expect(createFileStore({ directory, secret: 'two' }).get(file)).rejects.toThrow(
      'authenticate',
    );
  });

  test('that was altered is not handed out', async () => {
    const store = createFileStore({ directory, secret: 'one' });
    const file = await store.put(letter);
    const path = join(directory, file.fileId.slice(0, 2), file.fileId);
    const bytes = await readFile(path);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(store.get(file)).rejects.toThrow('authenticate');
  });

  test('that was erased is gone', async () => {
    const store = createFileStore({ directory, secret: 'one' });
    const file = await store.put(letter);
    await store.erase(file.fileId);
    await expect(store.get(file)).resolves.toBeNull();
    expect(await readdir(join(directory, file.fileId.slice(0, 2)))).not.toContain(file.fileId);
  });
});
