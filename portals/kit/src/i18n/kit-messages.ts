import type { messages as fr } from '../messages/fr.ts';
import { defineMessages } from './messages.ts';

const kit = defineMessages<keyof typeof fr>({
  fr: () => import('../messages/fr.ts'),
  en: () => import('../messages/en.ts'),
  ar: () => import('../messages/ar.ts'),
});

export const loadKitMessages = kit.load;

/** The kit's own words. Pages have theirs. */
export const useKitT = kit.useT;
