/** The languages of the portals, and how each is written. */
export const LANGUAGES = ['fr', 'en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  fr: 'Français',
  en: 'English',
  ar: 'العربية',
};

export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur|ps|ckb|dv|yi)\b/.test(language) ? 'rtl' : 'ltr';

const wished = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : navigator.languages;

/**
 * The locale for numbers and dates. Digits follow the person's country (Latin in Morocco, Arabic-Indic in Egypt) where the
 * browser tells it; without one, Arabic is set with Latin digits, as references and passports are.
 */
export const localeOf = (language: Language): string => {
  if (language === 'fr') return 'fr-FR';
  if (language === 'en') return 'en-GB';
  return wished().find((locale) => /^ar-[A-Z]{2}/.test(locale)) ?? 'ar-u-nu-latn';
};

const KEY = 'passerelle.language';

/** The language chosen last, else the first one the browser asks for that we speak, else French. */
export const initialLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang');
  const chosen = asked ?? localStorage.getItem(KEY);
  if (isLanguage(chosen)) return chosen;
  return (
    wished()
      .map((locale) => locale.slice(0, 2))
      .find(isLanguage) ?? 'fr'
  );
};

export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);
