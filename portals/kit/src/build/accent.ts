/** The accent of a deployment: a hue is configured, never a colour. Lightness and chroma are ours, so contrast cannot break. */

type Rgb = readonly [number, number, number];

/** Hues that already speak: stop, wait, ok and focus. */
const SPEAKING = [
  { from: 15, to: 40, what: 'stop' },
  { from: 55, to: 95, what: 'wait' },
  { from: 140, to: 165, what: 'ok' },
  { from: 295, to: 315, what: 'focus' },
] as const;

const linearOf = (lightness: number, chroma: number, hue: number): Rgb => {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  // Björn Ottosson's OKLab to linear sRGB.
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const encoded = (channel: number): number =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;

/** OKLCH as hex; a channel outside sRGB is clipped, as browsers do. */
export const hexOf = (lightness: number, chroma: number, hue: number): string =>
  `#${linearOf(lightness, chroma, hue)
    .map((channel) => Math.round(Math.min(1, Math.max(0, encoded(Math.max(0, channel)))) * 255))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;

const luminanceOf = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The contrast of two hex colours (WCAG 2.2, relative luminance). */
export const contrastOf = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

/** What the hue is refused for, or null. */
export const spokenBy = (hue: number): string | null =>
  SPEAKING.find(({ from, to }) => hue >= from && hue <= to)?.what ?? null;

export type Accent = { accent: string; accentSoft: string };

/** The four accents of a hue, as hex. Throws when the hue already speaks for a status or for focus. */
export const accentsOf = (
  hue: number,
): Record<'light' | 'dark' | 'lightMore' | 'darkMore', Accent> => {
  if (!(hue >= 0 && hue <= 360))
    throw new Error(`An accent hue lies between 0 and 360, not ${hue}.`);
  const taken = spokenBy(hue);
  if (taken) throw new Error(`Hue ${hue} already speaks for "${taken}": choose another accent.`);
  const soft = { light: hexOf(0.955, 0.02, hue), dark: hexOf(0.285, 0.03, hue) };
  return {
    light: { accent: hexOf(0.435, 0.085, hue), accentSoft: soft.light },
    dark: { accent: hexOf(0.825, 0.085, hue), accentSoft: soft.dark },
    lightMore: { accent: hexOf(0.33, 0.07, hue), accentSoft: soft.light },
    darkMore: { accent: hexOf(0.9, 0.06, hue), accentSoft: soft.dark },
  };
};

const rule = (selector: string, { accent, accentSoft }: Accent): string =>
  `${selector}{--accent:${accent};--accent-soft:${accentSoft}}`;

/** The style sheet of an accent, laid after the tokens. */
export const accentSheet = (hue: number): string => {
  const { light, dark, lightMore, darkMore } = accentsOf(hue);
  return [
    rule(':root', light),
    rule(":root[data-theme='dark']", dark),
    `@media (prefers-color-scheme:dark){${rule(':root:not([data-theme])', dark)}}`,
    rule(":root[data-contrast='more']", lightMore),
    rule(":root[data-theme='dark'][data-contrast='more']", darkMore),
    `@media (prefers-color-scheme:dark){${rule(":root:not([data-theme])[data-contrast='more']", darkMore)}}`,
  ].join('\n');
};
