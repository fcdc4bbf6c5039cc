import type { Page } from 'playwright-core';
import { choose, follow, gone, heading, press, says, tick, type } from './page.ts';

/** Opens the appeal of that person from a view of the roll. */
export const openAppeal = async (page: Page, view: string, name: string): Promise<void> => {
  await follow(page, 'Rôle');
  await follow(page, new RegExp(`^${view}`));
  await heading(page, view).waitFor();
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

export const register = async (page: Page): Promise<void> => {
  await press(page, 'Enregistrer et accuser réception');
  await says(page, 'Le recours est enregistré. L’accusé de réception part.');
};

/** The head of an appeal says where it stands. */
const standsAt = (page: Page, stage: string): Promise<void> =>
  page.locator('.file-head').getByText(stage, { exact: true }).waitFor();

export const nameRapporteur = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Rapporteur' }).selectOption({ label: name });
  await press(page, 'Désigner le rapporteur');
  await standsAt(page, 'Chez le rapporteur');
};

export const report = async (page: Page, facts: string): Promise<void> => {
  await type(page, /^Ce que dit le refus/, facts);
  await choose(page, 'Proposition', 'Recommander la délivrance aux deux ministres');
  await press(page, 'Remettre le rapport');
  await says(page, 'Le rapport est remis.');
};

/** Convenes a session at that time of the clocks in Paris, `2026-12-01T10:00`. */
export const convene = async (page: Page, when: string): Promise<void> => {
  await follow(page, 'Séances');
  await press(page, 'Convoquer une séance…');
  const dialog = page.getByRole('dialog', { name: 'Convoquer une séance' });
  await dialog.getByLabel('Jour et heure').fill(when);
  await dialog.getByRole('button', { name: 'Convoquer' }).click();
  await says(page, 'La séance est convoquée.');
};

/** Places the appeal that is open on the agenda of the session whose words are these. */
export const placeOnAgenda = async (page: Page, session: RegExp): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Séance' });
  const label = await field.getByRole('option', { name: session }).first().innerText();
  await field.selectOption({ label });
  await press(page, 'Inscrire à l’ordre du jour');
  await standsAt(page, 'À l’ordre du jour');
};

/** Opens the page of the session that is held at that time. */
export const openSession = async (page: Page, when: RegExp): Promise<void> => {
  await follow(page, 'Séances');
  await page.getByRole('row', { name: when }).first().getByRole('link').click();
  await heading(page, /^Séance /).waitFor();
};

/** Says who is in the room, and opens the session. */
export const openRoom = async (page: Page, present: readonly string[]): Promise<void> => {
  for (const name of present) await tick(page, new RegExp(`^${name}`));
  await press(page, 'Ouvrir la séance');
  await says(page, 'Quorum réuni');
};

export const vote = async (page: Page): Promise<void> => {
  await choose(page, 'Sens du vote', /^Recommander la délivrance/);
  await press(page, /^Voter : recommander/);
  await page
    .getByRole('dialog', { name: /^Voter sur le point/ })
    .getByRole('button', { name: 'Donner mon vote' })
    .click();
  await heading(page, 'Votre vote').waitFor({ state: 'detached' });
};

/** Closes the item with its reasons, then the session. */
export const closeSession = async (page: Page, reasons: string): Promise<void> => {
  await type(page, 'Motifs', reasons);
  await press(page, 'Clore le point…');
  await page
    .getByRole('dialog', { name: /^Clore le point/ })
    .getByRole('button', { name: 'Clore et signer' })
    .click();
  await heading(page, 'recommandé').waitFor();
  await press(page, 'Clore la séance…');
  await page
    .getByRole('dialog', { name: /^Clore la séance/ })
    .getByRole('button', { name: 'Clore et signer le procès-verbal' })
    .click();
  await heading(page, 'Fin de séance').waitFor({ state: 'detached' });
};

/** A minister's delegate follows the recommendation. */
export const followRecommendation = async (page: Page, reasons: string): Promise<void> => {
  await choose(page, 'Réponse à la recommandation', 'Suivre la recommandation');
  await type(page, 'Motifs', reasons);
  await press(page, 'Répondre…');
  await page.getByRole('dialog').getByRole('button', { name: 'Signer la réponse' }).click();
  await gone(page, 'Répondre…');
};
