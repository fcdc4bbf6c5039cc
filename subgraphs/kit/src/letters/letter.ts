import type { z } from 'zod';

import type { Language } from '../law/words.ts';

/** What a template needs: its name in the owner's `letters/`, and the contract of its data. */
export type Letter<Schema extends z.ZodType = z.ZodType> = {
  readonly template: string;
  readonly schema: Schema;
  readonly languages: (language: Language) => readonly Language[];
};

export type LetterData<L> = L extends Letter<infer Schema> ? z.input<Schema> : never;

/**
 * French, which is authentic, and English, another official language of the Union (Visa Code art. 32(2)); an Arabic
 * reading copy for whoever reads Arabic.
 */
const frenchAndEnglish = (language: Language): readonly Language[] =>
  language === 'ar' ? ['fr', 'en', 'ar'] : ['fr', 'en'];

/** A document whose data exist in one language only: a copy of a form, a package. */
export const inOneLanguage = (language: Language): readonly Language[] => [language];

/** A document of the offices. */
export const inFrench = (): readonly Language[] => ['fr'];

export const defineLetter = <Schema extends z.ZodType>(letter: {
  readonly template: string;
  readonly schema: Schema;
  readonly languages?: (language: Language) => readonly Language[];
}): Letter<Schema> => ({ languages: frenchAndEnglish, ...letter });
