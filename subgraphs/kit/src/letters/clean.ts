/** Turns writing around without being seen: a name could then show another text than it holds. */
const steersDirection = /[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{61c}]/gu;

// oxlint-disable-next-line no-control-regex -- Control characters are what is taken out here.
const control = /[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{feff}\u{fff9}-\u{fffb}]/gu;

/** More marks on one letter than any language has, piled up over the neighbouring lines. */
const pile = /(\p{M}{4})\p{M}+/gu;

/** A run that no line can hold; the two lines of a machine-readable zone (36) stay whole. */
const longRun = /\S{41,}/gu;

const BREAK_EVERY = 20;

const breakable = (run: string): string => {
  const letters = [...new Intl.Segmenter().segment(run)].map(({ segment }) => segment);
  if (letters.length <= BREAK_EVERY) return run;
  return letters
    .map((letter, at) => (at > 0 && at % BREAK_EVERY === 0 ? `\u{200b}${letter}` : letter))
    .join('');
};

const joins = new Set([0x0a, 0x20, 0xa0, 0x200b, 0x200c, 0x200d, 0x202f]);

/**
 * A text as a letter can set it: normalised, without control characters or hidden direction marks, breakable, and
 * with U+FFFD in the place of each character that no font of ours has.
 */
export const cleanText = (text: string, covers: (code: number) => boolean): string =>
  Array.from(text.normalize('NFC').toWellFormed().replaceAll('\r\n', '\n'))
    .join('')
    .replace(control, ' ')
    .replace(steersDirection, '')
    .replace(/[\u{2028}\u{2029}]/gu, '\n')
    .replace(pile, '$1')
    .replace(/[^\n]/gu, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return joins.has(code) || covers(code) ? letter : '\u{fffd}';
    })
    .replace(/\u{fffd}+/gu, '\u{fffd}')
    .replace(longRun, breakable);

/** Cleans every text of a letter's data; keys and other values stay. */
export const cleanData = (data: unknown, covers: (code: number) => boolean): unknown => {
  if (typeof data === 'string') return cleanText(data, covers);
  if (Array.isArray(data)) return data.map((item: unknown) => cleanData(item, covers));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, cleanData(value, covers)]),
  );
};
