import { plainDate } from '@passerelle/subgraph-kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf } from './mrz-text.ts';
import { readMachineReadableZone } from './mrz.ts';

const today = plainDate('2026-11-25');

type Specimen = {
  readonly issuer: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  readonly nationality: string;
  readonly birth: string;
  readonly sex: string;
  readonly expiry: string;
  readonly personal: string;
};

const amina: Specimen = {
  issuer: 'MAR',
  surname: 'OUBELLA<SPECIMEN',
  givenNames: 'AMINA<LINA',
  number: 'ZX4010777',
  nationality: 'MAR',
  birth: '980417',
  sex: 'F',
  expiry: '310902',
  personal: '',
};

/** Writes the two lines as an issuer would (ICAO Doc 9303 part 4). */
const linesFor = (given: Partial<Specimen> = {}): string => {
  const specimen = { ...amina, ...given };
  const withDigit = (text: string): string => text + checkDigitOf(text);
  const number = withDigit(specimen.number.padEnd(9, '<'));
  const birth = withDigit(specimen.birth);
  const expiry = withDigit(specimen.expiry);
  const personal = withDigit(specimen.personal.padEnd(14, '<'));
  const composite = checkDigitOf(number + birth + expiry + personal);
  return [
    `P<${specimen.issuer.padEnd(3, '<')}${specimen.surname}<<${specimen.givenNames}`.padEnd(
      44,
      '<',
    ),
    number +
      specimen.nationality.padEnd(3, '<') +
      birth +
      specimen.sex +
      expiry +
      personal +
      composite,
  ].join('\n');
};

const read = (typed: string) => readMachineReadableZone(typed, today);
const answers = (typed: string) =>
  Object.fromEntries(read(typed).fields.map(({ key, value }) => [key, value]));

/** The same lines with one character of line 2 replaced; counted from 1. */
const misread = (lines: string, position: number, character: string): string => {
  const at = 45 + position - 1;
  return lines.slice(0, at) + character + lines.slice(at + 1);
};

describe('the machine-readable zone of a passport (ICAO Doc 9303 part 4)', () => {
  test('fills the answers of the form, and says which ones a check digit guards', () => {
    expect(read(linesFor())).toEqual({
      valid: true,
      problems: [],
      fields: [
        { key: 'surname', value: 'OUBELLA SPECIMEN', verified: null },
        { key: 'givenNames', value: 'AMINA LINA', verified: null },
        { key: 'travelDocumentIssuer', value: 'MAR', verified: null },
        { key: 'travelDocumentNumber', value: 'ZX4010777', verified: true },
        { key: 'travelDocumentExpiresOn', value: '2031-09-02', verified: true },
        { key: 'nationality', value: 'MAR', verified: null },
        { key: 'birthDate', value: '1998-04-17', verified: true },
        { key: 'sex', value: 'F', verified: null },
      ],
    });
  });

  test('reads the specimen that ICAO prints', () => {
    const lines =
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
    expect(read(lines)).toMatchObject({ valid: true });
    expect(answers(lines)).toMatchObject({
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      travelDocumentNumber: 'L898902C3',
      birthDate: '1974-08-12',
      travelDocumentExpiresOn: '2012-04-15',
    });
  });

  test('is read in small letters, with spaces, with « for << and as one long line', () => {
    const straight = answers(linesFor());
    const lines = linesFor();
    expect(answers(lines.toLowerCase())).toEqual(straight);
    expect(answers(lines.replaceAll('<<', '« '))).toEqual(straight);
    expect(answers(lines.replaceAll('<', ' ‹').replace('\n', '\r\n\r\n'))).toEqual(straight);
    expect(answers(lines.replace('\n', ''))).toEqual(straight);
    expect(answers(lines.replaceAll('<', '&lt;'))).toEqual(straight);
  });

  test('is read when fillers at the end of the name line were lost in copying', () => {
    const [first = '', second = ''] = linesFor().split('\n');
    expect(read(`${first.replace(/<+$/, '')}\n${second}`)).toEqual(read(linesFor()));
  });

  test('leaves an unknown day or month of birth unknown, and never guesses', () => {
    expect(answers(linesFor({ birth: '74<<<<' }))).toMatchObject({ birthDate: '1974-00-00' });
    expect(answers(linesFor({ birth: '7408<<' }))).toMatchObject({ birthDate: '1974-08-00' });
    expect(read(linesFor({ birth: '74<<<<' })).valid).toBe(true);
  });

  test('puts nobody’s birth after today', () => {
    expect(answers(linesFor({ birth: '261124' }))).toMatchObject({ birthDate: '2026-11-24' });
    expect(answers(linesFor({ birth: '261126' }))).toMatchObject({ birthDate: '1926-11-26' });
  });

  test('gives the code of the form for Germany and Kosovo, and X where the sex is not stated', () => {
    expect(answers(linesFor({ issuer: 'D', nationality: 'D', sex: '<' }))).toMatchObject({
      travelDocumentIssuer: 'DEU',
      nationality: 'DEU',
      sex: 'X',
    });
    expect(answers(linesFor({ nationality: 'RKS' }))).toMatchObject({ nationality: 'XKX' });
  });

  test('says that names which fill the line may be cut, and is valid all the same', () => {
    const long = linesFor({ surname: 'VAN<DER<OUBELLA<DE<LOS<ANGELES', givenNames: 'MARIANNELI' });
    const cut = `${long.split('\n')[0]?.slice(0, 44)}\n${long.split('\n')[1]}`;
    expect(read(cut)).toMatchObject({ valid: true, problems: [{ key: 'givenNames', line: 1 }] });
  });
});

describe('a wrong check digit', () => {
  test.each([
    ['travelDocumentNumber', 10, 'the passport number'],
    ['birthDate', 20, 'the date of birth'],
    ['travelDocumentExpiresOn', 28, 'the date of expiry'],
  ])('of %s names that answer and the character %i', (key, position, name) => {
    const lines = linesFor();
    const right = lines.charAt(45 + position - 1);
    // A figure that has no lookalike leaves the check digit itself as the place to look at.
    const wrong = ['3', '4', '6', '7', '9'].find((digit) => digit !== right) ?? '3';
    const found = read(misread(lines, position, wrong));
    expect(found.valid).toBe(false);
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]).toMatchObject({ key, line: 2, position });
    expect(found.problems[0]?.message.en).toContain(name);
    expect(found.problems[0]?.message.en).toContain(`give “${right}”`);
    expect(found.fields.find((field) => field.key === key)?.verified).toBe(false);
  });

  test('of the personal number is told, though the form does not ask it', () => {
    const lines = linesFor({ personal: 'AB12345678' });
    expect(read(lines).valid).toBe(true);
    const found = read(misread(lines, 43, lines.charAt(45 + 42) === '3' ? '4' : '3'));
    expect(found.problems).toEqual([expect.objectContaining({ key: null, line: 2, position: 43 })]);
  });

  test('at the end of the line is told when no other one explains it', () => {
    const lines = linesFor();
    const found = read(misread(lines, 44, lines.at(-1) === '3' ? '4' : '3'));
    expect(found.problems).toEqual([expect.objectContaining({ key: null, line: 2, position: 44 })]);
  });

  test.each([
    ['0', 'O'],
    ['1', 'I'],
    ['5', 'S'],
    ['8', 'B'],
    ['2', 'Z'],
  ])('asks whether a character that looks like it was meant: %s or %s', (figure, letter) => {
    const lines = linesFor({ number: `QX${figure}4477` });
    const found = read(misread(lines, 3, letter));
    expect(found.problems[0]).toMatchObject({ key: 'travelDocumentNumber', line: 2, position: 3 });
    expect(found.problems[0]?.message.fr).toContain(
      `«\u00a0${letter}\u00a0» est peut-être «\u00a0${figure}\u00a0»`,
    );
  });

  test('is not looked for where a letter stands in a date: the letter is named', () => {
    const found = read(misread(linesFor({ birth: '980417' }), 16, 'O'));
    expect(found.problems[0]).toMatchObject({ key: 'birthDate', line: 2, position: 16 });
    expect(found.problems[0]?.message.en).toContain('Is it “0”?');
  });

  test('does not hide a day that does not exist', () => {
    expect(read(linesFor({ birth: '981341' })).problems[0]).toMatchObject({ key: 'birthDate' });
  });
});

describe('lines that are not those of a passport', () => {
  test('of a full-page visa tell of the person, and that the passport’s number is still to be typed', () => {
    const lines =
      'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F9612109ZE184226B<<<<<<<';
    const found = read(lines);
    expect(found.valid).toBe(false);
    expect(found.problems[0]?.message.en).toContain('those of a visa');
    expect(found.fields.map(({ key }) => key)).toEqual([
      'surname',
      'givenNames',
      'nationality',
      'birthDate',
      'sex',
    ]);
  });

  test.each([
    [
      'a card of three lines',
      'I<MCO029067<<<0<<<<<<<<<<<<<<<\n9901018F0903248MCO<<<<<<<<<<<0\nSPECIMEN<<SPECIMEN<<<<<<<<<<<<',
      'those of a card',
    ],
    [
      'a sticker of 36 characters',
      'VCFRASPECIMEN<<SPECIMEN<<<<<<<<<<<<<\nF000000005UTO0311063M1401143<M300703',
      '36 characters',
    ],
    ['one line', linesFor().split('\n')[1] ?? '', 'one line only'],
    ['anything else', 'hello', '44 characters each'],
    ['nothing', '', '44 characters each'],
    ['a document that is no passport', linesFor().replace(/^P/, 'A'), 'begins with “P”'],
  ])('%s: the reason is said', (_what, typed, said) => {
    const found = read(typed);
    expect(found).toMatchObject({ valid: false, fields: [] });
    expect(found.problems[0]?.message.en).toContain(said);
  });

  test('that lack a character say which line and how many', () => {
    const [first = '', second = ''] = linesFor().split('\n');
    const found = read(`${first}\n${second.slice(0, 43)}`);
    expect(found.problems).toEqual([expect.objectContaining({ line: 2 })]);
    expect(found.problems[0]?.message.en).toContain('43 characters instead of 44');
  });

  test('with a foreign character name it and its place', () => {
    const found = read(linesFor().replace('OUBELLA', 'OUBÉLLA'));
    expect(found.problems).toEqual([expect.objectContaining({ line: 1, position: 9 })]);
  });
});

const letters = (min: number, max: number) =>
  fc.stringMatching(new RegExp(`^[A-Z]{${min},${max}}$`));
const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const days = fc
  .tuple(twoDigits(0, 99), twoDigits(1, 12), twoDigits(1, 28))
  .map((parts) => parts.join(''));

describe('what was written into a zone', () => {
  test('is read from it again, whoever the person is', () => {
    fc.assert(
      fc.property(
        fc.record({
          surname: letters(1, 18),
          givenNames: letters(1, 18),
          number: fc.stringMatching(/^[A-Z0-9]{5,9}$/),
          nationality: fc.constantFrom('MAR', 'DZA', 'CHN', 'XXA', 'D'),
          birth: days,
          sex: fc.constantFrom('F', 'M'),
          expiry: days,
          personal: fc.stringMatching(/^[A-Z0-9]{0,14}$/),
        }),
        (given) => {
          const lines = linesFor(given);
          expect(read(lines).problems).toEqual([]);
          const found = answers(lines);
          expect(found).toMatchObject({
            surname: given.surname,
            givenNames: given.givenNames,
            travelDocumentNumber: given.number,
            sex: given.sex,
          });
          expect(found['birthDate']?.replaceAll('-', '').slice(2)).toBe(given.birth);
          expect(found['travelDocumentExpiresOn']?.replaceAll('-', '').slice(2)).toBe(given.expiry);
        },
      ),
    );
  });

  test('never fails to answer, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (typed) => {
        const found = read(typed);
        expect(found.valid ? found.fields.length : found.problems.length).toBeGreaterThan(0);
        expect(found.problems.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  test('is doubted whenever one figure of a guarded date was misread', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 14, max: 19 }),
        fc.integer({ min: 1, max: 9 }),
        (birth, position, by) => {
          const lines = linesFor({ birth });
          const figure = Number(lines.charAt(45 + position - 1));
          const found = read(misread(lines, position, String((figure + by) % 10)));
          expect(found.problems.map(({ key }) => key)).toContain('birthDate');
        },
      ),
    );
  });
});
