import {
  createContext,
  startTransition,
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { directionOf, localeOf, rememberLanguage, type Language } from './language.ts';

type Spoken = {
  language: Language;
  direction: 'ltr' | 'rtl';
  locale: string;
  setLanguage: (language: Language) => void;
};

export const LanguageContext = createContext<Spoken>({
  language: 'fr',
  direction: 'ltr',
  locale: 'fr-FR',
  setLanguage: () => undefined,
});

/** The chosen language, its direction and its locale for numbers and dates. */
export const useLanguage = (): Spoken => use(LanguageContext);

type Props = { initial: Language; children: ReactNode };

/** Keeps `lang` and `dir` of the document, and the choice between two visits. */
export const LanguageProvider = ({ initial, children }: Props) => {
  const [language, choose] = useState(initial);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const setLanguage = useCallback((next: Language) => {
    rememberLanguage(next);
    // In a transition the old words stay until the new ones are there: what was typed is never unmounted.
    startTransition(() => choose(next));
  }, []);
  const spoken = useMemo(
    () => ({ language, direction: directionOf(language), locale: localeOf(language), setLanguage }),
    [language, setLanguage],
  );
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
};
