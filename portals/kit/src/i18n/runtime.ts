import type { Language } from './language.ts';
import { directionOf, localeOf } from './language.ts';

/** What may stand in a message as plain text. */
export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

type Cases = Readonly<Record<string, () => string>>;

/** What compiled messages call: values, numbers, plurals and selections in one language. */
export type Formatter = {
  v: (value: Value | undefined) => string;
  n: (value: Value | undefined, offset: number) => string;
  p: (value: Value | undefined, cases: Cases, offset: number, ordinal: boolean) => string;
  s: (value: Value | undefined, cases: Cases) => string;
};

export type Message = string | ((values: Values, formatter: Formatter) => string);
export type Catalogue = Readonly<Record<string, Message>>;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\d]/;

/** A word of the other direction is isolated, so that it cannot reorder the sentence around it. */
export const isolated = (text: string, language: Language): string => {
  const foreign = directionOf(language) === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
};

const caseOf = (cases: Cases, key: string): (() => string) =>
  cases[key] ?? cases['other'] ?? (() => '');

const makeFormatter = (language: Language): Formatter => {
  const locale = localeOf(language);
  const numbers = new Intl.NumberFormat(locale);
  const cardinal = new Intl.PluralRules(locale);
  const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' });
  return {
    v: (value) =>
      typeof value === 'number' ? numbers.format(value) : isolated(value ?? '', language),
    n: (value, offset) => numbers.format(Number(value ?? 0) - offset),
    p: (value, cases, offset, isOrdinal) => {
      const count = Number(value ?? 0);
      const exact = cases[`=${count}`];
      return exact
        ? exact()
        : caseOf(cases, (isOrdinal ? ordinal : cardinal).select(count - offset))();
    },
    s: (value, cases) => caseOf(cases, String(value ?? 'other'))(),
  };
};

const formatters = new Map<Language, Formatter>();

export const formatterOf = (language: Language): Formatter => {
  const known = formatters.get(language) ?? makeFormatter(language);
  formatters.set(language, known);
  return known;
};

export const textOf = (message: Message | undefined, values: Values, language: Language): string =>
  typeof message === 'function' ? message(values, formatterOf(language)) : (message ?? '');
