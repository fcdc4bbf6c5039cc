import { defineMessages } from '@passerelle/portal-kit';
import type { messages as fr } from './fr.ts';

/** The words of this page. */
export const { useT: useHelpT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});
