import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const inPackage = (name: string, path: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

/**
 * The fonts that come with the platform: a bare machine has none. The compiler brings Libertinus Serif and DejaVu Sans
 * Mono itself; templates switch fallback off, so that fonts of the machine never change a letter.
 */
export const fontFiles: readonly string[] = [
  inPackage('@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf'),
  inPackage('@expo-google-fonts/noto-sans', '600SemiBold/NotoSans_600SemiBold.ttf'),
  inPackage('@expo-google-fonts/noto-naskh-arabic', '400Regular/NotoNaskhArabic_400Regular.ttf'),
  inPackage('@expo-google-fonts/noto-naskh-arabic', '600SemiBold/NotoNaskhArabic_600SemiBold.ttf'),
  // Names in Chinese script, in one weight: ten megabytes are enough.
  inPackage('@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
];

/** The offset of a table in a TrueType file. */
const tableAt = (font: DataView, tag: string): number => {
  const tables = font.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    const found = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => font.getUint8(record + byte)));
    if (found === tag) return font.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
};

/** Format 4: segments of the basic plane. */
const segments = (font: DataView, at: number, covered: Set<number>): void => {
  const count = font.getUint16(at + 6) / 2;
  for (let index = 0; index < count; index += 1) {
    const end = font.getUint16(at + 14 + index * 2);
    const start = font.getUint16(at + 16 + (count + index) * 2);
    for (let code = start; code <= end && code !== 0xffff; code += 1) covered.add(code);
  }
};

/** Format 12: groups of all planes. */
const groups = (font: DataView, at: number, covered: Set<number>): void => {
  const count = font.getUint32(at + 12);
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + index * 12;
    const end = font.getUint32(group + 4);
    for (let code = font.getUint32(group); code <= end; code += 1) covered.add(code);
  }
};

const coverageOf = (file: Buffer): Set<number> => {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const cmap = tableAt(font, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const at = cmap + font.getUint32(cmap + 8 + index * 8);
    const format = font.getUint16(at);
    if (format === 4) segments(font, at, covered);
    else if (format === 12) groups(font, at, covered);
  }
  return covered;
};

export type Fonts = { readonly blobs: Buffer[]; readonly covers: (code: number) => boolean };

/**
 * Which characters can be set in every weight: PDF/UA refuses a document with a missing glyph, and a letter must
 * never fail because of a name.
 */
export const loadFonts = (): Fonts => {
  const blobs = fontFiles.map((file) => readFileSync(file));
  const [sans, sansBold, naskh, naskhBold, chinese = new Set<number>()] = blobs.map(coverageOf);
  const both = (one = new Set<number>(), other = new Set<number>()): Set<number> =>
    one.intersection(other);
  const covered = both(sans, sansBold).union(both(naskh, naskhBold)).union(chinese);
  return { blobs, covers: (code) => covered.has(code) };
};
