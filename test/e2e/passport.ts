import { checkDigitOf } from '../../subgraphs/applications/src/domain/mrz-text.ts';

/** The passport of the journey's person, who is invented: the answers that stand in it. */
export const amina = {
  surname: 'OUBELLA SPECIMEN',
  givenNames: 'AMINA LINA',
  number: 'SP7000421',
} as const;

const guarded = (text: string): string => text + checkDigitOf(text);

/** The two lines of a passport of that number (ICAO Doc 9303 part 4): Moroccan, born 17 April 1998, until 2 September 2031. */
export const linesOf = (number: string): readonly [string, string] => {
  const names = `P<MAR${amina.surname}<<${amina.givenNames}`.replaceAll(' ', '<').padEnd(44, '<');
  const document = guarded(number.padEnd(9, '<'));
  const [birth, expiry, personal] = [
    guarded('980417'),
    guarded('310902'),
    guarded(''.padEnd(14, '<')),
  ];
  const all = checkDigitOf(document + birth + expiry + personal);
  return [names, `${document}MAR${birth}F${expiry}${personal}${all}`];
};

/** The same line with its tenth character, the check digit of the number, replaced by the next one. */
export const misread = (line: string): string =>
  line.slice(0, 9) + String((Number(line[9]) + 1) % 10) + line.slice(10);

/** Whether each check digit of a visa sticker's second line holds (ICAO Doc 9303 part 7, format B: two lines of 36). */
export const stickerHolds = (line: string): boolean =>
  [
    [0, 9],
    [13, 19],
    [21, 27],
  ].every(([from = 0, to = 0]) => checkDigitOf(line.slice(from, to)) === line[to]);
