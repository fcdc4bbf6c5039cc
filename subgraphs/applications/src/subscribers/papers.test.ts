import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DoneBefore,
  newId,
  systemActor,
  type Actor,
  type Announcement,
  type SubscriberTools,
} from '@passerelle/subgraph-kit';
import { lawUnder, type LawProfile } from '@passerelle/subgraph-kit/law';
import { readMailbox } from '@passerelle/subgraph-kit/mail';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { declareInadmissible } from '../acts/declare-inadmissible.ts';
import { agents, filesOn, type File } from '../acts/files.fixtures.ts';
import { issueVisa } from '../acts/issue-visa.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { openDocument } from '../open-document.ts';
import { createPorts, type ApplicationsPorts } from '../ports.ts';
import { listDecisions } from '../queries/list-decisions.ts';
import { listDocuments } from '../queries/list-documents.ts';
import { timers } from '../timers.ts';
import { subscribers } from './index.ts';

const NOW = '2026-11-16T09:20:00Z';

/** One installation under one law: database, file store, mailbox and press. */
const startWorld = async (profile: LawProfile) => {
  const law = lawUnder(profile);
  const platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: NOW, law },
  );
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-papers-'));
  const ports = createPorts({
    clock: platform.clock,
    law,
    demo: true,
    config: {
      FILES_DIRECTORY: join(directory, 'files'),
      FILES_SECRET: 'a secret of the test',
      MAILBOX_DIRECTORY: join(directory, 'mailbox'),
      PORTAL_URL: 'https://passerelle.example',
    },
  });
  const stop = async () => {
    await ports.close();
    await platform.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { platform, files: filesOn(platform), ports, directory, stop };
};

type World = {
  readonly platform: TestSubgraph;
  readonly files: ReturnType<typeof filesOn>;
  readonly ports: ApplicationsPorts;
  readonly directory: string;
  stop(): Promise<void>;
};

let today: World;
let founding: World;
beforeAll(async () => {
  today = await startWorld('today');
  founding = await startWorld('2009');
});
afterAll(async () => {
  await today.stop();
  await founding.stop();
});

/** Hands an event to this room's own subscribers, as the bus does. */
const deliver = async ({ platform, ports }: World, announcement: Announcement, id = newId()) => {
  const { perform, ask } = platform.as(systemActor('applications', id));
  for (const subscriber of subscribers.filter(({ on }) => on === announcement.event)) {
    const tools: SubscriberTools<ApplicationsPorts> = {
      ports,
      ask,
      askGraph: () => Promise.reject(new Error('Nothing is asked of the graph here.')),
      now: () => platform.clock.now(),
      perform: async (act, input) =>
        perform(act, input, { eventId: id, subscriber: `${subscriber.name}:${act.name}` }).catch(
          (error: unknown) => {
            if (error instanceof DoneBefore) return null;
            throw error;
          },
        ),
    };
    const event = { id, event: announcement.event, data: announcement.data };
    await subscriber.handle(event as never, tools);
  }
};

/** The form of 2009 asks two questions more. */
const formOf2009 = { durationDays: '14', earlierVisas: 'NO' };

const announced = ({ platform }: World, event: Announcement['event'], { applicationId }: File) => {
  const found = platform.announced.findLast((it) => it.event === event && it.key === applicationId);
  if (found === undefined) throw new Error(`${event} was not announced.`);
  return found;
};

/** Opens the newest document of a file as somebody, and reads its text, without what breaks lines. */
const readNewest = async (world: World, file: File, reader: Actor = file.applicant) => {
  const { ask } = world.platform.as(reader);
  const newest = ((await ask(listDocuments, file.applicationId)) ?? []).at(-1);
  const served = newest === undefined ? null : await openDocument(ask, newest.id, world.ports);
  if (served === null) return null;
  expect(Buffer.from(served.body).subarray(0, 5).toString()).toBe('%PDF-');
  const pdf = await getDocumentProxy(new Uint8Array(served.body));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const plain = text.replaceAll(/[\u2066-\u2069\u200B\u00AD]/g, '').replaceAll(/\s+/g, ' ');
  return { text: plain, pages: totalPages, name: served.name };
};

const refuse = async ({ platform, files }: World, file: File, grounds: readonly object[]) =>
  platform.as(agents.decider).perform(refuseVisa, {
    applicationId: file.applicationId,
    grounds,
    remarks: 'Les relevés couvrent un mois sur les trois demandés.',
    confirmReference: await files.referenceOf(file),
  });

describe('the copy of a form', () => {
  test('has each question that was put and its answer, as it was signed (Visa Code art. 11)', async () => {
    const file = await today.files.signed('SHORT_STAY', {}, 'fr');
    await deliver(today, announced(today, 'application.submitted', file));
    const paper = await readNewest(today, file);
    expect(paper?.name).toBe(`${await today.files.referenceOf(file)}-form.pdf`);
    for (const said of [
      'AMINA LINA',
      'Maroc',
      'Tourisme, Culture',
      'Hôtel Spécimen',
      'Célibataire',
      'Demandeur',
    ])
      expect(paper?.text).toContain(said);
  });

  test('is not the provider’s to open', async () => {
    const file = await today.files.expected(await today.files.signed());
    await deliver(today, announced(today, 'application.submitted', file));
    await expect(readNewest(today, file, agents.provider)).resolves.toBeNull();
  });
});

describe('the receipt of a lodging', () => {
  test('says what was handed in, when a decision is due and what silence means (CRPA R. 112-5)', async () => {
    const file = await today.files.lodged(await today.files.expected(await today.files.signed()));
    await deliver(today, announced(today, 'application.lodged', file));
    const paper = await readNewest(today, file);
    const reference = await today.files.referenceOf(file);
    expect(paper?.name).toBe(`${reference}-receipt.pdf`);
    for (const said of [
      'DEMONSTRATION – SPECIMEN',
      'Récépissé de dépôt',
      'Receipt of lodging',
      reference,
      'OUBELLA SPECIMEN',
      'dix empreintes à plat',
      'mardi 1er décembre 2026',
      'samedi 16 janvier 2027',
      'Nadia Sample',
    ])
      expect(paper?.text).toContain(said);
  });

  test('is a certificate of application on a long stay (CESEDA R. 312-2), which has no legal limit', async () => {
    const file = await today.files.lodged(
      await today.files.expected(await today.files.signed('LONG_STAY')),
    );
    await deliver(today, announced(today, 'application.lodged', file));
    const paper = await readNewest(today, file);
    expect(paper?.text).toContain('Attestation de demande de visa');
    expect(paper?.text).toContain('Aucun texte ne fixe de date pour cette décision');
  });

  test('may be handed over by the provider, until it transmits the file', async () => {
    const file = await today.files.lodged(await today.files.expected(await today.files.signed()));
    await deliver(today, announced(today, 'application.lodged', file));
    await expect(readNewest(today, file, agents.provider)).resolves.not.toBeNull();
  });

  test('is set once, however often the event comes, and leaves no paper that nobody knows of', async () => {
    const file = await today.files.lodged(await today.files.expected(await today.files.signed()));
    const event = announced(today, 'application.lodged', file);
    const stored = async () =>
      (
        await readdir(join(today.directory, 'files'), { recursive: true, withFileTypes: true })
      ).filter((entry) => entry.isFile()).length;
    const before = await stored();
    const id = newId();
    await deliver(today, event, id);
    await deliver(today, event, id);
    await deliver(today, event);
    expect(await stored()).toBe(before + 1);
    const { ask } = today.platform.as(file.applicant);
    expect(await ask(listDocuments, file.applicationId)).toHaveLength(1);
  });

  test('is announced by a mail in the person’s language, which quotes nothing', async () => {
    const file = await today.files.lodged(await today.files.expected(await today.files.signed()));
    await deliver(today, announced(today, 'application.submitted', file));
    await deliver(today, announced(today, 'application.lodged', file));
    const reference = await today.files.referenceOf(file);
    const mails = (await readMailbox(join(today.directory, 'mailbox'))).filter(({ subject }) =>
      subject.includes(reference),
    );
    expect(mails.map(({ to }) => to)).toEqual(['amina@example.org', 'amina@example.org']);
    const signed = mails.find(({ subject }) => subject.includes('is signed'));
    expect(signed?.text).toContain('The reservation is free of charge');
    expect(mails.every(({ subject }) => subject.startsWith('DEMONSTRATION – SPECIMEN'))).toBe(true);
    expect(mails.some(({ text }) => text.includes('OUBELLA'))).toBe(false);
  });
});

describe('the letter of a refusal', () => {
  test('on a short stay is the form of Annex VI, with fourteen grounds and the stated ones ticked', async () => {
    const file = await today.files.examined();
    await refuse(today, file, [{ code: '3' }, { code: '6', complement: 'Espagne' }]);
    await deliver(today, announced(today, 'decision.taken', file));
    const paper = await readNewest(today, file);
    for (const said of [
      'Votre visa est refusé',
      'Your visa is refused',
      'annexe VI du règlement (CE) n° 810/2009',
      'Espagne',
      'le sous-directeur des visas',
      'mercredi 16 décembre 2026',
      'CESEDA D. 312-4',
      'Les relevés couvrent un mois sur les trois demandés.',
      'Hélène Marchand',
      'Par délégation du chef de poste',
    ])
      expect(paper?.text).toContain(said);
    // Two versions, each with two grounds and the decision ticked, and twelve grounds and two decisions not.
    expect(paper?.text.match(/☒/g)).toHaveLength(6);
    expect(paper?.text.match(/☐/g)).toHaveLength(28);
  });

  test('on a long stay names the commission and the catalogue (CESEDA D. 312-3; CRPA L. 211-2)', async () => {
    const file = await today.files.examined('LONG_STAY');
    await refuse(today, file, [{ code: 'LS-2' }]);
    await deliver(today, announced(today, 'decision.taken', file));
    const paper = await readNewest(today, file);
    for (const said of [
      'Votre visa de long séjour est refusé',
      'vous ne justifiez pas de ressources suffisantes',
      'la commission de recours contre les décisions de refus de visa',
      'Études',
    ])
      expect(paper?.text).toContain(said);
  });

  test('under the law of 2009 has its seven reasons, the commission and two months (CESEDA D. 211-5, D. 211-6)', async () => {
    const file = await founding.files.examined('SHORT_STAY', formOf2009);
    await refuse(founding, file, [{ code: 'RMV-5' }]);
    await deliver(founding, announced(founding, 'decision.taken', file));
    const paper = await readNewest(founding, file);
    for (const said of [
      'Motifs de refus de l’annexe de l’arrêté du 22 août 2001',
      'insuffisance des moyens de subsistance',
      'la commission de recours contre les décisions de refus de visa',
      '2 mois à compter de la notification',
      'lundi 18 janvier 2027',
    ])
      expect(paper?.text).toContain(said);
    expect(paper?.text).not.toContain('annexe VI');
  });

  test('is tied to its decision, opened by the person and the post, and never by a provider', async () => {
    const file = await today.files.examined();
    await refuse(today, file, [{ code: '13' }]);
    await deliver(today, announced(today, 'decision.taken', file));
    const { ask } = today.platform.as(file.applicant);
    const [decision] = (await ask(listDecisions, file.applicationId)) ?? [];
    const [letter] = (await ask(listDocuments, file.applicationId)) ?? [];
    expect(decision?.letterId).toBe(letter?.id);
    await expect(readNewest(today, file, agents.decider)).resolves.not.toBeNull();
    for (const stranger of [agents.provider, { ...file.applicant, subject: 'somebody else' }])
      await expect(readNewest(today, file, stranger)).resolves.toBeNull();
  });

  test.each([
    ['Arabic', 'أمينة لينا أوبلا'],
    ['Cyrillic', 'Амина Лина Убелла'],
    ['Chinese', '歐陽阿米娜'],
  ])('carries a name in %s script as it is written', async (_script, nativeName) => {
    const file = await today.files.examined('SHORT_STAY', { nativeName });
    await refuse(today, file, [{ code: '3' }]);
    await deliver(today, announced(today, 'decision.taken', file));
    const paper = await readNewest(today, file);
    const letters = (text: string) =>
      Array.from(text.normalize('NFKC')).filter((letter) => /\p{L}/u.test(letter));
    const said = new Set(letters(paper?.text ?? ''));
    expect(letters(nativeName).filter((letter) => !said.has(letter))).toEqual([]);
    expect(paper?.text).not.toContain('\uFFFD');
  });

  test('of a person who reads Arabic has an Arabic version beside the French and English ones', async () => {
    const file = await today.files.examined('SHORT_STAY', {}, 'ar');
    await refuse(today, file, [{ code: '3' }]);
    await deliver(today, announced(today, 'decision.taken', file));
    const paper = await readNewest(today, file);
    expect(paper?.text).toContain('Your visa is refused');
    expect(paper?.text.normalize('NFKC')).toMatch(/[\u0600-\u06FF]{4}/);
    const mails = await readMailbox(join(today.directory, 'mailbox'));
    const reference = await today.files.referenceOf(file);
    expect(mails.find(({ subject }) => subject.includes(reference))?.subject).toContain('صدر قرار');
  });
});

describe('the notice of a visa', () => {
  test('shows the sticker with both lines of its machine-readable zone, and says SPECIMEN', async () => {
    const file = await today.files.examined();
    const issued = await today.platform.as(agents.head).perform(issueVisa, {
      applicationId: file.applicationId,
      validFrom: '2027-01-25',
      validUntil: '2027-07-24',
      entries: 'MULTIPLE',
      days: 45,
      confirmReference: await today.files.referenceOf(file),
    });
    expect(issued).toMatchObject({ __typename: 'IssueVisaSuccess' });
    await deliver(today, announced(today, 'decision.taken', file));
    const paper = await readNewest(today, file);
    for (const said of [
      'Votre visa est délivré',
      'VCFRAOUBELLA<SPECIMEN<<AMINA<LINA<<<',
      'ETATS SCHENGEN',
      '25-01-27',
      'MULT',
      'SPECIMEN',
      'Chef de poste',
      'Anne Modèle',
    ])
      expect(paper?.text).toContain(said);
  });
});

describe('the letter of an inadmissible file', () => {
  test('names what is missing, and says that it is no refusal (Visa Code art. 19(3))', async () => {
    const file = await today.files.received();
    await today.platform.as(agents.registration).perform(declareInadmissible, {
      applicationId: file.applicationId,
      missing: ['PHOTOGRAPH'],
    });
    await deliver(today, announced(today, 'application.inadmissible', file));
    const paper = await readNewest(today, file);
    for (const said of [
      'Votre demande n’est pas recevable',
      'ce n’est pas un refus de visa',
      'Les droits de visa que vous avez payés vous sont remboursés.',
      'Paul Exemple',
    ])
      expect(paper?.text).toContain(said);
    expect(paper?.text.match(/☒/g)).toHaveLength(2);
  });
});
