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
    'can be compiled in %s, each plural in every category of the language, and none is empty',
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
});
