import { defineMessages } from '@passerelle/portal-kit';
import type { messages as fr } from './fr.ts';

/** The words of the form's own pages. Questions, help and problems come from the API. */
export const { useT: useFormT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});
