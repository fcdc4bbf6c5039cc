import { plainDate } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf } from './mrz-text.ts';
import { nameField, stickerZone, type StickerFacts } from './sticker.ts';
import { inZoneLetters } from './transliteration.ts';

const facts: StickerFacts = {
  visaKind: 'SHORT_STAY',
  number: 'F00000000',
  surname: 'SPECIMEN',
  givenNames: 'SPECIMEN',
  nationality: 'UTO',
  birthDate: '2003-11-06',
  sex: 'M',
  validFrom: plainDate('2013-07-03'),
  validUntil: plainDate('2014-01-14'),
  entries: 'MULTIPLE',
  days: 30,
  limited: false,
};

describe('the machine-readable zone of a sticker', () => {
  test('is that of the published specimen of a French short-stay visa (Visa Code Annex VII)', () => {
    expect(stickerZone(facts)).toEqual([
      'VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<',
      'F000000005UTO0311063M1401143<M300703',
    ]);
  });

  test('fills the days of a long stay and names its type', () => {
    const [first, second] = stickerZone({ ...facts, visaKind: 'LONG_STAY', days: null });
    expect(first.slice(0, 5)).toBe('VDFRA');
    expect(second.slice(30, 32)).toBe('<<');
  });

  test('says when a visa is valid for some States only (art. 25)', () => {
    expect(stickerZone({ ...facts, limited: true })[1].charAt(28)).toBe('T');
  });

  test('fills what is not known of a birth, and the sex that is neither', () => {
    const [, second] = stickerZone({ ...facts, birthDate: '1974-00-00', sex: 'X' });
    expect(second.slice(13, 21)).toBe(`74<<<<${checkDigitOf('74<<<<')}<`);
    expect(stickerZone({ ...facts, birthDate: '2000-05-09' })[1].slice(13, 19)).toBe('000509');
  });

  test('gives a State of one letter its fillers', () => {
    expect(stickerZone({ ...facts, nationality: 'D' })[1].slice(10, 13)).toBe('D<<');
  });

  test('has two lines of 36 with check digits that hold, whoever the person is', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(name, name, fc.integer({ min: 1, max: 99_999_999 }), (surname, givenNames, n) => {
        const lines = stickerZone({ ...facts, surname, givenNames, number: `SPE${n}`.slice(0, 9) });
        for (const line of lines) expect(line).toMatch(/^[A-Z0-9<]{36}$/);
        const [, second] = lines;
        for (const [from, until] of [
          [0, 9],
          [13, 19],
          [21, 27],
        ] as const)
          expect(second.charAt(until)).toBe(checkDigitOf(second.slice(from, until)));
      }),
    );
  });
});

describe('a name that is longer than its field', () => {
  test('ends in a letter, so that its reader knows it may be cut (ICAO Doc 9303)', () => {
    expect(nameField('Nilavadhanananda', 'Chayapa Dejthamrong Krasuang')).toBe(
      'NILAVADHANANANDA<<CHAYAPA<DEJTH',
    );
    expect(nameField('Nilavadhanananda', 'Chayapa Dejt Krasuang')).toBe(
      'NILAVADHANANANDA<<CHAYAPA<DEJ<K',
    );
  });

  test('leaves room for the first letter of the given name', () => {
    expect(nameField('Bennelongwooloomoolooburrawarrandyte', 'Dingo')).toBe(
      'BENNELONGWOOLOOMOOLOOBURRAWA<<D',
    );
  });

  test('never ends in a filler, nor parts surname and given names twice', () => {
    const part = fc.stringMatching(/^[A-Z]{1,20}$/);
    const parts = fc.array(part, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(parts, parts, (surname, givenNames) => {
        const field = nameField(surname, givenNames);
        const isLonger = surname.length + 2 + givenNames.length > 31;
        expect(field.replace(/<+$/, '').split('<<')).toHaveLength(2);
        // A name of single letters only has none to give up.
        expect(field.endsWith('<') && isLonger && /[A-Z]{2}/.test(field)).toBe(false);
      }),
    );
  });

  test('of one part stands where the surname stands', () => {
    expect(nameField('', 'Suharto')).toBe('SUHARTO'.padEnd(31, '<'));
    expect(nameField('Suharto', '')).toBe('SUHARTO'.padEnd(31, '<'));
  });
});

describe('a name in the letters of the zone (ICAO Doc 9303 part 3, section 6)', () => {
  test.each([
    ['Müller-Lüdenscheidt', 'MUELLER<LUEDENSCHEIDT'],
    ['Bjørn Ångström', 'BJOERN<AANGSTROEM'],
    ["O'Connor", 'OCONNOR'],
    ['D’Arc', 'DARC'],
    ['Nguyễn Thị Hồng', 'NGUYEN<THI<HONG'],
    ['İbrahimoğlu', 'IBRAHIMOGLU'],
    ['Łukasiewicz', 'LUKASIEWICZ'],
    ['Щеглова Юлия', 'SHCHEGLOVA<IULIIA'],
    ['Разъездной', 'RAZIEEZDNOI'],
    ['Ильин Игорь', 'ILIN<IGOR'],
    ['بناني', 'BNANY'],
  ])('%s is %s', (name, inZone) => {
    expect(inZoneLetters(name)).toBe(inZone);
  });
});
