import { describe, expect, test } from 'vitest';
import { citation } from './citation.ts';
import { countries, districtsOf } from '../reference/index.ts';
import { rules } from './parameters/index.ts';

/** Every source that a page or a letter may name: of the parameters, and of the consular districts. */
const sources = [
  ...Object.values(rules).flatMap(({ versions }) => versions.map(({ source }) => source)),
  ...new Set(
    countries.flatMap(({ alpha3 }) => districtsOf(alpha3).map(({ ruleSource }) => ruleSource)),
  ),
];

describe('a source', () => {
  test('is cited in French before a French authority', () => {
    const french = (source: string): string => citation(source).fr;
    expect(french('Arrêté of 4 December 2009 art. 1')).toBe('Arrêté du 4 décembre 2009 art. 1');
    expect(french('CJA R. 421-1 and R. 421-2')).toBe('CJA R. 421-1 et R. 421-2');
    expect(french('CESEDA D. 211-9, then D. 312-5-1')).toBe('CESEDA D. 211-9, puis D. 312-5-1');
    expect(french('CESEDA R. 142-61 to R. 142-63')).toBe('CESEDA R. 142-61 à R. 142-63');
    expect(french('Visa Code art. 32 and 58(5), Annex VI as adopted')).toBe(
      'Code des visas art. 32 et 58(5), Annexe VI, dans sa rédaction initiale',
    );
    expect(french('Arrêté of 22 August 2001 art. 4-1, 1st indent')).toBe(
      'Arrêté du 22 août 2001 art. 4-1, 1er tiret',
    );
  });

  test('names a French text to an English reader by its kind, and keeps its number', () => {
    const english = (source: string): string => citation(source).en;
    expect(english('CJA R. 421-1 and R. 421-2')).toBe('CJA R. 421-1 and R. 421-2');
    expect(english('Arrêté of 22 August 2001 art. 7-1; loi 78-17 art. 38')).toBe(
      'Order of 22 August 2001 art. 7-1; Law 78-17 art. 38',
    );
    expect(english('CJA, before décret 2010-164')).toBe('CJA, before Decree 2010-164');
  });

  test('is named to an Arabic reader in Arabic, its number read from left to right', () => {
    const arabic = (source: string): string => citation(source).ar;
    expect(arabic('Visa Code art. 23(1)')).toBe('مدونة التأشيرات، المادة 23(1)');
    expect(arabic('Visa Code art. 32(2) and 58(5)')).toBe('مدونة التأشيرات، المادتان 32(2) و58(5)');
    expect(arabic('CESEDA D. 211-9, then D. 312-5-1')).toBe(
      'قانون الأجانب (CESEDA) \u2066D.\u00a0211-9\u2069، ثم \u2066D.\u00a0312-5-1\u2069',
    );
    expect(arabic('Arrêté of 22 August 2001 art. 7-1; loi 78-17 art. 38')).toBe(
      'قرار 22 أغسطس 2001، المادة \u20667-1\u2069؛ القانون رقم \u206678-17\u2069، المادة 38',
    );
  });

  test('leaves no English word in the French of any rule there is', () => {
    const english =
      /\b(of|and|the|law|practice|in|then|before|as|adopted|annex|annexes?s|version|indent|following|Code visa|Regulation|Reg\.|GDPR|EU|EC|register|tariff|(January|February|March|April|May|June|July|August|September|October|November|December))\b/;
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.map((source) => citation(source).fr).filter((it) => english.test(it))).toEqual(
      [],
    );
  });

  test('leaves no French word in the English, and no word but names of texts in the Arabic', () => {
    const french = /\b(loi|décret|arrêté|délib|du|et|puis|règlement)\b/i;
    expect(sources.map((source) => citation(source).en).filter((it) => french.test(it))).toEqual(
      [],
    );
    const names = new Set(['CESEDA', 'CJA', 'CRPA', 'CNIL', 'VIS', 'Campus']);
    const words = sources
      .flatMap((source) => [...citation(source).ar.matchAll(/[A-Za-zÀ-ÿ]{3,}/g)])
      .map(([word]) => word)
      .filter((word) => !names.has(word) && !/^[IVX]+$/.test(word));
    expect(words).toEqual([]);
  });
});
