import type { Page } from 'playwright-core';
import { choose, follow, gone, heading, press, says, tick, type } from './page.ts';

/** The provider's agent checks in whoever is expected under that name: the passport on the desk is that of the form. */
export const checkIn = async (page: Page, name: string, passport: string): Promise<void> => {
  await heading(page, /^Rendez-vous du/).waitFor();
  await page
    .getByRole('row', { name })
    .getByRole('button', { name: /^Accueillir la personne/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Accueillir, rendez-vous/ });
  await dialog.getByRole('textbox', { name: 'Numéro lu dans le passeport' }).fill(passport);
  await dialog.getByRole('button', { name: 'Accueillir…' }).click();
  await says(page, 'La personne est accueillie.');
};

/** Collects what may be collected, and records the lodging. */
export const collect = async (page: Page, name: string, passport: string): Promise<void> => {
  await page.getByRole('row', { name }).getByRole('link', { name: 'Recueillir' }).click();
  await heading(page, 'Recueillir et déposer').waitFor();
  await type(page, 'Numéro lu dans le passeport', passport);
  await tick(page, 'Photographie prise ou remise');
  await choose(page, 'Empreintes', 'Dix empreintes à plat, prises');
  await tick(page, /^Les droits de visa sont payés/);
  await press(page, 'Enregistrer le dépôt');
  await says(page, 'Le dépôt est enregistré. Il se complète tout seul.');
};

export type File = { readonly reference: string; readonly name: string };

/** Finds a person's file in a view of the queue by its reference, and opens it. */
export const openFile = async (
  page: Page,
  view: string,
  { reference, name }: File,
): Promise<void> => {
  await follow(page, 'Dossiers');
  await follow(page, new RegExp(`^${view}`));
  await heading(page, view).waitFor();
  await page.getByRole('searchbox', { name: /^Chercher une référence/ }).fill(reference);
  await press(page, /^Chercher/);
  await page.getByRole('row', { name }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** The formal check, taking the file up, and the examination with what is proposed. */
export const examine = async (page: Page, findings: string, proposal: string): Promise<void> => {
  await press(page, 'Déclarer recevable');
  await says(page, 'La demande est recevable. Le délai court depuis le dépôt.');
  await press(page, 'Prendre le dossier');
  await says(page, 'Le dossier est chez vous.');
  await type(page, 'Ce que montre le dossier', findings);
  await choose(page, 'Proposition au décideur', proposal);
  await press(page, 'Consigner l’examen');
  await says(page, 'L’examen est consigné.');
};

/** Refuses on the ground that begins with these words, and confirms by the file's reference. */
export const refuse = async (
  page: Page,
  { ground, remarks, reference }: Readonly<Record<'ground' | 'remarks' | 'reference', string>>,
): Promise<void> => {
  await tick(page, new RegExp(ground));
  await type(page, /^L’essentiel des raisons/, remarks);
  await press(page, 'Refuser le visa…');
  const dialog = page.getByRole('dialog', { name: `Refuser le visa du dossier ${reference}` });
  await dialog.getByRole('textbox', { name: 'Tapez la référence du dossier' }).fill(reference);
  await dialog.getByRole('button', { name: 'Refuser le visa' }).click();
  await gone(page, 'Refuser le visa…');
};

/** Issues the visa as it was asked for, and confirms by the file's reference. */
export const issue = async (page: Page, reference: string): Promise<void> => {
  await press(page, 'Délivrer le visa…');
  const dialog = page.getByRole('dialog', { name: `Délivrer le visa du dossier ${reference}` });
  await dialog.getByRole('textbox', { name: 'Tapez la référence du dossier' }).fill(reference);
  await dialog.getByRole('button', { name: 'Délivrer le visa' }).click();
  await heading(page, /^Vignette .* SPECIMEN$/).waitFor();
};

/** The two lines of the sticker, as they stand on the file. */
export const stickerLines = (page: Page): Promise<string> =>
  page.getByLabel('Zone de lecture de la vignette').innerText();

/** Answers the request of that person about their own data. */
export const answerAccess = async (page: Page, name: string): Promise<void> => {
  await follow(page, 'Droits des personnes');
  await page
    .getByRole('row', { name })
    .getByRole('button', { name: /^Répondre à la demande/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Répondre et remettre' }).click();
  await says(page, 'La réponse se prépare. La personne sera prévenue.');
};
