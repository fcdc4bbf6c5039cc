/** How a person wants the portal drawn on this device; kept here, not on the server. */
export type Display = {
  theme: 'system' | 'light' | 'dark';
  contrast: 'system' | 'more';
  density: 'roomy' | 'compact';
};

const KEY = 'passerelle.display';

const stored = (): Partial<Display> => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Display>;
  } catch {
    return {};
  }
};

/** Each portal starts in its own density: applicants have room, agents have rows. */
export const readDisplay = (density: Display['density']): Display => {
  const asked = new URLSearchParams(location.search).get('theme');
  const { theme = 'system', contrast = 'system', ...kept } = stored();
  return {
    theme: asked === 'light' || asked === 'dark' ? asked : theme,
    contrast,
    density: kept.density ?? density,
  };
};

const set = (name: string, value: string | null): void => {
  if (value === null) document.documentElement.removeAttribute(name);
  else document.documentElement.setAttribute(name, value);
};

const systemIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Writes the choice on the document, where the tokens read it. */
export const applyDisplay = ({ theme, contrast, density }: Display): void => {
  const dark = theme === 'system' ? systemIsDark().matches : theme === 'dark';
  set('data-theme', dark ? 'dark' : 'light');
  set('data-contrast', contrast === 'more' ? 'more' : null);
  set('data-density', density);
  const saves =
    (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  set('data-saves-data', saves ? '' : null);
};

/** Applies the choice and follows the system while the person leaves it the theme. */
export const followDisplay = (density: Display['density']): void => {
  applyDisplay(readDisplay(density));
  systemIsDark().addEventListener('change', () => applyDisplay(readDisplay(density)));
};

/** Keeps the choice and applies it. */
export const keepDisplay = (display: Display): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(display));
  } catch {
    // A private window keeps nothing; the choice then holds for this page.
  }
  applyDisplay(display);
};
