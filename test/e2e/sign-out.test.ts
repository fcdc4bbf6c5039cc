import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { demoPersons } from '../demo/persons.ts';
import { builtFolders } from '../support/built.ts';
import { HOME, launchBrowser, openContext, settled, signInOnPage } from '../support/browser.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), {
    portals: builtFolders(),
    applications: 40,
  });
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await platform.stop();
});

/** What the portal's first page says of somebody who is signed in. */
const shows = async (page: Page, name: string): Promise<boolean> =>
  (await page.innerText('body')).includes(name);

/** Whether the identity provider still lets this browser in without a word. */
const isKnown = async (page: Page): Promise<boolean> => {
  const cookies = await page.context().cookies(`${platform.url}/identity`);
  return cookies.some(({ name }) => name === '_session');
};

describe('a screen that many people share', () => {
  test.each(['applicant', 'examiner', 'president'])(
    'is clean after signing out (%s): here, in a second tab, on the way back, and at the identity provider',
    async (login) => {
      const person = demoPersons.find((one) => one.login === login);
      if (!person) throw new Error(`The demo has no person ${login}.`);
      const home = platform.url + HOME[person.portal];
      const context = await openContext(browser);
      const page = await context.newPage();
      await signInOnPage(page, platform.url, login);
      const second = await context.newPage();
      await second.goto(home);
      await settled(second);
      expect([await shows(page, person.name), await shows(second, person.name)]).toEqual([
        true,
        true,
      ]);
      expect(await isKnown(page)).toBe(true);
      await page.evaluate(() => sessionStorage.setItem('passerelle.examination.1', 'A finding.'));

      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await expect
        .poll(async () => ((await isKnown(page)) ? 'known' : page.url()), { timeout: 20_000 })
        .toBe(home);
      for (const tab of [page, second]) {
        await expect.poll(() => shows(tab, person.name), { timeout: 20_000 }).toBe(false);
        expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
      }
      await page.goBack().catch(() => null);
      await settled(page);
      expect(await shows(page, person.name)).toBe(false);
      const session = await page.request.get(`${platform.url}/session?portal=${person.portal}`);
      expect(await session.json()).toMatchObject({ signedIn: false });
      await context.close();
    },
  );
});
