import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '@passerelle/subgraph-kit/process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataDirectory } from './location.ts';
import { lockFolder } from './lock.ts';
import { secretsIn } from './secrets.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-folder-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a start says that cannot be: one sentence of what is wrong, one of what to do. */
const saidOf = (start: Promise<unknown>): Promise<Error> =>
  start.then(
    () => new Error('It started.'),
    (error: Error) => error,
  );

describe('a data folder', () => {
  test('that is a file is named, with what to do', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below')]) {
      const said = await saidOf(lockFolder(path));
      expect(said).toBeInstanceOf(CannotStart);
      expect(said.message).toContain(`${path} cannot be written to`);
    }
  });

  test('that is named by an empty word is the usual one, never the folder where one stands', () => {
    expect(dataDirectory({ PASSERELLE_DATA: '' })).toBe(dataDirectory({}));
  });

  test('whose secrets are damaged is left as it is: new ones would lock its owner out', async () => {
    const path = join(folder, 'secrets.json');
    await writeFile(path, '{ "database": ');
    const said = await saidOf(secretsIn(folder));
    expect(said).toBeInstanceOf(CannotStart);
    expect(said.message).toContain(`${path} is damaged`);
    expect(await readFile(path, 'utf8')).toBe('{ "database": ');
  });

  test('keeps its secrets from one start to the next', async () => {
    const own = join(folder, 'own');
    const made = await secretsIn(own);
    expect(await secretsIn(own)).toEqual(made);
  });
});
