import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as applicant from './acts/applicant.ts';
import * as commission from './acts/commission.ts';
import { follow, heading, holds, press, says, type } from './acts/page.ts';
import * as post from './acts/post.ts';
import { inTheMorning, typedDay } from './days.ts';
import { openPaper } from './paper.ts';
import { amina, linesOf, misread, stickerHolds } from './passport.ts';
import { openStage, type Stage } from './stage.ts';

// On a machine that does much else besides, a step is slow; none of them waits for anything but a screen.
vi.setConfig({ testTimeout: 300_000 });
const account = {
  name: 'Amina Oubella',
  email: 'amina.oubella@passerelle.invalid',
  password: 'trois mots inventés',
};
const APPEAL = 'Je produis une attestation de ressources pour toute la durée de mes études.';

let stage: Stage;
let reference = '';
/** A step that failed leaves nothing for the next one to stand on. */
let broken = false;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(({ skip }) => skip(broken, 'An earlier step of the journey failed.'));
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  broken = true;
  process.stderr.write(`${await stage.shown()}\n`);
});

/** Words that only who judges the systematic queries may read. */
const CHECKS = /\b(SIS|VIS)\b|Vérifications|signalement/;

const file = () => ({ reference, name: amina.surname });

/** The applicant at home, in a browser that remembers nothing of before. */
const atHome = () => applicant.comeHome(stage, account);

describe('one file, clicked through in the three portals', () => {
  test('1. a new person has the passport read, and nothing typed is lost', async () => {
    const page = await stage.window();
    await applicant.signUp(page, stage.url, account);
    await stage.look(page);
    await applicant.beginLongStay(page);
    const [names, data] = linesOf(amina.number);
    await applicant.pasteLines(page, [names, misread(data)]);
    await says(page, 'le numéro du passeport contient une erreur');
    await stage.look(page);
    await applicant.pasteLines(page, [names, data]);
    await says(page, '8 réponses remplies d’après le passeport');
    await holds(page, 'Prénoms', amina.givenNames);
    await applicant.answerOnSelf(page);
    await holds(page, 'Numéro du document de voyage', amina.number);
    await applicant.answerOnPassport(page);

    await stage.endSessions();
    await type(page, 'Ville', 'Rabat-Agdal');
    await page.getByRole('dialog', { name: 'Votre session est finie' }).waitFor();
    await stage.look(page);
    await applicant.enterBeside(page, account);
    await page.context().close();

    // Another day, another browser: the form is where it was left.
    const later = await atHome();
    reference = (
      await later
        .getByText(/^PSR-\d\d-\d+$/)
        .first()
        .innerText()
    ).trim();
    expect(reference).toMatch(/^PSR-\d\d-\d{6}$/);
    await follow(later, 'Continuer le formulaire');
    await holds(later, 'Ville', 'Rabat-Agdal');
    await applicant.answerOnResidence(later, account.email);
    await stage.look(later);
    await applicant.answerOnStay(later, {
      from: typedDay(stage.now(), 60),
      until: typedDay(stage.now(), 400),
    });
    await stage.look(later);
    await applicant.answerOnStudies(later, typedDay(stage.now(), 62));
    await stage.look(later);
    await later.context().close();
  });

  test('2. the portal says which post is competent and why, and gives an appointment in its time zone', async () => {
    const page = await atHome();
    await follow(page, 'Continuer le formulaire');
    await heading(page, 'Tout est rempli, vous pouvez signer.').waitFor();
    await says(page, 'Vous vivez ici : Rabat');
    await applicant.sign(page, 'Rabat');
    await stage.look(page);
    await applicant.askForAppointment(page, 'Velmora Accueil, centre de Rabat');
    await stage.look(page);
    await says(page, 'heure de Rabat');
    const startsAt = await applicant.appointmentOn(page);
    expect(Date.parse(startsAt)).toBeGreaterThan(stage.now().getTime());
    await stage.clock(startsAt);
    await page.context().close();
  });

  test('3. the provider checks in, collects, transmits, and then sees nothing of the file', async () => {
    const desk = await stage.enter('provider');
    await follow(desk, 'Rendez-vous');
    await post.checkIn(desk, amina.surname, amina.number);
    await stage.look(desk);
    await post.collect(desk, amina.surname, amina.number);
    expect(await desk.innerText('main')).not.toMatch(CHECKS);
    await press(desk, 'Transmettre au poste');
    await says(desk, 'Le dossier est transmis au poste. Il ne se voit plus d’ici.');
    // The desk keeps its day, and of the file nothing but that it was handed on.
    await desk.getByRole('row', { name: 'Dossier transmis au poste' }).waitFor();
    await stage.look(desk);
    await desk.context().close();
    const page = await atHome();
    await heading(page, 'Le consulat a reçu votre dossier.').waitFor();
    await follow(page, 'Ouvrir cette demande');
    await heading(page, 'Qui a ouvert mon dossier').waitFor();
    expect(await page.innerText('main')).not.toMatch(CHECKS);
    await page.context().close();
  });

  test('4. an examiner examines and proposes, a decision-maker refuses on a ground of long stays', async () => {
    const examiner = await stage.enter('examiner');
    await stage.look(examiner);
    await post.openFile(examiner, 'Recevabilité à voir', file());
    await says(examiner, 'SIS, non-admission');
    await stage.look(examiner);
    await post.examine(
      examiner,
      'Le projet est décrit, ses moyens ne sont pas établis.',
      'Refuser',
    );
    await examiner.context().close();
    const decider = await stage.enter('decider');
    await post.openFile(decider, 'Décisions à prendre', file());
    await says(decider, 'Proposé : refuser.');
    await stage.look(decider);
    await post.refuse(decider, {
      ground: 'vous ne justifiez pas de ressources suffisantes',
      remarks: 'Les moyens d’existence ne sont pas établis pour la durée du séjour.',
      reference,
    });
    expect(await decider.getByText('Rien à faire ici pour vous.').count()).toBe(1);
    await decider.context().close();
  });

  test('5. the person reads the letter, what is done, now and next, and why each date', async () => {
    const page = await atHome();
    await heading(page, 'Votre visa est refusé.').waitFor();
    await follow(page, 'Ouvrir cette demande');
    await heading(page, 'Où en est votre dossier').waitFor();
    for (const state of ['Fait', 'Maintenant', 'Ensuite'])
      await page.getByText(state, { exact: true }).first().waitFor();
    await applicant.askWhy(page);
    await says(page, 'Décision notifiée');
    await says(page, 'CESEDA');
    await stage.look(page);
    const letter = await openPaper(page, /^Décision de refus \(PDF\)/);
    expect(letter).toContain('DEMONSTRATION – SPECIMEN');
    expect(letter).toContain('vous ne justifiez pas de ressources suffisantes pour votre séjour');
    expect(letter).toContain('you do not show sufficient means for your stay');
    await page.context().close();
  });

  test('6. the person appeals, and the secretariat says when silence rejects the appeal', async () => {
    const page = await atHome();
    await follow(page, 'Lire la décision et contester');
    await says(page, 'Ce recours va à la commission de recours');
    await stage.look(page);
    await applicant.appeal(page, APPEAL);
    const secretariat = await stage.enter('secretariat');
    await stage.look(secretariat);
    await commission.openAppeal(secretariat, 'À enregistrer', amina.surname);
    await stage.look(secretariat);
    await commission.register(secretariat);
    await commission.nameRapporteur(secretariat, 'Louis Tramezel');
    await secretariat.context().close();
    await page.reload();
    const silence = await page.getByText(/^Sans réponse, votre recours est rejeté le/).innerText();
    const receipt = await openPaper(page, /^Accusé de réception/);
    // On the page a day does not break: its spaces are others than those of the paper.
    const day = silence.replaceAll(/\s+/g, ' ').replace(/^.*rejeté le \S+ /, '');
    expect(receipt).toContain(day.trim());
    await page.context().close();
  });

  test('6. a rapporteur reports, and a session with its quorum votes to recommend', async () => {
    const rapporteur = await stage.enter('rapporteur');
    await commission.openAppeal(rapporteur, 'Rapports à remettre', amina.surname);
    await commission.report(rapporteur, 'Les pièces produites établissent les ressources.');
    await stage.look(rapporteur);
    await rapporteur.context().close();
    const president = await stage.enter('president');
    const { typed, shown, at } = inTheMorning(stage.now());
    await commission.convene(president, typed);
    await stage.look(president);
    const secretariat = await stage.enter('secretariat');
    await commission.openAppeal(secretariat, 'À inscrire à l’ordre du jour', amina.surname);
    await commission.placeOnAgenda(secretariat, shown);
    await secretariat.context().close();
    await stage.clock(at);
    await commission.openSession(president, shown);
    await commission.openRoom(president, [
      'Geneviève Arnaubert',
      'Bertrand Lescoudray',
      'Agathe Villermoz',
    ]);
    await stage.look(president);
    for (const login of ['judge', 'member-foreign-affairs']) {
      const member = await stage.enter(login);
      await commission.openSession(member, shown);
      await commission.vote(member);
      await member.context().close();
    }
    await commission.vote(president);
    await commission.closeSession(president, 'Les ressources sont établies.');
    expect(await president.getByText('recommander', { exact: true }).count()).toBe(3);
    await stage.look(president);
    await president.context().close();
  });

  test('6. both ministers’ delegates follow, and the post issues the visa', async () => {
    for (const login of ['delegate-foreign-affairs', 'delegate-immigration']) {
      const delegate = await stage.enter(login);
      await commission.openAppeal(delegate, 'Recommandations à suivre ou non', amina.surname);
      await commission.followRecommendation(delegate, 'La recommandation est suivie.');
      await delegate.context().close();
    }
    const decider = await stage.enter('decider');
    await post.openFile(decider, 'Décisions à prendre', file());
    await post.issue(decider, reference);
    await stage.look(decider);
    const [first = '', second = ''] = (await post.stickerLines(decider)).split('\n');
    expect(first).toBe('VDFRAOUBELLA<SPECIMEN<<AMINA<LINA'.padEnd(36, '<'));
    expect(second).toMatch(/^SPE\d{6}\dMAR980417/);
    expect(stickerHolds(second)).toBe(true);
    await decider.context().close();
  });

  test('7. the office of lodging answers the request for access, and the person opens the package', async () => {
    const page = await atHome();
    await heading(page, 'Votre visa est délivré.').waitFor();
    await follow(page, 'Mes données');
    await press(page, 'Demander mes données');
    await says(page, /^Demande DR-\S+ reçue\.$/);
    await stage.look(page);
    const head = await stage.enter('head');
    await post.answerAccess(head, amina.surname);
    await stage.look(head);
    await head.context().close();
    const held = await openPaper(page, /^Lire la réponse/);
    expect(held).toContain('DEMONSTRATION – SPECIMEN');
    expect(held).toContain(amina.surname);
    await page.goto(`${stage.url}/mailbox`);
    await says(page, /Réponse à votre demande d’accès DR-/);
    await page.context().close();
  });

  test('9. the person sees who opened the file: function, kind of unit, instant and purpose, no name', async () => {
    const page = await atHome();
    await follow(page, 'Ouvrir cette demande');
    await press(page, /^Voir les \d+ lectures$/);
    const readings = page.getByRole('list').filter({ hasText: 'service des visas, Rabat' });
    const said = await readings.first().innerText();
    for (const one of [
      'Agent d’examen, service des visas, Rabat',
      'Agent qui décide, service des visas, Rabat',
      'Rapporteur, commission de recours',
      'a étudié un recours',
    ])
      expect(said).toContain(one);
    expect(said).not.toMatch(/Morvandel|Vauquesne|Tramezel|\bSIS\b/);
    await stage.look(page);
    await page.context().close();
  });
});

describe('the appeal against a refused short stay', () => {
  test('arrives at the desk of the visas sub-director', async () => {
    const page = await stage.enter('applicant-nouakchott');
    await follow(page, 'Lire la décision et contester');
    await says(page, 'Ce recours va au sous-directeur des visas.');
    await applicant.appeal(page, 'Mon séjour est organisé, voici la réservation et le billet.');
    await page.context().close();
    const subdirector = await stage.enter('subdirector');
    await commission.openAppeal(subdirector, 'À enregistrer', 'Tandiabou');
    await commission.register(subdirector);
    const decision = subdirector.getByRole('group', { name: 'Décision sur le recours' });
    await decision.waitFor();
    expect(await decision.getByRole('radio').count()).toBe(2);
    await stage.look(subdirector);
    await subdirector.context().close();
  });
});
