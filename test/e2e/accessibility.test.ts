import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { places, type Place } from '../demo/routes.ts';
import { builtFolders } from '../support/built.ts';
import { launchBrowser, openContext, settled, signInOnPage } from '../support/browser.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { violationsOn } from './axe.ts';

const LANGUAGES = ['fr', 'en', 'ar'] as const;

let platform: TestPlatform;
let browser: Browser;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), {
    portals: builtFolders(),
    applications: 1_000,
  });
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  for (const context of contexts.values()) await context.close();
  await browser.close();
  await platform.stop();
});

/** One window for each person: signing in once is enough. */
const pageFor = async ({ login }: Place): Promise<Page> => {
  const known = contexts.get(login ?? '');
  const context = known ?? (await openContext(browser));
  contexts.set(login ?? '', context);
  const page = await context.newPage();
  if (!known && login) await signInOnPage(page, platform.url, login);
  return page;
};

const visit = async (page: Page, place: Place, language: string): Promise<void> => {
  await page.goto(`${platform.url}${place.path}?lang=${language}`);
  await settled(page);
  if (!place.onward) return;
  await place.onward(page);
  await settled(page);
};

describe('each page, in each language', () => {
  test.each(places)(
    '$portal: $name is open to everybody (WCAG 2.2 AA) and is as wide as a phone',
    async (place) => {
      const page = await pageFor(place);
      const faults: string[] = [];
      try {
        page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
        for (const language of LANGUAGES) {
          await page.setViewportSize({ width: 1280, height: 900 });
          await visit(page, place, language);
          faults.push(...(await violationsOn(page)).map((one) => `${language}: ${one}`));
          expect(await page.locator('html').getAttribute('dir')).toBe(
            language === 'ar' ? 'rtl' : 'ltr',
          );
          await page.setViewportSize({ width: 320, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          if (wide > 320) faults.push(`${language}: ${wide} px wide in a window of 320`);
        }
      } finally {
        await page.close();
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});

describe('the component page', () => {
  test('shows a table that is sorted by its heads, narrowed by a word, and gone through with keys', async () => {
    const page = await pageFor({ name: 'components', portal: 'applicant', login: null, path: '/' });
    try {
      await page.goto(`${platform.url}/components?lang=en`);
      await settled(page);
      const table = page.getByRole('table', { name: 'Places by post' });
      const posts = () => table.locator('tbody tr td:nth-child(2)').allInnerTexts();
      await table.getByRole('button', { name: 'Post' }).click();
      expect(await posts()).toEqual(['Dakar', 'Rabat', 'Tachkent', 'Tunis']);
      await table.getByRole('button', { name: 'Places' }).click();
      await table.getByRole('button', { name: 'Places' }).click();
      expect(await posts()).toEqual(['Rabat', 'Tunis', 'Dakar', 'Tachkent']);
      expect(await table.locator('th[aria-sort="descending"]').innerText()).toContain('Places');
      await page.getByRole('searchbox', { name: 'Post' }).fill('tun');
      expect(await posts()).toEqual(['Tunis']);
      await page.getByText('1 row of 4').waitFor();

      const queue = page.getByRole('table', { name: 'Files to do' });
      const chosen = () => queue.locator('tr[aria-selected="true"] th').allInnerTexts();
      expect(await chosen()).toEqual(['Jonas Okwemba']);
      await page.getByRole('region', { name: 'Files to do' }).focus();
      for (const key of ['j', 'j', 'ArrowDown', 'x']) await page.keyboard.press(key);
      expect(await chosen()).toEqual(['Jonas Okwemba', 'Đặng Thu Phượng']);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Đặng Thu Phượng',
      );
    } finally {
      await page.close();
    }
  }, 60_000);
});
