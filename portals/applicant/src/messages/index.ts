import { defineMessages } from '@passerelle/portal-kit';
import type { messages as fr } from './fr.ts';

/** The words that every page of this portal shares. Pages that have many have their own, fetched with them. */
export const { load: loadMessages, useT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});
