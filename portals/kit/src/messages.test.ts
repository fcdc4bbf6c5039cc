import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileCatalogue, valuesOf, type Language } from './build/message.ts';

const portals = fileURLToPath(new URL('../..', import.meta.url));

const folders = ['kit', 'applicant', 'agent', 'commission'].flatMap((portal) =>
  readdirSync(join(portals, portal, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[/\\])messages[/\\]fr\.ts$/.test(file))
    .map((file) => dirname(join(portal, 'src', file))),
);

const read = async (folder: string, language: Language): Promise<Record<string, string>> => {
  const file = pathToFileURL(join(portals, folder, `${language}.ts`)).href;
  return ((await import(file)) as { messages: Record<string, string> }).messages;
};

/** What follows a number changes with it: 1, 2, 3 to 10, and beyond. */
const ARABIC = ['one', 'two', 'few', 'other'];

/** The categories of each plural of a message, in the order in which they stand. */
const pluralsOf = (source: string): string[][] =>
  [...source.matchAll(/,\s*plural\s*,/g)].map(({ index }) => {
    let depth = 0;
    let branch = '';
    const branches: string[] = [];
    for (const letter of source.slice(index).replace(/^,\s*plural\s*,/, '')) {
      if (letter === '{') {
        if (depth === 0) branches.push(branch.trim());
        depth += 1;
        branch = '';
      } else if (letter === '}') {
        if (depth === 0) break;
        depth -= 1;
        branch = '';
      } else branch += letter;
    }
    return branches;
  });

describe.each(folders)('the words in %s', (folder) => {
  test('are there in the three languages, each asking for the same values', async () => {
    const french = await read(folder, 'fr');
    expect(Object.keys(french).length).toBeGreaterThan(0);
    for (const language of ['en', 'ar'] as const) {
      const other = await read(folder, language);
      expect(Object.keys(other).toSorted()).toEqual(Object.keys(french).toSorted());
      for (const [key, source] of Object.entries(french))
        expect([key, valuesOf(other[key] ?? '')]).toEqual([key, valuesOf(source)]);
    }
  });

  test.each(['fr', 'en', 'ar'] as const)(
    'can be compiled in %s, and none is empty',
    async (language) => {
      const messages = await read(folder, language);
      expect(compileCatalogue(messages, language)).toContain('export const messages');
      expect(Object.entries(messages).filter(([, source]) => source.trim() === '')).toEqual([]);
    },
  );

  test('use typographic apostrophes', async () => {
    for (const language of ['fr', 'en'] as const) {
      const straight = Object.entries(await read(folder, language)).filter(([, source]) =>
        /\p{L}'\p{L}/u.test(source),
      );
      expect(straight).toEqual([]);
    }
  });

  test('count in Arabic as Arabic counts', async () => {
    const wrong = Object.entries(await read(folder, 'ar')).flatMap(([key, source]) =>
      pluralsOf(source)
        .filter((branches) => !ARABIC.every((form) => branches.includes(form)))
        .map((branches) => [key, branches.join(' ')]),
    );
    expect(wrong).toEqual([]);
  });
});
