import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

const LOOKS = 12;
const LOOK_MS = 5_000;

/** A paper is made a moment after the act: whoever does not find it looks again. */
const find = async (page: Page, name: RegExp) => {
  const link = page.getByRole('link', { name }).first();
  for (let look = 1; look < LOOKS; look += 1) {
    const isThere = await link.waitFor({ timeout: LOOK_MS }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await page.reload();
  }
  return link;
};

/** Follows the link to a paper and reads what is printed on it; fails when it is no PDF. */
export const openPaper = async (page: Page, name: RegExp): Promise<string> => {
  const link = await find(page, name);
  // A browser without a screen saves what another shows.
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await download.path())));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
};
