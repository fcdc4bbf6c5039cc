import type { Page } from 'playwright-core';
import { instantIn } from '../days.ts';
import type { Stage } from '../stage.ts';
import { choose, country, follow, heading, press, says, tick, type } from './page.ts';

/** Makes an account on the sign-in page, from the applicants' first page, and arrives at an empty home. */
export const signUp = async (page: Page, url: string, person: Account): Promise<void> => {
  await page.goto(`${url}/`);
  await press(page, 'Se connecter ou créer un compte');
  await heading(page, 'Qui êtes-vous ?').waitFor();
  const form = page.locator('form', {
    has: page.getByRole('button', { name: 'Créer le compte et entrer' }),
  });
  await form.getByLabel('Nom et prénoms').fill(person.name);
  await form.getByLabel('Adresse électronique').fill(person.email);
  await form.getByLabel(/^Mot de passe/).fill(person.password);
  await press(page, 'Créer le compte et entrer');
  await heading(page, 'Vous n’avez pas encore de demande.').waitFor();
};

export type Account = { readonly name: string; readonly email: string; readonly password: string };

/** Signs in with one's own account, on the sign-in page where one stands. */
export const enterOwnAccount = async (page: Page, { email, password }: Account): Promise<void> => {
  await heading(page, 'Qui êtes-vous ?').waitFor();
  const form = page.locator('form', {
    has: page.getByRole('button', { name: 'Entrer', exact: true }),
    hasText: 'Mot de passe',
  });
  await form.getByLabel('Adresse électronique').fill(email);
  await form.getByLabel(/^Mot de passe/).fill(password);
  await form.getByRole('button', { name: 'Entrer', exact: true }).click();
};

/** Comes back in a browser that remembers nothing, signs in, and stands before the answer of the day. */
export const comeHome = async (stage: Stage, account: Account): Promise<Page> => {
  const page = await stage.window();
  await page.goto(`${stage.url}/`);
  await press(page, 'Se connecter ou créer un compte');
  await enterOwnAccount(page, account);
  await page.getByRole('heading', { level: 1, name: /^(Votre|On vous|Le consulat)/ }).waitFor();
  return page;
};

/** The session has ended in mid-form: signs in again beside the page, which has kept what stands on it. */
export const enterBeside = async (page: Page, account: Account): Promise<void> => {
  const [beside] = await Promise.all([page.waitForEvent('popup'), press(page, 'Se reconnecter')]);
  await enterOwnAccount(beside, account);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await says(page, /^Enregistré à \d\d:\d\d, ici et sur le serveur$/);
};

/** Begins a long-stay application from the home page. */
export const beginLongStay = async (page: Page): Promise<void> => {
  await follow(page, 'Commencer une demande');
  await page.getByRole('radio', { name: /^Plus de trois mois/ }).check();
  await press(page, /^Commencer/);
  await heading(page, 'Vous').waitFor();
};

/** Pastes the two lines of the passport and has them read. */
export const pasteLines = async (page: Page, lines: readonly string[]): Promise<void> => {
  await type(page, /^Les deux lignes/, lines.join('\n'));
  await press(page, 'Lire les deux lignes');
};

const goOn = async (page: Page, to: string): Promise<void> => {
  await press(page, `Continuer : ${to}`);
  await heading(page, to).waitFor();
};

/** What the passport does not say of the person. */
export const answerOnSelf = async (page: Page): Promise<void> => {
  await type(page, 'Lieu de naissance', 'Salé');
  await country(page, 'Pays de naissance', 'Maroc');
  await goOn(page, 'Votre passeport');
};

export const answerOnPassport = async (page: Page): Promise<void> => {
  await choose(page, 'Type de demande', 'Ordinaire');
  await choose(page, 'Type de document de voyage', 'Passeport ordinaire');
  await type(page, 'Date de délivrance', '3/5/2022');
  await choose(page, 'Votre qualité sur ce document', 'Titulaire');
  await goOn(page, 'Où vous vivez');
};

export const answerOnResidence = async (page: Page, email: string): Promise<void> => {
  await type(page, 'Adresse du domicile', '1 rue de l’Exemple, 10000');
  await type(page, 'Ville', 'Rabat');
  await country(page, 'Pays où vous vivez', 'Maroc');
  await choose(page, 'Votre région', 'Rabat, Salé, Kénitra');
  await type(page, 'Adresse électronique', email);
  await type(page, 'Téléphone', '+212 5 00 00 00 00');
  await choose(page, /^Vivez-vous dans un autre pays/, 'Non');
  await goOn(page, 'Votre activité');
};

/** Studies from one day to another, as the form asks them: day first. */
export const answerOnStay = async (
  page: Page,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<void> => {
  await type(page, 'Profession actuelle', 'Architecte');
  await goOn(page, 'Votre séjour');
  await choose(page, 'Territoire du séjour', 'France métropolitaine');
  await tick(page, 'Études');
  await type(page, 'Date d’entrée prévue', from);
  await type(page, 'Date de fin du séjour prévue', until);
  await choose(page, 'Nombre d’entrées demandées', 'Entrées multiples');
  await type(page, /^Première frontière/, 'Paris-Charles-de-Gaulle');
  await type(page, 'Lieu principal du séjour', 'Nantes');
  await goOn(page, 'Votre projet');
};

export const answerOnStudies = async (page: Page, from: string): Promise<void> => {
  await type(page, /^Établissement/, 'École de l’Exemple');
  await type(page, /^Date de début des études|^Début des études/, from);
  await choose(page, /bourse/i, 'Non');
  await goOn(page, 'Qui vous accueille');
  await choose(page, /^Qui vous accueille/, 'Personne : je me loge moi-même');
  await press(page, 'Continuer : Relire et signer');
  await heading(page, 'Tout est rempli, vous pouvez signer.').waitFor();
};

/** Declares, says where, signs, and confirms. */
export const sign = async (page: Page, place: string): Promise<void> => {
  await tick(page, 'Je confirme ces déclarations.');
  await type(page, 'Lieu de signature', place);
  await press(page, 'Signer le formulaire');
  await page
    .getByRole('dialog', { name: 'Signer ce formulaire ?' })
    .getByRole('button', { name: 'Signer le formulaire' })
    .click();
  await heading(page, 'Votre formulaire est signé, prenez rendez-vous.').waitFor();
};

/** Asks for a place at a desk; it is given at once, or as soon as the signed form has arrived there. */
export const askForAppointment = async (page: Page, desk: string): Promise<void> => {
  await follow(page, 'Demander un rendez-vous');
  await heading(page, 'Demandez votre rendez-vous.').waitFor();
  await page.getByRole('combobox', { name: /^Où pouvez-vous venir/ }).selectOption({ label: desk });
  await press(page, 'Demander un rendez-vous');
  await heading(page, /^On vous attend le/).waitFor();
};

/** Appeals against the refusal that stands on the page, in one's own words. */
export const appeal = async (page: Page, reasons: string): Promise<void> => {
  await type(page, /^Pourquoi ce refus est une erreur/, reasons);
  await press(page, 'Déposer le recours');
  await page
    .getByRole('dialog', { name: 'Déposer ce recours ?' })
    .getByRole('button', { name: 'Déposer le recours' })
    .click();
  await says(page, 'Recours déposé');
};

const TIME = /^(\d\d:\d\d), heure de Rabat$/;

/** The instant at which the appointment on the page begins: its day and its time, by the clocks of Rabat. */
export const appointmentOn = async (page: Page): Promise<string> => {
  const given = page.getByRole('region', { name: 'Votre place' });
  const day = await given.locator('time').first().getAttribute('datetime');
  const time = TIME.exec(await given.getByText(TIME).innerText())?.[1];
  return instantIn('Africa/Casablanca', `${day}T${time}`);
};

/** Asks of each date on the page why it is this one; a date that is new to the person says so by itself. */
export const askWhy = async (page: Page): Promise<void> => {
  for (const why of await page.locator('details', { hasText: 'Pourquoi cette date ?' }).all())
    if ((await why.getAttribute('open')) === null) await why.locator('summary').click();
};
