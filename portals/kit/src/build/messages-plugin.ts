import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { compileCatalogue, type Language } from './message.ts';

const CATALOGUE = /[/\\]messages[/\\](fr|en|ar)\.ts$/;

const readCatalogue = async (file: string): Promise<Record<string, string>> => {
  // The query lets a development server see the file again after it changed.
  const module: unknown = await import(`${pathToFileURL(file).href}?at=${Date.now()}`);
  if (typeof module !== 'object' || module === null || !('messages' in module))
    throw new Error(`${file} must export messages`);
  return module.messages as Record<string, string>;
};

/** Replaces each `messages/<language>.ts` by its compiled form. The TypeScript source stays the type. */
export const compiledMessages = (): Plugin => ({
  name: 'passerelle:messages',
  enforce: 'pre',
  async load(id) {
    const file = id.split('?')[0] ?? id;
    const language = CATALOGUE.exec(file)?.[1] as Language | undefined;
    if (!language) return null;
    return {
      code: compileCatalogue(await readCatalogue(file), language),
      map: null,
      moduleType: 'js',
    };
  },
});
