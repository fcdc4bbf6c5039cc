import { defineMessages } from '../../i18n/messages.ts';
import type { messages as fr } from './fr.ts';

/** The words of the component page. */
export const { useT: useGalleryT } = defineMessages<keyof typeof fr>({
  fr: () => import('./fr.ts'),
  en: () => import('./en.ts'),
  ar: () => import('./ar.ts'),
});
