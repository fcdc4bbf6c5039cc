import { describe, expect, test } from 'vitest';
import { citation } from './citation.ts';
import { rules } from './parameters/index.ts';

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

  test('keeps its form in English', () => {
    expect(citation('CJA R. 421-1 and R. 421-2').en).toBe('CJA R. 421-1 and R. 421-2');
  });

  test('leaves no English word in the French of any rule there is', () => {
    const english =
      /\b(of|and|the|law|practice|in|then|before|as|adopted|annex|annexes?s|version|indent|following|Code visa|Regulation|Reg\.|GDPR|EU|EC|register|tariff|(January|February|March|April|May|June|July|August|September|October|November|December))\b/;
    const sources = Object.values(rules).flatMap(({ versions }) =>
      versions.map(({ source }) => source),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.map((source) => citation(source).fr).filter((it) => english.test(it))).toEqual(
      [],
    );
  });
});
