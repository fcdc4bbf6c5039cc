/** The three languages of every page, letter and rule. */
export type Language = 'fr' | 'en' | 'ar';

/** A text in the three languages. The French one is the reading that counts before a French authority. */
export type Words = { readonly [L in Language]: string };

export const languages = ['fr', 'en', 'ar'] as const satisfies readonly Language[];

export const isLanguage = (text: string): text is Language =>
  languages.some((language) => language === text);

/** The same text in the three languages, for what is not translated: a number, a code, a proper name. */
export const sameWords = (text: string): Words => ({ fr: text, en: text, ar: text });

/** Fills `{name}` places in each language. */
export const fillWords = (
  words: Words,
  values: Readonly<Record<string, string | number>>,
): Words => {
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  return { fr: fill(words.fr), en: fill(words.en), ar: fill(words.ar) };
};
