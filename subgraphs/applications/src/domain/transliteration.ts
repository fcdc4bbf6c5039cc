/**
 * Letters that a machine-readable zone writes otherwise than without their marks (ICAO Doc 9303 part 3, section 6,
 * table A). The first of the values that the table recommends.
 */
const latin = 'ÄAE ÅAA ÆAE ÐD ÖOE ØOE ÜUE ÞTH ĐD ĦH ĲIJ ĿL ŁL ŊN ŒOE ŦT ẞSS ƏE';

/** Table B. Letters that languages write differently have the value for Russian, then for Ukrainian. */
const cyrillic =
  'АA БB ВV ГG ДD ЕE ЁE ЖZH ЗZ ИI ЙI КK ЛL МM НN ОO ПP РR СS ТT УU ФF ХKH ЦTS ЧCH ШSH ЩSHCH ' +
  'ЪIE ЫY Ь ЭE ЮIU ЯIA ІI ЇI ЄIE ҐG ЎU ЂD ЃG ЅDZ ЈJ ЉLJ ЊNJ ЋC ЌKJ ЏDZ ҢN ҮU ӨO ҚK ҒG ҰU ҺH ӘA';

/** Table C, without the vowel signs, which it leaves out. */
const arabic =
  'ءXE آXAA أXAE ؤU إI ئXI اA بB ةXAH تT ثXTH جJ حXH خXKH دD ذXDH رR زZ سS شXSH صXSS ضXDZ طXTT ظXZZ ' +
  'عE غG فF قQ كK لL مM نN هH وW ىXAY يY ٱXXA ٹXXT پP چXC ڈXXD ڑXXR ژXJ کXKK گXGG ںXNN ھXDO ہXXG یXYA ےXYB';

const table = new Map(
  `${latin} ${cyrillic} ${arabic}`.split(' ').map((pair) => {
    const [letter = '', ...value] = pair;
    return [letter, value.join('')] as const;
  }),
);

const withoutMarks = (letter: string): string => letter.normalize('NFD').replaceAll(/\p{M}/gu, '');

/**
 * A name in the letters of a machine-readable zone: A to Z and `<` between its parts. Apostrophes fall away, hyphens and
 * spaces become a filler (ICAO Doc 9303 part 3, 4.6). What no table knows falls away too: the zone has no place for it.
 */
export const inZoneLetters = (name: string): string =>
  Array.from(
    name.normalize('NFC').toUpperCase(),
    (letter) => table.get(letter) ?? withoutMarks(letter),
  )
    .join('')
    .replaceAll(/[\s\-‐‑–,]+/gu, '<')
    .replaceAll(/[^A-Z<]/g, '')
    .replaceAll(/<{2,}/g, '<')
    .replaceAll(/^<|<$/g, '');
