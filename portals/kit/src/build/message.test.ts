import { describe, expect, test } from 'vitest';
import { textOf, type Message, type Values } from '../i18n/runtime.ts';
import { compileMessage, pluralCategories, typeset, valuesOf, type Language } from './message.ts';

const compiled = (source: string, language: Language): Message =>
  // oxlint-disable-next-line typescript/no-implied-eval -- the compiler's output is what is tested
  new Function(`return ${compileMessage(source, language)}`)() as Message;

const said = (source: string, language: Language, values: Values = {}): string =>
  textOf(compiled(source, language), values, language).replaceAll(/[\u2068\u2069]/g, '');

describe('a message', () => {
  test('takes the plural of its language', () => {
    const french = '{count, plural, one {# dossier} other {# dossiers}}';
    expect(said(french, 'fr', { count: 0 })).toBe('0 dossier');
    expect(said(french, 'fr', { count: 2 })).toBe('2 dossiers');
    const arabic =
      '{count, plural, zero {لا شيء} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}';
    expect([0, 1, 2, 3, 11, 100].map((count) => said(arabic, 'ar', { count }))).toEqual([
      'لا شيء',
      'واحد',
      'اثنان',
      '3 قليل',
      '11 كثير',
      '100 آخر',
    ]);
  });

  test('is not built while its language counts in a way that it does not say', () => {
    expect(() => compileMessage('{n, plural, other {# dossiers}}', 'fr')).toThrow('lacks one');
    expect(() =>
      compileMessage('{n, plural, one {واحد} two {اثنان} few {# قليل} other {#}}', 'ar'),
    ).toThrow('lacks many, zero');
    expect(() => compileMessage('{n, selectordinal, one {#st} other {#th}}', 'en')).toThrow(
      'lacks few, two',
    );
    const exact = '{n, plural, =0 {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}}';
    expect(said(exact, 'ar', { n: 0 })).toBe('لا شيء');
  });

  test('keeps the number of the plural inside a selection', () => {
    const source = '{n, plural, one {one} other {{kind, select, a {# A} other {# B}}}}';
    expect(said(source, 'en', { n: 7, kind: 'a' })).toBe('7 A');
    expect(said(source, 'en', { n: 7, kind: 'x' })).toBe('7 B');
  });

  test('says a value that holds an apostrophe', () => {
    expect(said('L’office d’{name} répond', 'fr', { name: 'Alger' })).toBe(
      'L’office d’Alger répond',
    );
  });

  test('names the values it asks for, in every branch', () => {
    expect(valuesOf('{a, plural, one {{b}} other {{c, select, x {{d}} other {}}}}')).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('isolates a word of the other direction', () => {
    const message = compiled('الطلب {reference}', 'ar');
    expect(textOf(message, { reference: 'PSR-26-1' }, 'ar')).toBe('الطلب \u2068PSR-26-1\u2069');
  });
});

describe('the categories of a plural', () => {
  test('are those that the language’s own rules give to whole numbers', () => {
    expect(pluralCategories('fr')).toEqual(['one', 'other']);
    expect(pluralCategories('en')).toEqual(['one', 'other']);
    expect(pluralCategories('en', true)).toEqual(['few', 'one', 'other', 'two']);
    expect(pluralCategories('ar')).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });
});

describe('French', () => {
  test('never ends a line before two-part punctuation, and a unit never leaves its number', () => {
    expect(typeset('Pourquoi cette date ?', 'fr')).toBe('Pourquoi cette date\u202f?');
    expect(typeset('Errata : rien', 'fr')).toBe('Errata\u00a0: rien');
    expect(typeset('« bonjour »', 'fr')).toBe('«\u00a0bonjour\u00a0»');
    expect(typeset('20 000 caractères', 'fr')).toBe('20\u202f000\u00a0caractères');
    expect(typeset('15 jours', 'fr')).toBe('15\u00a0jours');
    expect(typeset('Why this date?', 'en')).toBe('Why this date?');
  });
});
