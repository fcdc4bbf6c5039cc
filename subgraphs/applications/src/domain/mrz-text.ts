import type { Words } from '@passerelle/subgraph-kit/law';

/** A line of a passport's or a full-page visa's zone (ICAO Doc 9303 parts 4 and 7, format of 44 characters). */
export const LINE_LENGTH = 44;

const WEIGHTS = [7, 3, 1] as const;

const valueOf = (character: string): number => {
  if (character >= '0' && character <= '9') return Number(character);
  return character === '<' ? 0 : character.charCodeAt(0) - 55;
};

/** The check digit of a text: weights 7, 3, 1, modulo 10 (ICAO Doc 9303 part 3, 4.9). */
export const checkDigitOf = (text: string): string =>
  String(
    Array.from(text).reduce(
      (sum, character, at) => sum + valueOf(character) * (WEIGHTS[at % 3] ?? 0),
      0,
    ) % 10,
  );

/** A check digit may be a filler where the field is empty. */
export const checkDigitHolds = (text: string, digit: string): boolean =>
  checkDigitOf(text) === digit || (digit === '<' && /^<*$/.test(text));

/** Characters that a reader, human or machine, takes for one another. */
const confusables: Readonly<Record<string, string>> = {
  '0': 'O',
  O: '0',
  '1': 'I',
  I: '1',
  '5': 'S',
  S: '5',
  '8': 'B',
  B: '8',
  '2': 'Z',
  Z: '2',
};

export const lookalikeOf = (character: string): string | null => confusables[character] ?? null;

/** A character that was probably misread: its place in the text, counted from 0, and what it may be instead. */
export type Misread = { readonly at: number; readonly instead: string };

/**
 * The one character whose lookalike makes the check digit hold. Null when none does, or when several would: then
 * nothing can be said. `allowed` is what can stand in the text at all.
 */
export const misreadIn = (text: string, digit: string, allowed: RegExp): Misread | null => {
  const whole = text + digit;
  const found = Array.from(whole).flatMap((character, at) => {
    const instead = lookalikeOf(character);
    if (instead === null || !allowed.test(instead)) return [];
    const mended = whole.slice(0, at) + instead + whole.slice(at + 1);
    const holds = checkDigitOf(mended.slice(0, -1)) === mended.slice(-1);
    return holds ? [{ at, instead }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
};

/**
 * What was typed or pasted, as the zone's alphabet has it: capitals, no spaces, and fillers for what keyboards, word
 * processors and scanners make of them.
 */
const inAlphabet = (line: string): string =>
  line
    .normalize('NFKC')
    .replaceAll('&lt;', '<')
    .replaceAll('«', '<<')
    .replaceAll(/[‹≤〈＜]/g, '<')
    .replaceAll(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .toUpperCase();

/** The lines of what was typed. Two lines pasted as one are told apart when their length is that of a zone. */
export const linesOf = (typed: string): readonly string[] => {
  const lines = typed
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map(inAlphabet)
    .filter((line) => line !== '');
  const whole = lines.join('');
  if (lines.length !== 2 && whole.length === 2 * LINE_LENGTH)
    return [whole.slice(0, LINE_LENGTH), whole.slice(LINE_LENGTH)];
  const [first, second] = lines;
  // Fillers at the end of the name line get lost in copying; they carry nothing and are put back.
  if (
    lines.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    second.length === LINE_LENGTH
  )
    return [/^[PV]/.test(first) ? first.padEnd(LINE_LENGTH, '<') : first, second];
  return lines;
};

/** What is wrong with a zone, where, and for which answer of the form. */
export type ZoneProblem = {
  readonly key: string | null;
  readonly line: number | null;
  /** Counted from 1. */
  readonly position: number | null;
  readonly message: Words;
};

export const aboutWhole = (message: Words, line: number | null = null): ZoneProblem => ({
  key: null,
  line,
  position: null,
  message,
});

const unreadable: Words = {
  fr: 'Nous attendons les deux lignes du bas de la page du passeport qui porte la photo\u00a0: 44 caractères chacune.',
  en: 'We expect the two lines at the foot of the passport page with the photograph: 44 characters each.',
  ar: 'ننتظر السطرين الموجودين أسفل صفحة جواز السفر التي تحمل الصورة: 44 حرفًا في كل سطر.',
};

const identityCard: Words = {
  fr: 'Ces trois lignes sont celles d’une carte. Il faut les deux lignes du passeport.',
  en: 'These three lines are those of a card. The two lines of the passport are needed.',
  ar: 'هذه السطور الثلاثة تخصّ بطاقة. المطلوب هو سطرا جواز السفر.',
};

const smallDocument: Words = {
  fr: 'Ces lignes de 36 caractères sont celles d’une vignette de visa ou d’une carte. Il faut les deux lignes de 44 caractères du passeport.',
  en: 'These lines of 36 characters are those of a visa sticker or a card. The two lines of 44 characters of the passport are needed.',
  ar: 'هذه السطور المؤلفة من 36 حرفًا تخصّ ملصق تأشيرة أو بطاقة. المطلوب هو سطرا جواز السفر المؤلفان من 44 حرفًا.',
};

const lineLength = (line: number, length: number): ZoneProblem =>
  aboutWhole(
    {
      fr: `La ligne ${line} compte ${length} caractères au lieu de ${LINE_LENGTH}. Vérifiez qu’aucun «\u00a0<\u00a0» ne manque.`,
      en: `Line ${line} has ${length} characters instead of ${LINE_LENGTH}. Check that no “<” is missing.`,
      ar: `يضم السطر ${line} عدد ${length} من الأحرف بدلًا من ${LINE_LENGTH}. تحقّقوا من عدم نقصان أي «<».`,
    },
    line,
  );

const oneLine: Words = {
  fr: 'Il n’y a qu’une ligne. Ajoutez l’autre\u00a0: les deux lignes vont ensemble.',
  en: 'There is one line only. Add the other: the two lines go together.',
  ar: 'يوجد سطر واحد فقط. أضيفوا السطر الآخر: السطران متلازمان.',
};

/** Why these lines are not those of a passport; empty when their shape is right. */
export const shapeProblems = (lines: readonly string[]): readonly ZoneProblem[] => {
  if (lines.length === 3 && lines.every((line) => line.length === 30))
    return [aboutWhole(identityCard)];
  if (lines.length === 2 && lines.every((line) => line.length === 36))
    return [aboutWhole(smallDocument)];
  if (lines.length === 1 && lines[0]?.length === LINE_LENGTH) return [aboutWhole(oneLine)];
  if (lines.length !== 2) return [aboutWhole(unreadable)];
  return lines.flatMap((line, at) =>
    line.length === LINE_LENGTH ? [] : [lineLength(at + 1, line.length)],
  );
};

/** Characters that no zone has, each with its place. */
export const alphabetProblems = (lines: readonly string[]): readonly ZoneProblem[] =>
  lines.flatMap((line, at) =>
    Array.from(line).flatMap((character, column) =>
      /[A-Z0-9<]/.test(character)
        ? []
        : [
            {
              key: null,
              line: at + 1,
              position: column + 1,
              message: {
                fr: `Le caractère «\u00a0${character}\u00a0» n’existe pas dans ces lignes\u00a0: seulement A–Z, 0–9 et «\u00a0<\u00a0».`,
                en: `The character “${character}” does not occur in these lines: only A–Z, 0–9 and “<”.`,
                ar: `الحرف «${character}» لا يرد في هذه السطور: فقط A–Z و0–9 و«<».`,
              },
            },
          ],
    ),
  );

export const namesMayBeCut: ZoneProblem = {
  key: 'givenNames',
  line: 1,
  position: LINE_LENGTH,
  message: {
    fr: 'Les noms remplissent toute la ligne et peuvent être coupés. Complétez-les comme dans le passeport.',
    en: 'The names fill the whole line and may be cut. Complete them as in the passport.',
    ar: 'الأسماء تملأ السطر كله وقد تكون مقتطعة. أكملوها كما في جواز السفر.',
  },
};

export const isVisaZone: ZoneProblem = aboutWhole(
  {
    fr: 'Ces lignes sont celles d’un visa, pas du passeport. L’identité est reprise\u202f; le numéro et l’expiration du passeport restent à saisir.',
    en: 'These lines are those of a visa, not of the passport. The identity is taken; the passport’s number and expiry remain to be typed.',
    ar: 'هذه السطور تخصّ تأشيرة لا جواز السفر. أُخذت الهوية؛ ويبقى إدخال رقم جواز السفر وتاريخ انتهائه.',
  },
  1,
);

export const notPassport: ZoneProblem = aboutWhole(
  {
    fr: 'La première ligne d’un passeport commence par «\u00a0P\u00a0».',
    en: 'The first line of a passport begins with “P”.',
    ar: 'يبدأ السطر الأول من جواز السفر بالحرف «P».',
  },
  1,
);

export const compositeProblem: ZoneProblem = {
  key: null,
  line: 2,
  position: LINE_LENGTH,
  message: {
    fr: 'Le dernier chiffre de contrôle ne correspond pas\u00a0: un caractère de la ligne 2 est faux.',
    en: 'The last check digit does not hold: a character of line 2 is wrong.',
    ar: 'رقم التحقق الأخير غير مطابق: أحد أحرف السطر 2 خاطئ.',
  },
};
