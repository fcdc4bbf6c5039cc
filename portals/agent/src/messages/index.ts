import { defineMessages } from '@passerelle/portal-kit';
import type { messages as fr } from './fr.ts';

export const { load: loadMessages, useT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});

/** Says a word of the API by its key, or the word itself where the catalogue does not know it. */
export const useSaid = (): ((group: 'match' | 'author', word: string) => string) => {
  const t = useT();
  return (group, word) => {
    const key = `${group}.${word}`;
    return t.has(key) ? t(key) : word;
  };
};
