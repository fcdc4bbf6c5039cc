import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import {
  appRole,
  bootstrapDatabase,
  createBus,
  createPool,
  EVENTS_ROLE,
  startSubgraph,
  systemActor,
  systemClock,
  urlFor,
  writeEntry,
  type Actor,
  type Announcement,
  type Bus,
  type RunningSubgraph,
} from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { applicantActor, freshDatabase } from '@passerelle/subgraph-kit/testing';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { graphql } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { accessSubgraph } from './index.ts';
import { agentOf, ISSUER, RABAT } from './testing.ts';
import { enterHabilitation } from './acts/enter-habilitation.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let bus: Bus;
let access: RunningSubgraph;
let rabat: pg.Pool;
let admin: pg.Pool;
const reported: unknown[] = [];

// Queues and timers of a busy machine take their time.
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  const { location } = database;
  // Rights on a database are not cloned with it.
  await bootstrapDatabase(location);
  bus = await createBus(urlFor(location, EVENTS_ROLE));
  access = await startSubgraph(accessSubgraph, {
    database: location,
    bus,
    clock: systemClock,
    law: lawUnder('today'),
    askGraph: () => Promise.reject(new Error('Nothing is asked of the graph here.')),
    config: {},
    demo: true,
    report: (error) => reported.push(error),
    health: () =>
      Promise.resolve([
        { name: 'access', ready: true },
        { name: 'gateway', ready: false },
      ]),
    register: [],
  });
  rabat = createPool(urlFor(location, appRole('applications')));
  admin = new pg.Pool({ connectionString: location.adminUrl, max: 2 });
});
afterAll(async () => {
  await bus.stop();
  await access.stop();
  await rabat.end();
  await admin.end();
  await database.drop();
});

const ask = async (actor: Actor, source: string, variableValues: Record<string, unknown> = {}) => {
  const contextValue = access.contextFor(actor);
  const answer = await graphql({ schema: access.schema, source, contextValue, variableValues });
  await access.settle(contextValue);
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return answer.data as Record<string, unknown>;
};

/** An act of another room announces something. */
const published = async (announcement: Announcement): Promise<void> => {
  const client = await rabat.connect();
  try {
    await bus.publish(client, [announcement]);
  } finally {
    client.release();
  }
};

const day = (shift: number): string =>
  new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);

/** An authority that can sign in, entered at the installation. */
const givenAgent = async (mission: string, unitId: string): Promise<Actor> => {
  const actor = agentOf(mission, unitId);
  const { perform } = access.contextFor(systemActor('access', 'test'));
  await perform(enterHabilitation, {
    agentId: actor.subject,
    name: 'Hélène Marchand',
    identity: { issuer: ISSUER, subject: actor.subject },
    unitId,
    mission,
    fileScopes: [],
    signedBy: { fr: 'Le ministre', en: 'The minister', ar: 'الوزير' },
    signedUnder: 'art. 5',
    startsOn: day(-1),
    endsOn: day(100),
  });
  return actor;
};

describe('at its start', () => {
  test('the room knows every authority of the reference data, in three languages', async () => {
    const source =
      'query ($id: ID!) { unit(id: $id) { code kind name city timeZone centres { id } } }';
    for (const [language, city] of [
      ['fr', 'Rabat'],
      ['ar', 'الرباط'],
    ] as const) {
      const { unit } = await ask({ ...applicantActor(), language }, source, { id: RABAT });
      expect(unit).toMatchObject({
        code: 'MA-RABAT',
        city,
        timeZone: 'Africa/Casablanca',
        centres: [],
      });
    }
  });
});

describe('the gateway', () => {
  test('is told by its own question who a signed-in agent is', async () => {
    const { document } = JSON.parse(
      await readFile(new URL('../../../gateway/identity.json', import.meta.url), 'utf8'),
    ) as { document: string };
    const head = await givenAgent('HEAD_OF_POST', RABAT);
    const { signedIn } = await ask(systemActor('gateway', 'test'), document, {
      issuer: ISSUER,
      subject: head.subject,
    });
    expect(signedIn).toMatchObject({
      agentId: head.subject,
      name: 'Hélène Marchand',
      habilitation: {
        mission: 'HEAD_OF_POST',
        unit: { id: RABAT, kind: 'CONSULAR_POST', answersTo: null },
      },
    });
  });

  test('alone is told: nobody else learns who somebody is', async () => {
    const head = await givenAgent('EXAMINER', RABAT);
    const { signedIn } = await ask(
      head,
      'query ($s: String!, $i: String!) { signedIn(issuer: $i, subject: $s) { agentId } }',
      { i: ISSUER, s: head.subject },
    );
    expect(signedIn).toBeNull();
  });
});

describe('a head of post at the screen', () => {
  test('habilitates, sees what may be done, and revokes', async () => {
    const head = await givenAgent('HEAD_OF_POST', RABAT);
    const { habilitateAgent } = await ask(
      head,
      `mutation ($input: HabilitateAgentInput!) { habilitateAgent(input: $input) {
        __typename ... on HabilitateAgentSuccess { agent { id name
          habilitations { id status openActs signedBy unit { code } } } } ... on Problem { message } } }`,
      {
        input: {
          name: 'Salma Bennani',
          mission: 'EXAMINER',
          fileScopes: ['APPLICATIONS'],
          startsOn: day(0),
          endsOn: day(30),
        },
      },
    );
    expect(habilitateAgent).toMatchObject({
      agent: {
        habilitations: [
          { status: 'IN_FORCE', openActs: ['REVOKE', 'SUSPEND'], unit: { code: 'MA-RABAT' } },
        ],
      },
    });
    const [{ id }] = (habilitateAgent as { agent: { habilitations: [{ id: string }] } }).agent
      .habilitations;
    const { revokeHabilitation } = await ask(
      head,
      `mutation ($input: RevokeHabilitationInput!) { revokeHabilitation(input: $input) {
        ... on RevokeHabilitationSuccess { habilitation { status openActs revokedAt } } } }`,
      { input: { habilitationId: id, reason: 'Left the post' } },
    );
    expect(revokeHabilitation).toMatchObject({ habilitation: { status: 'REVOKED', openActs: [] } });
  });

  test('is greeted with the habilitation under which they act', async () => {
    const head = await givenAgent('HEAD_OF_POST', RABAT);
    const { signedIn } = await ask(
      systemActor('gateway', 'test'),
      'query ($s: String!, $i: String!) { signedIn(issuer: $i, subject: $s) { habilitation { id } } }',
      { i: ISSUER, s: head.subject },
    );
    const { habilitation } = signedIn as { habilitation: { id: string } };
    const { viewer } = await ask(
      { ...head, name: 'Hélène Marchand', habilitationId: habilitation.id },
      '{ viewer { kind name habilitation { mission unit { code } } } }',
    );
    expect(viewer).toEqual({
      kind: 'AGENT',
      name: 'Hélène Marchand',
      habilitation: { mission: 'HEAD_OF_POST', unit: { code: 'MA-RABAT' } },
    });
  });
});

const readEntries = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Application { readEntries { at mission unitKind unitCity purpose } } } }`;

describe('an opening of a file', () => {
  test('is shown to the applicant by the collector that runs, without anybody asking for it', async () => {
    const applicant = applicantActor();
    const file = { applicationId: randomUUID(), applicantId: randomUUID() };
    await published({
      event: 'application.submitted',
      key: file.applicationId,
      data: { ...file, accountId: applicant.subject, postId: RABAT, visaKind: 'LONG_STAY' },
    });
    await vi.waitUntil(
      async () =>
        (
          await admin.query('select 1 from access.files where application_id = $1', [
            file.applicationId,
          ])
        ).rowCount === 1,
      { timeout: 60_000 },
    );
    await writeEntry(rabat, 'applications', {
      id: randomUUID(),
      at: new Date(),
      act: 'application.read',
      law: 'CESEDA R. 142-65',
      outcome: 'READ',
      actor: agentOf('EXAMINER', RABAT),
      subjectIds: [file.applicationId],
      categories: ['IDENTITY'],
    });
    const shown = await vi.waitUntil(
      async () => {
        const { _entities } = await ask(applicant, readEntries, {
          r: [{ __typename: 'Application', id: file.applicationId }],
        });
        const [{ readEntries: entries }] = _entities as [{ readEntries: readonly object[] }];
        return entries.length > 0 ? entries : false;
      },
      { timeout: 60_000, interval: 50 },
    );
    expect(shown).toMatchObject([
      { mission: 'EXAMINER', unitKind: 'CONSULAR_POST', unitCity: 'Rabat', purpose: 'EXAMINATION' },
    ]);
  });
});

describe('an operator', () => {
  const operations =
    '{ operations { parts { name ready } timerLagSeconds queues { name } deadLetters { id queue event error } } }';

  test('sees parts, queues and timers, and hands a dead letter on once more', async () => {
    const operator = await givenAgent('OPERATOR', unitIdOf('FR-OPERATIONS'));
    let isMended = false;
    const handled: string[] = [];
    await bus.subscribe({
      subgraph: 'access',
      name: 'fails-at-first',
      on: 'session.closed',
      handle: async ({ data }) => {
        if (!isMended) throw new TypeError('a name that must not be shown');
        handled.push(data.sessionId);
      },
      report: () => undefined,
    });
    const sessionId = randomUUID();
    await published({ event: 'session.closed', key: sessionId, data: { sessionId } });
    // Its tries are spent at once, instead of over an hour.
    await vi.waitUntil(
      async () =>
        (
          await admin.query(
            `update events.job set retry_limit = retry_count where name = 'access.fails-at-first' and state = 'retry'
             returning id`,
          )
        ).rowCount === 1,
      { timeout: 60_000 },
    );
    const letter = await vi.waitUntil(
      async () => {
        const { operations: now } = await ask(operator, operations);
        const { deadLetters } = now as { deadLetters: readonly { id: string; queue: string }[] };
        return deadLetters.find(({ queue }) => queue === 'access.fails-at-first');
      },
      { timeout: 60_000 },
    );
    expect(letter).toMatchObject({ event: 'session.closed', error: 'TypeError' });
    expect(JSON.stringify(letter)).not.toContain('must not be shown');

    isMended = true;
    const replay = `mutation ($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) {
      __typename ... on ReplayDeadLetterSuccess { operations { parts { name ready } } } ... on Problem { message } } }`;
    const input = { queue: letter?.queue, id: letter?.id };
    const { replayDeadLetter } = await ask(operator, replay, { input });
    expect(replayDeadLetter).toEqual({
      __typename: 'ReplayDeadLetterSuccess',
      operations: {
        parts: [
          { name: 'access', ready: true },
          { name: 'gateway', ready: false },
        ],
      },
    });
    await vi.waitUntil(() => handled.includes(sessionId), { timeout: 60_000 });
    const again = await ask(operator, replay, { input });
    expect(again['replayDeadLetter']).toMatchObject({ __typename: 'ActNotOpen' });
    const { rows } = await admin.query(
      `select l.outcome from access.audit_log l join access.audit_leaves f on f.entry_id = l.id
       where f.author_id = $1 and l.act = 'access.replayDeadLetter' order by l.seq`,
      [operator.subject],
    );
    expect(rows).toEqual([{ outcome: 'PERFORMED' }, { outcome: 'DECLINED' }]);
  });

  test('is nobody else: a head of post has no such page', async () => {
    const head = await givenAgent('HEAD_OF_POST', RABAT);
    await expect(ask(head, operations)).rejects.toThrow('Not found');
  });
});

test('nothing went wrong unseen', () => {
  expect(reported).toEqual([]);
});
