import { newId } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findApplication } from '../queries/find-application.ts';
import { timers } from '../timers.ts';
import { declareInadmissible } from './declare-inadmissible.ts';
import { agents, filesOn, system, type File } from './files.fixtures.ts';
import { instructIssue } from './instruct-issue.ts';
import { issueVisa } from './issue-visa.ts';
import { openFile } from './open-file.ts';
import { recordExamination } from './record-examination.ts';
import { refuseVisa } from './refuse-visa.ts';
import { takeUpApplication } from './take-up-application.ts';

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: '2026-11-16T09:20:00Z', law: lawUnder('today') },
  );
  files = filesOn(platform);
});
afterAll(() => platform.stop());

const terms = {
  validFrom: '2027-01-25',
  validUntil: '2027-07-24',
  entries: 'MULTIPLE',
  days: 45,
};

const issue = async (file: File, agent = agents.decider, more: object = {}) =>
  platform.as(agent).perform(issueVisa, {
    applicationId: file.applicationId,
    ...terms,
    confirmReference: await files.referenceOf(file),
    ...more,
  });

const refuse = async (file: File, agent = agents.decider, codes: readonly string[] = ['3']) =>
  platform.as(agent).perform(refuseVisa, {
    applicationId: file.applicationId,
    grounds: codes.map((code) => ({ code, complement: code === '11' ? 'l’emploi déclaré' : null })),
    remarks: 'Les relevés couvrent un mois sur trois.',
    confirmReference: await files.referenceOf(file),
  });

const typenames = (answers: readonly { readonly __typename: string }[]) =>
  answers.map(({ __typename }) => __typename).toSorted();

describe('two examiners at once', () => {
  test('one takes the file up, the other is told', async () => {
    const { applicationId } = await files.admissible();
    const answers = await Promise.all(
      [agents.examiner, agents.otherExaminer].map((agent) =>
        platform.as(agent).perform(takeUpApplication, { applicationId }),
      ),
    );
    expect(typenames(answers)).toEqual(['TakeUpApplicationSuccess', 'TakenUpByOther']);
  });

  test('findings are those of the examiner whose file it is', async () => {
    const { applicationId } = await files.examined();
    const findings = { applicationId, findings: 'Autre lecture.', proposal: 'REFUSED' };
    await expect(
      platform.as(agents.otherExaminer).perform(recordExamination, findings),
    ).rejects.toThrow('Not found');
  });
});

describe('two decision-makers at once', () => {
  test('take exactly one decision, whatever each of them wants', async () => {
    const file = await files.examined();
    const answers = await Promise.all([
      issue(file),
      refuse(file, agents.otherDecider),
      issue(file, agents.head),
      refuse(file),
    ]);
    const made = answers.filter(({ __typename }) => __typename.endsWith('Success'));
    expect(made).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'ActNotOpen')).toHaveLength(3);
    const rows = await platform.look(
      'select id from applications.decisions where application_id = $1',
      [file.applicationId],
    );
    expect(rows).toHaveLength(1);
    const told = platform.announced.filter(
      ({ event, key }) => event === 'decision.taken' && key === file.applicationId,
    );
    expect(told).toHaveLength(1);
  });

  test('are kept apart by a constraint, even where nothing else would', async () => {
    const file = await files.examined();
    await refuse(file);
    const client = new pg.Client({ connectionString: platform.location.adminUrl });
    await client.connect();
    const second = client.query(`
      do $$
      declare first applications.decisions%rowtype;
      begin
        select * into first from applications.decisions where application_id = '${file.applicationId}';
        perform set_config('app.act_id', first.act_id::text, true);
        first.id := gen_random_uuid();
        first.outcome := 'ISSUED';
        insert into applications.decisions values (first.*);
      end $$`);
    await expect(second).rejects.toThrow('decisions_one_for_a_file');
    await client.end();
  });
});

describe('a decision', () => {
  test('is for a decision-maker or the head of the post, known by name', async () => {
    const file = await files.examined();
    await expect(issue(file, agents.examiner)).rejects.toThrow('Not found');
    await expect(issue(file, { ...agents.decider, name: null })).rejects.toThrow('Not found');
    await expect(issue(file, { ...agents.decider, unitId: newId() })).rejects.toThrow('Not found');
    await expect(issue(file, agents.head)).resolves.toMatchObject({
      decision: { signedBy: 'Anne Modèle', signedAs: 'HEAD_OF_POST' },
    });
  });

  test('waits for a check to be repeated and for a candidate to be judged', async () => {
    const file = await files.examined();
    await files.completed(file, { fallback: true, toJudge: true });
    const blocked = {
      __typename: 'DecisionBlocked',
      reasons: ['CHECK_FALLBACK', 'CANDIDATE_NOT_JUDGED'],
    };
    await expect(issue(file)).resolves.toMatchObject(blocked);
    await expect(refuse(file)).resolves.toMatchObject(blocked);
    await files.completed(file);
    await expect(issue(file)).resolves.toMatchObject({ __typename: 'IssueVisaSuccess' });
  });

  test('that is issued has a sticker of an impossible series with its machine-readable zone', async () => {
    const file = await files.examined();
    await issue(file);
    const [visa] = await platform.look(
      `select sticker_number, territory, mrz_line_1, mrz_line_2, days from applications.visas
       where application_id = $1`,
      [file.applicationId],
    );
    expect(visa).toMatchObject({
      sticker_number: expect.stringMatching(/^SPE\d{6}$/),
      territory: 'ETATS SCHENGEN',
      mrz_line_1: 'VCFRAOUBELLA<SPECIMEN<<AMINA<LINA<<<',
      days: 45,
    });
    expect(visa?.['mrz_line_2']).toMatch(/^SPE\d{7}MAR980417\dF270724\d<M450125$/);
    const [row] = await platform.look(
      'select status, retention_until::text, decision_due_on from applications.applications where id = $1',
      [file.applicationId],
    );
    expect(row).toEqual({ status: 'ISSUED', retention_until: '2031-11-16', decision_due_on: null });
  });

  test('that refuses keeps its grounds in the order of the form, its remarks and its appeal body', async () => {
    const file = await files.examined();
    await expect(refuse(file, agents.decider, ['11', '3'])).resolves.toMatchObject({
      __typename: 'RefuseVisaSuccess',
      decision: { outcome: 'REFUSED', appealBody: 'VISAS_SUBDIRECTOR' },
    });
    const grounds = await platform.look(
      `select g.code, g.complement from applications.decision_grounds g
       join applications.decisions d on d.id = g.decision_id where d.application_id = $1 order by g.position`,
      [file.applicationId],
    );
    expect(grounds).toEqual([
      { code: '3', complement: null },
      { code: '11', complement: 'l’emploi déclaré' },
    ]);
  });

  test('states no ground twice, and none that is not open', async () => {
    const file = await files.examined();
    await expect(refuse(file, agents.decider, ['3', '3'])).resolves.toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'grounds' }],
    });
    await expect(refuse(file, agents.decider, ['17'])).resolves.toMatchObject({
      __typename: 'GroundNotOpen',
      code: '17',
    });
  });

  test('on a long stay takes its grounds from the rows of the catalogue', async () => {
    const file = await files.examined('LONG_STAY');
    await expect(refuse(file, agents.decider, ['3'])).resolves.toMatchObject({ code: '3' });
    await expect(refuse(file, agents.decider, ['LS-2'])).resolves.toMatchObject({
      decision: { appealBody: 'COMMISSION' },
    });
  });

  test('confirmed with another file’s reference is spoken of in the agent’s language', async () => {
    const file = await files.examined();
    const slip = await issue(
      file,
      { ...agents.decider, language: 'fr' },
      { confirmReference: 'PSR-26-000001' },
    );
    expect(slip).toMatchObject({
      __typename: 'InputProblem',
      fields: [
        { path: 'confirmReference', message: 'La référence saisie n’est pas celle de ce dossier.' },
      ],
    });
  });
});

describe('after a refusal', () => {
  test('an appeal that instructs opens the issue again, and the refusal stands beside the visa', async () => {
    const file = await files.examined();
    await refuse(file);
    await expect(issue(file)).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'REFUSED',
    });
    const instruction = {
      applicationId: file.applicationId,
      appealId: newId(),
      instructedAt: '2026-12-10T10:00:00Z',
    };
    await platform.as(system).perform(instructIssue, instruction);
    await expect(refuse(file)).resolves.toMatchObject({ __typename: 'ActNotOpen' });
    await expect(issue(file)).resolves.toMatchObject({
      decision: { outcome: 'ISSUED', instructedByAppealId: instruction.appealId },
    });
    await expect(issue(file)).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'ISSUED',
    });
    const outcomes = await platform.look(
      'select outcome from applications.decisions where application_id = $1 order by outcome',
      [file.applicationId],
    );
    expect(outcomes).toEqual([{ outcome: 'ISSUED' }, { outcome: 'REFUSED' }]);
  });

  test('the body that hears the appeal reads this file and no other', async () => {
    const file = await files.examined();
    const other = await files.examined();
    await refuse(file);
    const unitId = newId();
    const commission = { ...agents.examiner, unitId, mission: 'COMMISSION_SECRETARIAT' };
    const read = (id: string) => platform.as(commission).ask(findApplication, id);
    await expect(read(file.applicationId)).resolves.toBeNull();
    const opened = { applicationId: file.applicationId, unitId, cause: 'APPEAL', causeId: newId() };
    await platform.as(system).perform(openFile, opened);
    await platform.as(system).perform(openFile, opened);
    await expect(read(file.applicationId)).resolves.toMatchObject({ id: file.applicationId });
    await expect(read(other.applicationId)).resolves.toBeNull();
  });
});

describe('the formal check', () => {
  test('closes an inadmissible file with what is missing, and tells the other rooms', async () => {
    const { applicationId } = await files.received();
    const answer = await platform.as(agents.registration).perform(declareInadmissible, {
      applicationId,
      missing: ['FEE', 'PHOTOGRAPH'],
    });
    expect(answer).toMatchObject({
      application: {
        status: 'INADMISSIBLE',
        missingConditions: ['PHOTOGRAPH', 'FEE'],
        retentionUntil: '2031-11-16',
      },
    });
    expect(platform.announced.at(-1)).toMatchObject({
      event: 'application.inadmissible',
      key: applicationId,
    });
  });
});

describe('an act of the system', () => {
  test('is open to nobody else', async () => {
    const file = await files.examined();
    const opened = {
      applicationId: file.applicationId,
      unitId: newId(),
      cause: 'APPEAL',
      causeId: newId(),
    };
    for (const agent of [agents.head, agents.provider, file.applicant])
      await expect(platform.as(agent).perform(openFile, opened)).rejects.toThrow('Not found');
  });
});
