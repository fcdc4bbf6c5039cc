import { lawUnder } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findApplication } from '../queries/find-application.ts';
import { timers } from '../timers.ts';
import { declareAdmissible } from './declare-admissible.ts';
import { agents, collected, filesOn, postId } from './files.fixtures.ts';
import { lodgeApplication } from './lodge-application.ts';
import { transmitApplication } from './transmit-application.ts';

const NOW = '2026-11-16T09:20:00Z';

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: NOW, law: lawUnder('today') },
  );
  files = filesOn(platform);
});
afterAll(() => platform.stop());

const statusOf = async (applicationId: string) => {
  const [row] = await platform.look(
    `select status, centre_id, received_at, lodging_completed_at, provider_erased_at, decision_due_on::text
     from applications.applications where id = $1`,
    [applicationId],
  );
  return row;
};

const announcedFor = (applicationId: string) =>
  platform.announced.filter(({ key }) => key === applicationId).map(({ event }) => event);

describe('lodging at a provider’s desk', () => {
  test('takes the application in, and tells the checks at once', async () => {
    const { applicationId } = await files.lodged(await files.expected(await files.signed()));
    expect(await statusOf(applicationId)).toMatchObject({
      status: 'LODGED',
      decision_due_on: '2026-12-01',
      lodging_completed_at: null,
    });
    expect(announcedFor(applicationId)).toContain('application.lodged');
  });

  test('tells whoever asks again after a lost answer that it is lodged, and lodges it once', async () => {
    const { applicationId } = await files.lodged(await files.expected(await files.signed()));
    const again = platform
      .as(agents.provider)
      .perform(lodgeApplication, { applicationId, ...collected });
    await expect(again).resolves.toMatchObject({ __typename: 'ActNotOpen', status: 'LODGED' });
    expect(
      announcedFor(applicationId).filter((event) => event === 'application.lodged'),
    ).toHaveLength(1);
  });

  test('asked by two desks in the same instant is done once', async () => {
    const { applicationId } = await files.expected(await files.signed());
    const attempts = [agents.provider, agents.registration, agents.provider, agents.head].map(
      (agent) => platform.as(agent).perform(lodgeApplication, { applicationId, ...collected }),
    );
    const answers = await Promise.allSettled(attempts);
    const told = answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value.__typename : 'gone',
    );
    expect(told.filter((typename) => typename === 'LodgeApplicationSuccess')).toHaveLength(1);
    expect(
      announcedFor(applicationId).filter((event) => event === 'application.lodged'),
    ).toHaveLength(1);
  });

  test('asks for ten fingerprints or the reason why there are none, and never both (Visa Code art. 13)', async () => {
    const { applicationId } = await files.expected(await files.signed());
    const lodge = (more: object) =>
      platform
        .as(agents.provider)
        .perform(lodgeApplication, { applicationId, ...collected, ...more });
    const wrong = { __typename: 'InputProblem', fields: [{ path: 'fingerprintsAbsentReason' }] };
    await expect(lodge({ fingerprintsCollected: false })).resolves.toMatchObject(wrong);
    await expect(lodge({ fingerprintsAbsentReason: 'REUSED' })).resolves.toMatchObject(wrong);
    await expect(
      lodge({ fingerprintsCollected: false, fingerprintsAbsentReason: 'FACTUAL' }),
    ).resolves.toMatchObject({ __typename: 'LodgeApplicationSuccess' });
  });

  test('is for the centre that expects the person, and for no other', async () => {
    const { applicationId } = await files.signed();
    await expect(
      platform.as(agents.provider).perform(lodgeApplication, { applicationId, ...collected }),
    ).rejects.toThrow('Not found');
    await expect(
      platform.as(agents.examiner).perform(lodgeApplication, { applicationId, ...collected }),
    ).rejects.toThrow('Not found');
  });

  test('needs a habilitation for the files of applications', async () => {
    const { applicationId } = await files.expected(await files.signed());
    const scopeless = { ...agents.provider, fileScopes: ['RIGHTS'] };
    await expect(
      platform.as(scopeless).perform(lodgeApplication, { applicationId, ...collected }),
    ).rejects.toThrow('Not found');
  });
});

describe('a provider', () => {
  test('sees a file from the appointment until its transmission, and nothing after (Visa Code art. 43)', async () => {
    const file = await files.signed();
    const { applicationId } = file;
    const seen = () => platform.as(agents.provider).ask(findApplication, applicationId);
    await expect(seen()).resolves.toBeNull();
    await files.expected(file);
    await expect(seen()).resolves.toMatchObject({ id: applicationId });
    await files.completed(await files.lodged(file));
    await expect(
      platform.as(agents.provider).perform(transmitApplication, { applicationId }),
    ).resolves.toMatchObject({ application: { status: 'RECEIVED' } });
    await expect(seen()).resolves.toBeNull();
    await expect(
      platform.as(agents.provider).perform(transmitApplication, { applicationId }),
    ).rejects.toThrow('Not found');
    expect(announcedFor(applicationId)).toContain('application.received');
  });

  test('waits until the systematic queries are answered, and is not told what they say (art. 2)', async () => {
    const { applicationId } = await files.lodged(await files.expected(await files.signed()));
    const wait = await platform.as(agents.provider).perform(transmitApplication, { applicationId });
    expect(wait).toMatchObject({ __typename: 'LodgingNotComplete' });
    await files.completed(
      { applicationId, applicant: agents.provider },
      { fallback: true, toJudge: true },
    );
    await expect(
      platform.as(agents.provider).perform(transmitApplication, { applicationId }),
    ).resolves.toMatchObject({ __typename: 'TransmitApplicationSuccess' });
  });

  test('has seven days to erase its copies; the end of the term is recorded (Annex X B(e))', async () => {
    const { applicationId } = await files.received();
    platform.clock.moveTo('2026-11-23T23:59:59Z');
    await platform.fireTimers();
    expect(await statusOf(applicationId)).toMatchObject({ provider_erased_at: null });
    platform.clock.moveTo('2026-11-24T00:00:01Z');
    await platform.fireTimers();
    await platform.fireTimers();
    expect(await statusOf(applicationId)).toMatchObject({
      provider_erased_at: new Date('2026-11-24T00:00:01Z'),
    });
    platform.clock.moveTo(NOW);
  });
});

describe('a post that collects itself', () => {
  const atPost = async () =>
    files.lodged(await files.expected(await files.signed(), postId), agents.registration);

  test('has received a file when its lodging is complete, since the day it was lodged', async () => {
    const file = await atPost();
    expect(await statusOf(file.applicationId)).toMatchObject({ status: 'LODGED', centre_id: null });
    const admissible = () =>
      platform
        .as(agents.registration)
        .perform(declareAdmissible, { applicationId: file.applicationId });
    await expect(admissible()).resolves.toMatchObject({ __typename: 'LodgingNotComplete' });
    await files.completed(file);
    expect(await statusOf(file.applicationId)).toMatchObject({
      status: 'RECEIVED',
      received_at: new Date(NOW),
    });
    expect(announcedFor(file.applicationId)).toContain('application.received');
    await expect(admissible()).resolves.toMatchObject({ __typename: 'DeclareAdmissibleSuccess' });
  });

  test('may also receive directly whom a centre expects (Visa Code art. 17(5))', async () => {
    const file = await files.lodged(
      await files.expected(await files.signed()),
      agents.registration,
    );
    expect(await statusOf(file.applicationId)).toMatchObject({ centre_id: null });
  });
});
