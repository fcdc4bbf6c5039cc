import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoPersons } from '../demo/persons.ts';

// These flags of the package are for a machine without processes; they weaken the browser and break it elsewhere.
const OFF =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation)/;

/** The browser of the package registry: a fresh machine needs no other. */
export const launchBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((flag) => !OFF.test(flag)),
  });

export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'fr' | 'en' | 'ar';
  readonly theme?: 'light' | 'dark';
};

const LOCALE = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA' } as const;

/** A browser of one person: its own cookies, its own window. Fails whoever listens when a page throws. */
export const openContext = async (
  browser: Browser,
  { width = 1280, height = 900, language = 'fr', theme = 'light' }: Look = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height },
    locale: LOCALE[language],
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Africa/Casablanca',
  });

export const HOME = { applicant: '/', agent: '/agent/', commission: '/commission/' } as const;

/** Signs in as an invented person, through the identity provider's page. */
export const signInOnPage = async (page: Page, url: string, login: string): Promise<void> => {
  const person = demoPersons.find((one) => one.login === login);
  if (!person) throw new Error(`The demo has no person ${login}.`);
  await page.goto(
    `${url}/sign-in?portal=${person.portal}&return=${encodeURIComponent(HOME[person.portal])}`,
  );
  await page.locator(`button[name="login"][value="${login}"]`).click();
  await page.waitForURL((at) => at.href.startsWith(`${url}${HOME[person.portal]}`));
  await settled(page);
};

/** The page has drawn its answer: no skeleton is left, but for the one on show on the component page, and the fonts are there. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.bones:not(.spec .bones)') === null);
  await page.evaluate(() => document.fonts.ready.then(() => true));
};
