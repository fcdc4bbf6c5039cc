import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { accentSheet } from './accent.ts';

/** What a deployment may change of the look; nothing else. */
export type Theme = {
  /** The name in the frame and in titles. */
  name: string;
  /** A mark in one colour, 24 px high, drawn in black: it takes the ink. */
  mark: string;
  /** 0 to 360; null keeps the accent of the tokens. */
  accentHue: number | null;
  /** A font family for the sans voice; null keeps IBM Plex. It must have tabular figures and cover the languages. */
  sans: string | null;
};

const BRIDGE =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M1 6h22v2.6H1ZM4 8.6h2.4V18H4Zm6.8 0h2.4V18h-2.4Zm6.8 0H20V18h-2.4Z'/></svg>";

export const defaultTheme: Theme = {
  name: 'Passerelle',
  mark: BRIDGE,
  accentHue: null,
  sans: null,
};

const maskOf = (svg: string): string => {
  if (/<script|javascript:|href=|<image|<foreignObject/i.test(svg))
    throw new Error('A mark is a drawing: no script, link, image or foreign object.');
  return `url("data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')}")`;
};

/** The style sheet of a theme. Throws on a hue that already speaks. */
export const themeSheet = (theme: Theme): string =>
  [
    `:root{--i-brand:${maskOf(theme.mark)}}`,
    theme.accentHue === null ? '' : accentSheet(theme.accentHue),
    theme.sans === null
      ? ''
      : `:root{--font-sans:'${theme.sans.replaceAll(/[^\w -]/g, '')}','IBM Plex Sans','IBM Plex Sans Arabic',system-ui,sans-serif}`,
  ].join('\n');

/** Reads `PASSERELLE_THEME`, a JSON file with any of the keys of {@link Theme}. */
export const readTheme = (file: string | undefined): Theme => {
  if (!file) return defaultTheme;
  if (!existsSync(file)) throw new Error(`The theme file ${file} does not exist.`);
  const given = JSON.parse(readFileSync(file, 'utf8')) as Partial<Theme>;
  const unknown = Object.keys(given).filter((key) => !(key in defaultTheme));
  if (unknown.length > 0) throw new Error(`A theme has no ${unknown.join(', ')}.`);
  return { ...defaultTheme, ...given };
};

const NAME = 'virtual:passerelle-theme';
const SHEET = 'virtual:passerelle-theme.css';

/** Offers the theme to the portal: `virtual:passerelle-theme` (the name) and its style sheet. */
export const themed = (theme: Theme): Plugin => ({
  name: 'passerelle:theme',
  resolveId: (id) => (id === NAME || id === SHEET ? `\0${id}` : null),
  load: (id) => {
    if (id === `\0${NAME}`) return `export const name=${JSON.stringify(theme.name)};`;
    if (id === `\0${SHEET}`) return themeSheet(theme);
    return null;
  },
  transformIndexHtml: (html) => html.replaceAll('%NAME%', theme.name),
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'mark.svg', source: theme.mark });
  },
});
