/**
 * The message compiler: one ICU message becomes one JavaScript expression at build time, so that no parser and no plural
 * table travels to the browser. Plural categories come from the browser's own Intl.PluralRules.
 */
import { parse } from '@messageformat/parser';

export type Language = 'fr' | 'en' | 'ar';
type Outer = ReturnType<typeof parse>[number];
type Select = Extract<Outer, { cases: unknown }>;
/** Inside a plural, `#` stands for the number. */
type Token = Outer | Select['cases'][number]['tokens'][number];

/** French sets a space before two-part punctuation; it must not end a line. Authors type plain spaces or none. */
const frenchSpaces = (text: string): string =>
  text
    .replace(/(?<=[\p{L}\p{N})»”]) ?([;!?])(?=[\s)»<]|$)/gu, '\u202f$1')
    .replace(/^ ([;!?])/gu, '\u202f$1')
    .replace(/ :(?=\s|$)/gu, '\u00a0:')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, '\u202f')
    .replace(/ ?%/gu, '\u202f%')
    .replace(/« ?/gu, '«\u00a0')
    .replace(/ ?»/gu, '\u00a0»');

/** A unit never leaves its number. */
const unitsStay = (text: string): string =>
  text.replace(/(?<=\d) (?=[\p{L}%°€])/gu, '\u00a0').replace(/(?<=§) (?=\d)/gu, '\u00a0');

/** What a person typed, as it is to be set in that language. */
export const typeset = (text: string, language: Language): string =>
  unitsStay(language === 'fr' ? frenchSpaces(text) : text);

/** A straight apostrophe would start an ICU quotation and swallow a placeholder. */
const curly = (source: string): string => source.replace(/(?<=[\p{L}}])'(?=[\p{L}{<])/gu, '’');

/** A thousand numbers show each category that a language has below a million; no sentence counts beyond. */
const COUNTED_TO = 1_000;

const demanded = new Map<string, readonly string[]>();

/** The plural categories that whole numbers take in a language, as its own rules say: six in Arabic, two in French. */
export const pluralCategories = (language: Language, ordinal = false): readonly string[] => {
  const key = `${language}${String(ordinal)}`;
  const known = demanded.get(key);
  if (known) return known;
  const rules = new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' });
  const found = new Set(Array.from({ length: COUNTED_TO }, (_, count) => rules.select(count)));
  const categories = [...found].toSorted();
  demanded.set(key, categories);
  return categories;
};

/** `=0` says what `zero` would say; in Arabic `one` and `two` are those numbers alone, so that `=1` and `=2` do too. */
const EXACT: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };

const demandCategories = (token: Select, language: Language): void => {
  if (token.type === 'select') return;
  const given = new Set(token.cases.map(({ key }) => key));
  const missing = pluralCategories(language, token.type === 'selectordinal').filter(
    (category) =>
      !given.has(category) && !(language === 'ar' && given.has(EXACT[category] ?? category)),
  );
  if (missing.length > 0)
    throw new Error(`the plural of ${token.arg} lacks ${missing.join(', ')} of this language`);
};

const select = (token: Select, language: Language, around: Select | undefined): string => {
  demandCategories(token, language);
  const cases = token.cases.map(
    (one) =>
      `${JSON.stringify(one.key)}:()=>${expression(one.tokens, language, token.type === 'select' ? around : token)}`,
  );
  const value = `v[${JSON.stringify(token.arg)}]`;
  const body = `{${cases.join(',')}}`;
  if (token.type === 'select') return `f.s(${value},${body})`;
  return `f.p(${value},${body},${token.pluralOffset ?? 0},${token.type === 'selectordinal'})`;
};

const single = (token: Token, language: Language, around: Select | undefined): string => {
  switch (token.type) {
    case 'content':
      return JSON.stringify(typeset(token.value, language));
    case 'argument':
      return `f.v(v[${JSON.stringify(token.arg)}])`;
    case 'octothorpe':
      return `f.n(v[${JSON.stringify(around?.arg ?? '')}],${around?.pluralOffset ?? 0})`;
    case 'function':
      if (token.key !== 'number')
        throw new Error(`Only number is a known function, not ${token.key}`);
      return `f.n(v[${JSON.stringify(token.arg)}],0)`;
    default:
      return select(token, language, around);
  }
};

const expression = (tokens: readonly Token[], language: Language, around?: Select): string =>
  tokens.length === 0 ? '""' : tokens.map((token) => single(token, language, around)).join('+');

/** The JavaScript of one message: a string literal, or `(v,f)=>…` when it takes values. */
export const compileMessage = (source: string, language: Language): string => {
  const tokens = parse(curly(source), { strict: false });
  const body = expression(tokens, language);
  return tokens.every((token) => token.type === 'content')
    ? JSON.stringify(
        typeset(tokens.map((token) => ('value' in token ? token.value : '')).join(''), language),
      )
    : `(v,f)=>${body}`;
};

const named = (token: Token): string[] => {
  if (token.type === 'content' || token.type === 'octothorpe') return [];
  if (!('cases' in token)) return [token.arg];
  return [token.arg, ...token.cases.flatMap((one) => one.tokens.flatMap(named))];
};

/** The values a message asks for, sorted, so that the languages can be compared. */
export const valuesOf = (source: string): string[] =>
  [...new Set(parse(curly(source), { strict: false }).flatMap(named))].toSorted();

/** A whole catalogue as an ES module. A message that cannot be read stops the build and is named. */
export const compileCatalogue = (catalogue: Record<string, string>, language: Language): string => {
  const lines = Object.entries(catalogue).map(([key, source]) => {
    try {
      return `${JSON.stringify(key)}:${compileMessage(source, language)}`;
    } catch (cause) {
      throw new Error(`Message ${key} (${language}) cannot be read: ${String(cause)}`, { cause });
    }
  });
  return `export const messages={${lines.join(',\n')}};\n`;
};
