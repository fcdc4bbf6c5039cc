import type { Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import {
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { declareAdmissible } from '../acts/declare-admissible.ts';
import { agents, centreId, filesOn, postId, type File } from '../acts/files.fixtures.ts';
import { recordExamination } from '../acts/record-examination.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { saveDraft } from '../acts/save-draft.ts';
import { startApplication } from '../acts/start-application.ts';
import { takeUpApplication } from '../acts/take-up-application.ts';
import { transmitApplication } from '../acts/transmit-application.ts';
import { shortStayAnswers } from '../domain/form.fixtures.ts';
import { graphOf, statementsOf, STATUS } from './graph.fixtures.ts';

const TODAY = '2026-11-02T09:00:00Z';
const law = lawUnder('today');

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;
let graph: ReturnType<typeof graphOf>;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers: {} },
    { server: inject('server'), now: TODAY, law },
  );
  files = filesOn(platform);
  graph = graphOf(platform, law);
});
afterAll(() => platform.stop());

const MINE = `query { myApplications { id ...Status } } ${STATUS}`;
const ONE = `query ($id: ID!) { application(id: $id) { ...Status } } ${STATUS}`;

type Shown = {
  readonly status: string;
  readonly thread: readonly {
    key: string;
    state: string;
    at: unknown;
    due: { value: string } | null;
  }[];
  readonly clocks: readonly { kind: string; date: { value: string } }[];
  readonly form: {
    steps: readonly {
      complete: boolean;
      fields: readonly { key: string; problem: string | null }[];
    }[];
  };
  readonly [field: string]: unknown;
};

const statusOf = async (actor: Actor, id: string): Promise<Shown> =>
  (await graph(actor, ONE, { id }))['application'] as Shown;

const throughOffice = async (
  file: File,
  told: { fallback: boolean; toJudge: boolean },
): Promise<File> => {
  const { applicationId } = await files.completed(
    await files.lodged(await files.expected(file)),
    told,
  );
  await platform.as(agents.provider).perform(transmitApplication, { applicationId });
  await platform.as(agents.registration).perform(declareAdmissible, { applicationId });
  await platform.as(agents.examiner).perform(takeUpApplication, { applicationId });
  await platform.as(agents.examiner).perform(recordExamination, {
    applicationId,
    findings: 'A candidate is to be judged.',
    proposal: 'REFUSED',
  });
  return file;
};

const REMARKS = 'Les relevés couvrent un mois sur les trois demandés.';

const refused = async (visaKind: 'SHORT_STAY' | 'LONG_STAY' = 'SHORT_STAY'): Promise<File> => {
  const file = await files.examined(visaKind);
  const answer = await platform.as(agents.decider).perform(refuseVisa, {
    applicationId: file.applicationId,
    grounds: [{ code: visaKind === 'LONG_STAY' ? 'LS-2' : '3' }],
    remarks: REMARKS,
    confirmReference: await files.referenceOf(file),
  });
  if (answer.__typename !== 'RefuseVisaSuccess') throw new Error(JSON.stringify(answer));
  return file;
};

const steps = (shown: Shown) => shown.thread.map(({ key, state }) => `${key} ${state}`);
const clocks = (shown: Shown) =>
  Object.fromEntries(shown.clocks.map(({ kind, date }) => [kind, date.value]));

describe('the status page of the applicant', () => {
  test('of a draft shows the form as it is typed, the post as soon as the residence is, and its clocks', async () => {
    const actor = applicantActor();
    const started = await platform.as(actor).perform(startApplication, { visaKind: 'SHORT_STAY' });
    if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
    const applicationId = started.application.id;
    expect((await statusOf(actor, applicationId))['competentPost']).toBeNull();
    const answers = [
      { key: 'homeCountry', value: 'MAR' },
      { key: 'homeDistrict', value: 'Rabat, Salé, Kénitra' },
      { key: 'homeCity', value: 'Salé' },
      { key: 'arrivalOn', value: '2027-02-01' },
      { key: 'email', value: 'amina@' },
    ];
    await platform.as(actor).perform(saveDraft, { applicationId, version: 0, answers });
    const shown = await statusOf(actor, applicationId);
    expect(shown).toMatchObject({
      status: 'DRAFT',
      competentPost: {
        post: { id: postId },
        reason: 'HABITUAL_RESIDENCE',
        residence: 'Salé, Morocco',
        rule: { key: 'competence.habitualResidence' },
      },
      heldBy: null,
      openActs: ['SAVE_DRAFT', 'SUBMIT', 'WITHDRAW'],
      blockedActs: [],
    });
    expect(clocks(shown)).toEqual({
      LODGE_FROM: '2026-08-01',
      LODGE_UNTIL: '2027-01-17',
      DRAFT_ERASED_ON: '2027-02-02',
    });
    expect(steps(shown).slice(0, 3)).toEqual([
      'FORM_SIGNED NOW',
      'APPOINTMENT NEXT',
      'LODGED NEXT',
    ]);
    const fields = shown.form.steps.flatMap((step) => step.fields);
    expect(fields.find(({ key }) => key === 'email')?.problem).toContain('not complete');
  });

  test('of a signed form shows no answer as wrong because time went by', async () => {
    const { applicant, applicationId } = await files.signed();
    platform.clock.moveTo('2027-06-01T09:00:00Z');
    const shown = await statusOf(applicant, applicationId);
    platform.clock.moveTo(TODAY);
    const problems = shown.form.steps
      .flatMap((step) => step.fields)
      .filter(({ problem }) => problem);
    expect(problems).toEqual([]);
    expect(shown.form.steps.every(({ complete }) => complete)).toBe(true);
  });

  test('of a lodged file shows when the decision is due, at the latest, and when silence refuses', async () => {
    const file = await files.lodged(await files.expected(await files.signed()));
    const shown = await statusOf(file.applicant, file.applicationId);
    expect(clocks(shown)).toEqual({
      DECISION_DUE: '2026-11-17',
      DECISION_AT_LATEST: '2026-12-17',
      SILENCE_IS_REFUSAL: '2027-01-02',
    });
    expect(steps(shown)).toEqual([
      'FORM_SIGNED DONE',
      'APPOINTMENT DONE',
      'LODGED DONE',
      'RECEIVED NOW',
      'FORMAL_CHECK NEXT',
      'EXAMINATION NEXT',
      'DECISION NEXT',
      'PASSPORT_RETURNED NEXT',
    ]);
    expect(shown).toMatchObject({
      heldBy: { id: centreId },
      openActs: ['WITHDRAW'],
      documents: [],
    });
  });

  test('of a refusal shows until when an appeal is open', async () => {
    const { applicant, applicationId } = await refused();
    const shown = await statusOf(applicant, applicationId);
    expect(clocks(shown)).toEqual({ APPEAL_UNTIL: '2026-12-02' });
    expect(shown.thread.at(-1)).toMatchObject({
      key: 'APPEAL',
      state: 'NEXT',
      due: { value: '2026-12-02' },
    });
    platform.clock.moveTo('2026-12-03T09:00:00Z');
    expect(steps(await statusOf(applicant, applicationId)).at(-1)).toBe('PASSPORT_RETURNED NOW');
    platform.clock.moveTo(TODAY);
  });

  test('of a refusal says what the post added to its grounds, as the letter does', async () => {
    const { applicant, applicationId } = await refused();
    const decided = `query ($id: ID!) { application(id: $id) { decisions { remarks grounds { code } } } }`;
    expect(await graph(applicant, decided, { id: applicationId })).toEqual({
      application: { decisions: [{ remarks: REMARKS, grounds: [{ code: '3' }] }] },
    });
  });

  test('is the same, word for word, whatever a check answered', async () => {
    const answers = { employer: 'Specimen SA' };
    const clear = await throughOffice(await files.signed('SHORT_STAY', answers), {
      fallback: false,
      toJudge: false,
    });
    const hit = await throughOffice(await files.signed('SHORT_STAY', answers), {
      fallback: true,
      toJudge: true,
    });
    const page = async ({ applicant, applicationId }: File) => {
      const { reference: _, ...shown } = await statusOf(applicant, applicationId);
      return shown;
    };
    expect(await page(hit)).toEqual(await page(clear));
    const [stored] = await platform.look(
      'select check_to_judge from applications.applications where id = $1',
      [hit.applicationId],
    );
    expect(stored).toEqual({ check_to_judge: true });
  });

  test('asks one statement of each table, whether one application is shown or many', async () => {
    const actor = applicantActor();
    const begin = async () => {
      const started = await platform
        .as(actor)
        .perform(startApplication, { visaKind: 'SHORT_STAY' });
      if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
      await platform.as(actor).perform(saveDraft, {
        applicationId: started.application.id,
        version: 0,
        answers: Object.entries(shortStayAnswers).map(([key, value]) => ({ key, value })),
      });
      return started.application.id;
    };
    const submit = /* GraphQL */ `
      mutation ($id: ID!) {
        submitApplication(
          input: { applicationId: $id, declarationsAccepted: true, place: "Rabat" }
        ) {
          ... on SubmitApplicationSuccess {
            application {
              applicant {
                id
              }
            }
          }
        }
      }
    `;
    await graph(actor, submit, { id: await begin() });
    const one = await statementsOf(() => graph(actor, MINE));
    for (let more = 0; more < 5; more += 1) await graph(actor, submit, { id: await begin() });
    const many = await statementsOf(() => graph(actor, MINE));
    expect(many).toEqual(one);
    expect(many).toEqual({ applications: 1, applicants: 1, decisions: 1, visas: 1, documents: 1 });
  });
});

describe('the page of a file for an agent', () => {
  test('of the post names the examiner and the findings, and what a decision waits for', async () => {
    const { applicationId } = await throughOffice(await files.signed(), {
      fallback: true,
      toJudge: true,
    });
    expect(await statusOf(agents.decider, applicationId)).toMatchObject({
      examiner: { id: agents.examiner.subject },
      examination: { proposal: 'REFUSED' },
      openActs: [],
      blockedActs: [
        { act: 'ISSUE', reasons: ['CHECK_FALLBACK', 'CANDIDATE_NOT_JUDGED'] },
        { act: 'REFUSE', reasons: ['CHECK_FALLBACK', 'CANDIDATE_NOT_JUDGED'] },
      ],
    });
  });

  test('of a provider tells when it may hand over, and nothing of the lodging’s completion', async () => {
    const file = await files.lodged(await files.expected(await files.signed()));
    expect(await statusOf(agents.provider, file.applicationId)).toMatchObject({
      openActs: [],
      blockedActs: [{ act: 'TRANSMIT', reasons: ['CHECKS_PENDING'] }],
    });
    await files.completed(file);
    expect(await statusOf(agents.provider, file.applicationId)).toMatchObject({
      lodgingCompletedAt: null,
      examination: null,
      openActs: ['TRANSMIT'],
      blockedActs: [],
    });
  });

  test('is not there for a provider once the file is handed over, nor for another post', async () => {
    const { applicationId } = await files.received();
    expect(await statusOf(agents.provider, applicationId)).toBeNull();
    const elsewhere = { ...agents.head, unitId: '00000000-0000-4000-8000-000000000001' };
    expect(await statusOf(elsewhere, applicationId)).toBeNull();
  });
});
