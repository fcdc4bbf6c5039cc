import { defineMessages } from '@passerelle/portal-kit';
import type { messages as fr } from './fr.ts';

/** The words of what happens to an application besides its decision. */
export const { useT: useCourseT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});
