import { defineMessages } from '@passerelle/portal-kit';
import type { messages as fr } from './fr.ts';

export const { load: loadMessages, useT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});
