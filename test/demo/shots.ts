import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import {
  launchBrowser,
  openContext,
  settled,
  signInOnPage,
  type Look,
} from '../support/browser.ts';
import { places, type Place } from './routes.ts';

const WIDTHS = [320, 768, 1280];
const data =
  process.env['PASSERELLE_DATA'] ?? fileURLToPath(new URL('../../.data', import.meta.url));

const { values } = parseArgs({
  options: {
    portal: { type: 'string' },
    lang: { type: 'string' },
    width: { type: 'string' },
    theme: { type: 'string' },
    name: { type: 'string' },
  },
});

const chosen = <Value extends string | number>(
  all: readonly Value[],
  asked: string | undefined,
): readonly Value[] => (asked === undefined ? all : all.filter((one) => String(one) === asked));

/** Photographs one place; the file says portal, place, language, width and theme. */
const photograph = async (
  browser: Browser,
  url: string,
  place: Place,
  look: Required<Omit<Look, 'height'>>,
) => {
  const context = await openContext(browser, look);
  try {
    const page = await context.newPage();
    if (place.login) await signInOnPage(page, url, place.login);
    await page.goto(`${url}${place.path}?lang=${look.language}&theme=${look.theme}`);
    await settled(page);
    if (place.onward) {
      await place.onward(page);
      await settled(page);
    }
    const name = `${place.portal}-${place.name}-${look.language}-${look.width}-${look.theme}.png`;
    await page.screenshot({ path: join(data, 'shots', name), fullPage: true });
    process.stdout.write(`${name}\n`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > look.width) process.stdout.write(`  ${wide} px wide in a window of ${look.width}\n`);
  } finally {
    await context.close();
  }
};

const main = async (): Promise<void> => {
  const connection = await readFile(join(data, 'connection.json'), 'utf8').catch(() => null);
  if (connection === null) {
    process.stdout.write(
      'No platform runs on this data folder. Start one first: npx -y pnpm@12 start\n',
    );
    process.exitCode = 1;
    return;
  }
  const { url } = JSON.parse(connection) as { url: string };
  const folder = join(data, 'shots');
  await mkdir(folder, { recursive: true });
  process.stdout.write(`Pictures go to ${folder}\n`);
  const browser = await launchBrowser();
  let taken = 0;
  try {
    for (const place of places) {
      if (values.portal && place.portal !== values.portal) continue;
      if (values.name && place.name !== values.name) continue;
      for (const language of chosen(['fr', 'en', 'ar'] as const, values.lang))
        for (const width of chosen(WIDTHS, values.width))
          for (const theme of chosen(['light', 'dark'] as const, values.theme)) {
            await photograph(browser, url, place, { language, width, theme });
            taken += 1;
          }
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`${taken} pictures are in ${folder}\n`);
};

await main();
