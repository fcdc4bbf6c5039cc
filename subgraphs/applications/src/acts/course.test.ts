import { lawUnder } from '@passerelle/subgraph-kit/law';
import {
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listWorkQueue } from '../queries/list-work-queue.ts';
import { listHands } from '../queries/list-hands.ts';
import { timers } from '../timers.ts';
import { askReasons } from './ask-reasons.ts';
import { decideUrgency } from './decide-urgency.ts';
import { agents, collected, filesOn, type File } from './files.fixtures.ts';
import { lodgeApplication } from './lodge-application.ts';
import { recordExamination } from './record-examination.ts';
import { refuseVisa } from './refuse-visa.ts';
import { releaseApplication } from './release-application.ts';
import { returnPassport } from './return-passport.ts';
import { stateReasons } from './state-reasons.ts';
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

const columnsOf = async ({ applicationId }: File, columns: string) => {
  const [row] = await platform.look<Record<string, unknown>>(
    `select ${columns} from applications.applications where id = $1`,
    [applicationId],
  );
  return row ?? {};
};

const views = async (agent: (typeof agents)['head'], view: 'SILENCE_IS_REFUSAL' | 'URGENCIES') => {
  const { nodes } = await platform.as(agent).ask(listWorkQueue, { view, first: 100 });
  return nodes.map(({ id }) => id);
};

describe('an urgency (Visa Code art. 9(1))', () => {
  const arrival = { arrivalOn: '2026-11-24', departureOn: '2026-12-04' };
  const urgent = () =>
    files.signed('SHORT_STAY', arrival, 'en', 'My mother is in hospital, the letter is attached.');

  test('without a word of the person keeps the form from being signed late', async () => {
    await expect(files.signed('SHORT_STAY', arrival)).rejects.toThrow('LodgedTooLate');
  });

  test('waits for the post, which grants it with a reason; then the application is lodged', async () => {
    const file = await urgent();
    const { applicationId } = file;
    await expect(views(agents.head, 'URGENCIES')).resolves.toContain(applicationId);
    const lodging = () =>
      platform.as(agents.registration).perform(lodgeApplication, { applicationId, ...collected });
    await expect(lodging()).resolves.toMatchObject({ __typename: 'LodgedTooLate' });
    const ground = 'Justified: hospital letter of 14 November.';
    await expect(
      platform.as(agents.decider).perform(decideUrgency, { applicationId, granted: true, ground }),
    ).resolves.toMatchObject({ __typename: 'DecideUrgencySuccess' });
    await expect(views(agents.head, 'URGENCIES')).resolves.not.toContain(applicationId);
    await expect(lodging()).resolves.toMatchObject({ __typename: 'LodgeApplicationSuccess' });
    await expect(
      columnsOf(file, 'urgency_granted, urgency_ground, urgency_decided_by'),
    ).resolves.toEqual({
      urgency_granted: true,
      urgency_ground: ground,
      urgency_decided_by: 'Hélène Marchand',
    });
  });

  test('that is refused leaves the fifteen days as they are, and is answered once', async () => {
    const { applicationId } = await urgent();
    const word = { applicationId, granted: false, ground: 'Tourism is no urgency.' };
    await platform.as(agents.decider).perform(decideUrgency, word);
    await expect(
      platform.as(agents.decider).perform(decideUrgency, { ...word, granted: true }),
    ).resolves.toMatchObject({ __typename: 'ActNotOpen' });
    await expect(
      platform.as(agents.registration).perform(lodgeApplication, { applicationId, ...collected }),
    ).resolves.toMatchObject({ __typename: 'LodgedTooLate' });
  });

  test('never opens what is too early', async () => {
    const arrivalOn = '2027-07-20';
    await expect(
      files.signed(
        'SHORT_STAY',
        { arrivalOn, departureOn: '2027-07-30', seafarer: 'NO' },
        'en',
        'Urgent.',
      ),
    ).rejects.toThrow('LodgedTooEarly');
  });
});

describe('the fee (Visa Code art. 16)', () => {
  test('stands in the file from the lodging on, with the rule that gave it', async () => {
    const file = await files.received();
    await expect(columnsOf(file, 'fee_euros, fee_basis, fee_rule')).resolves.toMatchObject({
      fee_euros: 90,
      fee_basis: 'ADULT',
      fee_rule: { key: 'fee.adult', validFrom: '2024-06-11' },
    });
  });
});

describe('a file in hand', () => {
  test('is given back with a reason and taken up by another; the post reads who had it', async () => {
    const file = await files.examined();
    const { applicationId } = file;
    platform.clock.moveTo('2026-11-16T09:50:00Z');
    const reason = 'Absent until 30 November.';
    await expect(
      platform.as(agents.otherExaminer).perform(releaseApplication, { applicationId, reason }),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(
      platform.as(agents.head).perform(releaseApplication, { applicationId, reason }),
    ).resolves.toMatchObject({ __typename: 'ReleaseApplicationSuccess' });
    platform.clock.moveTo('2026-11-16T10:20:00Z');
    await expect(
      platform.as(agents.otherExaminer).perform(takeUpApplication, { applicationId }),
    ).resolves.toMatchObject({ __typename: 'TakeUpApplicationSuccess' });
    const hands = (await platform.as(agents.head).ask(listHands, applicationId)) ?? [];
    expect(hands.map(({ examinerId, reason: why }) => [examinerId, why])).toEqual([
      [agents.otherExaminer.subject, null],
      [null, reason],
      [agents.examiner.subject, null],
    ]);
    await expect(platform.as(file.applicant).ask(listHands, applicationId)).resolves.toEqual([]);
    // The findings stay: whoever takes a file up begins where the other one ended.
    await expect(columnsOf(file, 'findings')).resolves.toEqual({ findings: 'Pièces lues.' });
  });
});

describe('a passport', () => {
  test('goes back once the file is over, once, and not before', async () => {
    const file = await files.examined();
    const { applicationId } = file;
    const back = () =>
      platform
        .as(agents.registration)
        .perform(returnPassport, { applicationId, returnedTo: 'CENTRE' });
    await expect(back()).resolves.toMatchObject({ __typename: 'ActNotOpen' });
    await platform.as(agents.decider).perform(refuseVisa, {
      applicationId,
      grounds: [{ code: '2' }],
      confirmReference: await files.referenceOf(file),
    });
    await expect(back()).resolves.toMatchObject({ __typename: 'ReturnPassportSuccess' });
    await expect(back()).resolves.toMatchObject({ __typename: 'ActNotOpen' });
  });
});

describe('silence (CRPA L. 231-4 and L. 232-4)', () => {
  test('refuses by its timer, is appealed, explained on request, and the post may still speak', async () => {
    const file = await files.admissible('LONG_STAY');
    const { applicationId, applicant } = file;
    platform.clock.moveTo('2027-01-16T23:59:59Z');
    await platform.fireTimers();
    await expect(columnsOf(file, 'status')).resolves.toEqual({ status: 'ADMISSIBLE' });
    await expect(views(agents.head, 'SILENCE_IS_REFUSAL')).resolves.toContain(applicationId);
    platform.clock.moveTo('2027-01-17T00:00:00Z');
    await platform.fireTimers();
    await platform.fireTimers();
    await expect(columnsOf(file, 'status, refused_by_silence')).resolves.toEqual({
      status: 'REFUSED',
      refused_by_silence: true,
    });
    const decisions = () =>
      platform.look<Record<string, unknown>>(
        `select manner, outcome, appeal_body, signed_by, remarks from applications.decisions
         where application_id = $1 order by decided_at`,
        [applicationId],
      );
    await expect(decisions()).resolves.toEqual([
      {
        manner: 'IMPLICIT',
        outcome: 'REFUSED',
        appeal_body: 'COMMISSION',
        signed_by: null,
        remarks: null,
      },
    ]);
    // It stays in the work list until somebody speaks.
    await expect(views(agents.head, 'SILENCE_IS_REFUSAL')).resolves.toContain(applicationId);
    const reasons = { applicationId, grounds: [{ code: 'LS-2' }], remarks: 'Means not shown.' };
    await expect(platform.as(agents.decider).perform(stateReasons, reasons)).resolves.toMatchObject(
      { __typename: 'ActNotOpen' },
    );
    await expect(
      platform.as(applicantActor()).perform(askReasons, { applicationId }),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(
      platform.as(applicant).perform(askReasons, { applicationId }),
    ).resolves.toMatchObject({ __typename: 'AskReasonsSuccess' });
    await expect(platform.as(agents.decider).perform(stateReasons, reasons)).resolves.toMatchObject(
      { __typename: 'StateReasonsSuccess' },
    );
    const examiner = platform.as(agents.examiner);
    await examiner.perform(takeUpApplication, { applicationId });
    await examiner.perform(recordExamination, {
      applicationId,
      findings: 'Lu.',
      proposal: 'REFUSED',
    });
    await expect(
      platform.as(agents.decider).perform(refuseVisa, {
        applicationId,
        grounds: [{ code: 'LS-2' }],
        confirmReference: await files.referenceOf(file),
      }),
    ).resolves.toMatchObject({ __typename: 'RefuseVisaSuccess' });
    await expect(decisions()).resolves.toMatchObject([
      { manner: 'IMPLICIT', remarks: 'Means not shown.' },
      { manner: 'EXPRESS', signed_by: 'Hélène Marchand' },
    ]);
    await expect(views(agents.head, 'SILENCE_IS_REFUSAL')).resolves.not.toContain(applicationId);
  });
});
