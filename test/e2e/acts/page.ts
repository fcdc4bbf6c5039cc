import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a person finds things on a screen: by what they are and by the words they carry. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });

/** Presses a button; its words, or their beginning. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Follows a link. */
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Types in the field of that label. */
export const type = (page: Page, label: string | RegExp, text: string): Promise<void> =>
  page.getByRole('textbox', { name: label }).fill(text);

/** Answers one question by one of its choices. */
export const choose = (
  page: Page,
  question: string | RegExp,
  choice: string | RegExp,
): Promise<void> =>
  page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: choice, exact: typeof choice === 'string' })
    .check();

/** Ticks a box. */
export const tick = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('checkbox', { name }).check();

/** Types the name of a country and takes it from the list. */
export const country = async (page: Page, label: string, name: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name, exact: true }).click();
};

const PATIENCE_MS = 60_000;

/** Waits until a button is no longer there, neither in its own words nor at work: what it does is done. */
export const gone = (page: Page, name: string): Promise<void> =>
  expect
    .poll(
      () =>
        page
          .getByRole('button', { name, exact: true })
          .or(page.locator('button[aria-busy="true"]'))
          .count(),
      { timeout: PATIENCE_MS },
    )
    .toBe(0);

/** What stands on the page, for a sentence to be found in it. */
export const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();

/** Waits until a field holds what was typed there, or read into it. */
export const holds = (page: Page, label: string, value: string): Promise<void> =>
  expect
    .poll(() => page.getByRole('textbox', { name: label, exact: true }).inputValue(), {
      timeout: PATIENCE_MS,
    })
    .toBe(value);
