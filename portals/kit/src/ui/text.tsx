import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import type { DayForm } from '../format/date.ts';
import { directionOf } from '../i18n/language.ts';

/** A person's name, isolated from the sentence; `lang` says its language where it is known (`ar`, `zh`). */
export const Name = ({ children, lang }: { children: ReactNode; lang?: string | undefined }) =>
  lang ? (
    <bdi lang={lang} dir={directionOf(lang)}>
      {children}
    </bdi>
  ) : (
    <bdi>{children}</bdi>
  );

/** A reference, document number or hash: mono, left to right, never broken or mirrored. */
export const Ref = ({ children }: { children: ReactNode }) => (
  <bdi className="ref" dir="ltr">
    {children}
  </bdi>
);

/** Words that only the ear needs. */
export const Away = ({ children }: { children: ReactNode }) => (
  <span className="away">{children}</span>
);

/** A key of the keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => <kbd>{children}</kbd>;

/** A plain day in words. */
export const Day = ({ value, form = 'long' }: { value: string; form?: DayForm }) => (
  <time dateTime={value}>{useFormat().day(value, form)}</time>
);

/** An instant with its day, in the zone of the post. */
export const Instant = ({ value, zone }: { value: string; zone?: string | undefined }) => (
  <time dateTime={value}>{useFormat().instant(value, zone)}</time>
);

/** The text of the law, a letter or a person's own words, with the language it is in. */
export const Law = ({ children, lang = 'fr' }: { children: ReactNode; lang?: string }) => (
  <p className="read law" lang={lang} dir={directionOf(lang)}>
    {children}
  </p>
);
