import { use, useMemo, type ReactNode } from 'react';
import { LanguageContext } from './provider.tsx';
import type { Language } from './language.ts';
import { assembled, marked, type RichValues } from './rich.tsx';
import { textOf, type Catalogue, type Values } from './runtime.ts';

type Loaded = { messages: Readonly<Record<string, string>> };
export type Loaders = Record<Language, () => Promise<Loaded>>;

/** Says a message: `t('key', { count })` as text, `t.rich('key', { name: <Name … /> })` as elements. */
export type Translate<Key extends string> = {
  (key: Key, values?: Values): string;
  rich: (key: Key, values?: RichValues) => ReactNode;
  /** Whether the catalogue has this key: for keys made from a value of the API. */
  has: (key: string) => key is Key;
};

export type Messages<Key extends string> = {
  /** Fetches the catalogue of one language; done once. */
  load: (language: Language) => Promise<Catalogue>;
  /** In a component: suspends until the catalogue of the chosen language is there. */
  useT: () => Translate<Key>;
};

const makeTranslate = <Key extends string>(
  catalogue: Catalogue,
  language: Language,
): Translate<Key> => {
  const t = (key: Key, values: Values = {}): string => textOf(catalogue[key], values, language);
  return Object.assign(t, {
    rich: (key: Key, values: RichValues = {}): ReactNode =>
      assembled(textOf(catalogue[key], marked(values), language), values),
    has: (key: string): key is Key => key in catalogue,
  });
};

/**
 * A catalogue in three languages, of which only the chosen one is fetched. French is the reference type, so that a key
 * missing in another language does not compile:
 *
 *     export const { load, useT } = defineMessages<keyof typeof fr>({ fr: () => import('./messages/fr.ts'), … });
 */
export const defineMessages = <Key extends string>(loaders: Loaders): Messages<Key> => {
  const promises = new Map<Language, Promise<Catalogue>>();
  const load = (language: Language): Promise<Catalogue> => {
    const known = promises.get(language);
    if (known) return known;
    const promise: Promise<Catalogue> = loaders[language]().then(({ messages }) => {
      // React reads these two marks at once, so that words which are there never suspend a page.
      void Object.assign(promise, { status: 'fulfilled', value: messages });
      return messages;
    });
    // A failed fetch may succeed later: it is not remembered.
    promise.catch(() => promises.delete(language));
    promises.set(language, promise);
    return promise;
  };
  const useT = (): Translate<Key> => {
    const { language } = use(LanguageContext);
    // Asked each time, never only once: React draws a suspended component again by the number of its questions.
    const catalogue = use(load(language));
    return useMemo(() => makeTranslate<Key>(catalogue, language), [catalogue, language]);
  };
  return { load, useT };
};
