import { describe, expect, test } from 'vitest';
import { accentsOf, contrastOf, spokenBy } from './accent.ts';
import { defaultTheme, readTheme, themeSheet } from './theme.ts';

describe('the accent of a deployment', () => {
  test('keeps its contrast at every hue that may be chosen', () => {
    for (let hue = 0; hue <= 360; hue += 1) {
      if (spokenBy(hue)) continue;
      const { light, dark } = accentsOf(hue);
      expect(contrastOf(light.accent, '#e9efee')).toBeGreaterThan(4.5);
      expect(contrastOf(dark.accent, '#1d282a')).toBeGreaterThan(4.5);
    }
  });

  test('is refused where the hue already speaks for stop, wait, ok or focus', () => {
    for (const [hue, what] of [
      [25, 'stop'],
      [80, 'wait'],
      [150, 'ok'],
      [305, 'focus'],
    ] as const)
      expect(() => accentsOf(hue)).toThrow(what);
  });
});

describe('a theme', () => {
  test('changes name, mark, hue and font, and nothing else', () => {
    const sheet = themeSheet({ ...defaultTheme, accentHue: 260, sans: 'Inter' });
    expect(sheet).toContain("'Inter'");
    expect(sheet).toContain('--accent:');
    expect(themeSheet(defaultTheme)).not.toContain('--accent:');
  });

  test('takes no mark that loads or runs something', () => {
    expect(() => themeSheet({ ...defaultTheme, mark: '<svg><script>1</script></svg>' })).toThrow(
      /drawing/,
    );
  });

  test('that is not there is named', () => {
    expect(() => readTheme('/nowhere/theme.json')).toThrow('/nowhere/theme.json');
  });
});
