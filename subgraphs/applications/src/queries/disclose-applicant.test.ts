import type { Actor } from '@passerelle/subgraph-kit';
import { languages, lawUnder, type Language } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { agents, filesOn, system, type File } from '../acts/files.fixtures.ts';
import { issueVisa } from '../acts/issue-visa.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { saveDraft } from '../acts/save-draft.ts';
import { startApplication } from '../acts/start-application.ts';
import { disclosureLabels } from '../domain/disclosure-words.ts';
import { discloseApplicant, type DisclosedRecord } from './disclose-applicant.ts';
import { disclosedColumns, type DisclosedTable } from './disclosure-fields.ts';
import { findApplication } from './find-application.ts';

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers: {} },
    { server: inject('server'), now: '2026-11-02T09:00:00Z', law: lawUnder('today') },
  );
  files = filesOn(platform);
});
afterAll(() => platform.stop());

const personOf = async ({ applicationId }: File): Promise<string> =>
  (await platform.as(system).ask(findApplication, applicationId))?.applicantId ?? '';

const disclosed = async (file: File, actor: Actor = system): Promise<readonly DisclosedRecord[]> =>
  (await platform.as(actor).ask(discloseApplicant, await personOf(file))) ?? [];

const spoken = (language: Language): Actor => ({ ...system, language });

/** What a record holds under a label of the table of words, in English. */
const under = (records: readonly DisclosedRecord[], column: string): readonly string[] =>
  records.flatMap(({ fields }) =>
    fields
      .filter(({ label }) => label === disclosureLabels.get(column)?.en)
      .map(({ value }) => value),
  );

const english = spoken('en');

const refuse = async (file: File) => {
  const answer = await platform.as(agents.decider).perform(refuseVisa, {
    applicationId: file.applicationId,
    grounds: [{ code: '3' }],
    remarks: 'The means shown cover five days of fourteen.',
    confirmReference: await files.referenceOf(file),
  });
  expect(answer.__typename).toBe('RefuseVisaSuccess');
};

describe('what is disclosed on an access request (arrêté of 22 August 2001, art. 6; CESEDA R. 142-66)', () => {
  test('is the person, each file with every answer, and the decision with its reasons', async () => {
    const file = await files.examined();
    await refuse(file);
    const records = await disclosed(file, english);
    expect(records.map(({ kind }) => kind)).toEqual(['applicant', 'application']);
    expect(records[1]?.reference).toBe(await files.referenceOf(file));
    expect(under(records, 'applicants.surname')).toEqual(['OUBELLA SPECIMEN']);
    expect(under(records, 'applicants.nationality')).toEqual(['Morocco']);
    expect(under(records, 'decisions.outcome')).toEqual(['Visa refused']);
    expect(under(records, 'decisions.remarks')).toEqual([
      'The means shown cover five days of fourteen.',
    ]);
    expect(under(records, 'decision_grounds.code')[0]).toMatch(/^3: ./);
    const answers = Object.fromEntries(
      records[1]?.fields.map(({ label, value }) => [label, value]) ?? [],
    );
    expect(answers).toMatchObject({
      'Purpose of the journey': 'Tourism, Cultural',
      'Current occupation': 'Architecte',
      'Member State of main destination': 'France',
    });
    expect(records.every(({ fields }) => fields.length <= 200)).toBe(true);
  });

  test('is every column that the register exports, where it holds something', async () => {
    const file = await files.examined();
    const issued = await platform.as(agents.decider).perform(issueVisa, {
      applicationId: file.applicationId,
      validFrom: '2027-02-01',
      validUntil: '2027-03-01',
      entries: 'ONE',
      days: 14,
      confirmReference: await files.referenceOf(file),
    });
    expect(issued.__typename).toBe('IssueVisaSuccess');
    const records = await disclosed(file, english);
    const tables: readonly DisclosedTable[] = ['applicants', 'applications', 'decisions', 'visas'];
    for (const table of tables) {
      const where = {
        applicants: 'id = (select applicant_id from applications.applications where id = $1)',
        applications: 'id = $1',
        decisions: 'application_id = $1',
        visas: 'application_id = $1',
      }[table as 'applicants'];
      const [row] = await platform.look(`select * from applications.${table} where ${where}`, [
        file.applicationId,
      ]);
      const held = disclosedColumns(table).filter(
        (column) => column !== 'answers' && row?.[column] !== null && row?.[column] !== undefined,
      );
      expect(held.filter((column) => under(records, `${table}.${column}`).length === 0)).toEqual(
        [],
      );
      expect(held.length).toBeGreaterThan(5);
    }
  });

  test('is said in the language of the request, each label and each known value', async () => {
    const file = await files.received();
    const labels = await Promise.all(
      languages.map(async (language) =>
        (await disclosed(file, spoken(language))).flatMap(({ fields }) =>
          fields.map(({ label }) => label),
        ),
      ),
    );
    expect(new Set(labels.map(({ length }) => length)).size).toBe(1);
    expect(labels[0]).toContain('Nom');
    expect(labels[2]).toContain('اللقب');
  });

  test('reads the same whether or not a check found anything, and quotes no findings and no examiner', async () => {
    const answers = { employer: 'Specimen SA' };
    const [clear, hit] = await Promise.all(
      [{}, { fallback: true, toJudge: true }].map(async (told) =>
        files.completed(
          await files.lodged(await files.expected(await files.signed('SHORT_STAY', answers))),
          told,
        ),
      ),
    );
    if (!clear || !hit) throw new Error('no files');
    const read = async (file: File) => {
      const reference = await files.referenceOf(file);
      const records = await disclosed(file, english);
      return JSON.stringify(records.map(({ id, ...record }) => ({ ...record, hasId: id !== '' })))
        .replaceAll(reference, 'REFERENCE')
        .replaceAll(file.applicant.subject, 'ACCOUNT');
    };
    expect(await read(hit)).toBe(await read(clear));

    const examined = await files.examined();
    const text = JSON.stringify(await disclosed(examined, english));
    expect(text).not.toContain('Pièces lues');
    expect(text).not.toContain(agents.examiner.subject);
    expect(text).not.toContain(agents.examiner.name);
  });

  test('holds a draft whose answers name the person, and no draft of somebody else in the account', async () => {
    const file = await files.signed();
    const other = { surname: 'SAMPLE', givenNames: 'OTHER', birthDate: '2001-01-01' };
    const own = { surname: 'Oubella Specimen', givenNames: 'Amina Lina', birthDate: '1998-04-17' };
    for (const answers of [own, other]) {
      const started = await platform
        .as(file.applicant)
        .perform(startApplication, { visaKind: 'SHORT_STAY' });
      if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
      await platform.as(file.applicant).perform(saveDraft, {
        applicationId: started.application.id,
        version: 0,
        answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
      });
    }
    const records = await disclosed(file, english);
    expect(records.map(({ kind }) => kind)).toEqual(['applicant', 'application', 'application']);
    expect(records.map(({ keptUntil }) => keptUntil)).toContain('2027-02-02');
    expect(JSON.stringify(records)).not.toContain('SAMPLE');
  });

  test('is told to the platform alone: the office that answers hands it over', async () => {
    const file = await files.received();
    for (const actor of [file.applicant, agents.head, agents.provider])
      await expect(
        platform.as(actor).ask(discloseApplicant, await personOf(file)),
      ).resolves.toBeNull();
  });
});
