import type { Page } from 'playwright-core';

type Portal = 'applicant' | 'agent' | 'commission';

/** A place to look at: whose portal, as whom, and how to get there from the portal's home. */
export type Place = {
  readonly name: string;
  readonly portal: Portal;
  /** Null for whoever is not signed in. */
  readonly login: string | null;
  readonly path: string;
  /** Follows a link of that page: a file of the queue, an appeal of the roll. */
  readonly onward?: (page: Page) => Promise<void>;
};

const follow = (selector: string) => async (page: Page) => {
  const link = page.locator(selector).first();
  if ((await link.count()) === 0) return;
  const before = await page.locator('h1').first().innerText();
  await link.click();
  await page.waitForFunction(
    (heading) => [...document.querySelectorAll('main h1')].some((h1) => h1.textContent !== heading),
    before,
  );
};

/** Opens the file first, then the place of it that its status asks for. */
const followInFile = (place: string) => async (page: Page) => {
  await page.locator(`main a[href^="/applications/"]`).first().click();
  await page.waitForURL(/\/applications\/[0-9a-f-]{36}/);
  const file = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  // The language was chosen in the address of the first page, for that page only.
  const language = await page.locator('html').getAttribute('lang');
  await page.goto(`${new URL(page.url()).origin}${file}/${place}?lang=${language}`);
};

/** Opens the place of the visa that was issued, among the person's other applications. */
const followIssued = (place: string) => async (page: Page) => {
  const language = await page.locator('html').getAttribute('lang');
  const file = await page.locator('main ul a[href^="/applications/"]').first().getAttribute('href');
  await page.goto(`${new URL(page.url()).origin}${file}${place}?lang=${language}`);
};

/** The session ends while the form stands open: what was typed stays, and the page says so. */
const endSession = async (page: Page) => {
  await followInFile('form')(page);
  await page.locator('main input').first().waitFor();
  const session = await page.context().cookies();
  await page.context().clearCookies();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('dialog[open]').waitFor();
  // Whoever comes next in this window is signed in as before.
  await page.context().addCookies(session);
};

const press = (text: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name: text }).last().click();
  await page.locator('dialog[open]').waitFor();
};

/** Every route of the three route tables, as somebody who has work there. */
export const places: readonly Place[] = [
  { name: 'landing', portal: 'applicant', login: null, path: '/' },
  { name: 'home', portal: 'applicant', login: 'applicant', path: '/' },
  { name: 'home-empty', portal: 'applicant', login: 'applicant-new', path: '/' },
  { name: 'start', portal: 'applicant', login: 'applicant', path: '/start' },
  {
    name: 'application',
    portal: 'applicant',
    login: 'applicant',
    path: '/',
    onward: follow('main a[href^="/applications/"]'),
  },
  {
    name: 'application-issued',
    portal: 'applicant',
    login: 'applicant',
    path: '/',
    onward: followIssued(''),
  },
  {
    name: 'decision-issued',
    portal: 'applicant',
    login: 'applicant',
    path: '/',
    onward: followIssued('/decision'),
  },
  {
    name: 'application-refused',
    portal: 'applicant',
    login: 'applicant-nouakchott',
    path: '/',
    onward: follow('main a[href^="/applications/"]:not([href$="/decision"])'),
  },
  {
    name: 'decision',
    portal: 'applicant',
    login: 'applicant-nouakchott',
    path: '/',
    onward: follow('main a[href*="/decision"], main a[href^="/applications/"]'),
  },
  {
    name: 'form',
    portal: 'applicant',
    login: 'applicant-tashkent',
    path: '/',
    onward: followInFile('form'),
  },
  {
    name: 'form-passport',
    portal: 'applicant',
    login: 'applicant-tashkent',
    path: '/',
    onward: followInFile('form/travelDocument'),
  },
  {
    name: 'form-review',
    portal: 'applicant',
    login: 'applicant-tashkent',
    path: '/',
    onward: followInFile('form/review'),
  },
  {
    name: 'form-signed',
    portal: 'applicant',
    login: 'applicant-beijing',
    path: '/',
    onward: followInFile('form'),
  },
  {
    name: 'session-ended',
    portal: 'applicant',
    login: 'applicant-tashkent',
    path: '/',
    onward: endSession,
  },
  {
    name: 'appointment-to-ask',
    portal: 'applicant',
    login: 'applicant-beijing',
    path: '/',
    onward: followInFile('appointment'),
  },
  {
    name: 'appointment-kept',
    portal: 'applicant',
    login: 'applicant',
    path: '/',
    onward: followInFile('appointment'),
  },
  { name: 'components', portal: 'applicant', login: null, path: '/components' },
  {
    name: 'components-dialog',
    portal: 'applicant',
    login: null,
    path: '/components',
    onward: press(/(Annuler le visa|Annul the visa|إبطال التأشيرة)…$/),
  },
  { name: 'data', portal: 'applicant', login: 'applicant', path: '/data' },
  { name: 'data-empty', portal: 'applicant', login: 'applicant-new', path: '/data' },
  { name: 'help', portal: 'applicant', login: null, path: '/help' },
  { name: 'not-found', portal: 'applicant', login: null, path: '/no-such-page' },
  { name: 'landing', portal: 'agent', login: null, path: '/agent/' },
  { name: 'queue', portal: 'agent', login: 'examiner', path: '/agent/queue/TO_EXAMINE' },
  {
    name: 'file',
    portal: 'agent',
    login: 'examiner',
    path: '/agent/queue/TO_EXAMINE',
    onward: follow('tbody a'),
  },
  {
    name: 'decide',
    portal: 'agent',
    login: 'decider',
    path: '/agent/queue/TO_DECIDE',
    onward: follow('tbody a'),
  },
  { name: 'desk', portal: 'agent', login: 'provider', path: '/agent/desk' },
  {
    name: 'collect',
    portal: 'agent',
    login: 'provider',
    path: '/agent/queue/TO_COLLECT',
    onward: follow('tbody a'),
  },
  { name: 'hits', portal: 'agent', login: 'examiner', path: '/agent/hits' },
  { name: 'rights', portal: 'agent', login: 'head', path: '/agent/rights' },
  { name: 'agents', portal: 'agent', login: 'head', path: '/agent/agents' },
  { name: 'audit', portal: 'agent', login: 'auditor', path: '/agent/audit' },
  { name: 'operations', portal: 'agent', login: 'operator', path: '/agent/operations' },
  { name: 'landing', portal: 'commission', login: null, path: '/commission/' },
  {
    name: 'roll',
    portal: 'commission',
    login: 'secretariat',
    path: '/commission/roll/TO_REGISTER',
  },
  {
    name: 'roll-closed',
    portal: 'commission',
    login: 'secretariat',
    path: '/commission/roll/CLOSED',
  },
  {
    name: 'appeal',
    portal: 'commission',
    login: 'secretariat',
    path: '/commission/roll/TO_SCHEDULE',
    onward: follow('tbody a'),
  },
  {
    name: 'short-stay-appeal',
    portal: 'commission',
    login: 'subdirector',
    path: '/commission/roll/TO_DECIDE',
    onward: follow('tbody a'),
  },
  { name: 'sessions', portal: 'commission', login: 'president', path: '/commission/sessions' },
  {
    name: 'session',
    portal: 'commission',
    login: 'president',
    path: '/commission/sessions',
    onward: follow('tbody a'),
  },
];
