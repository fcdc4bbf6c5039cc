import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  appRole,
  bootstrapDatabase,
  createBus,
  createPool,
  EVENTS_ROLE,
  startSubgraph,
  systemClock,
  urlFor,
  type Actor,
  type Announcement,
  type Bus,
  type RunningSubgraph,
  type Why,
} from '@passerelle/subgraph-kit';
import { lawUnder, type Language } from '@passerelle/subgraph-kit/law';
import { readMailbox } from '@passerelle/subgraph-kit/mail';
import { applicantActor, freshDatabase } from '@passerelle/subgraph-kit/testing';
import { buildSchema, graphql, parse, validate } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { rightsSubgraph } from './index.ts';
import { agentOf, RABAT } from './testing.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let directory = '';
let bus: Bus;
let rights: RunningSubgraph;
let elsewhere: pg.Pool;
let admin: pg.Pool;

/** What was asked of the graph, and in which language. */
const asked: { document: string; why: Why }[] = [];
/** A part that is down answers null, as the gateway says it. */
let isAppealsDown = false;

const record = (kind: string, value: string) => ({
  kind,
  reference: 'PSR-26-004811',
  fields: [{ label: 'Status', value }],
  purpose: 'CESEDA R. 142-60',
  keptUntil: '2031-11-30',
});

/** The rest of the graph: what the other rooms disclose of an invented person. */
const graphAnswer = (requestId: string) => ({
  rightsRequest: {
    id: requestId,
    applicant: {
      surname: 'BENNANI',
      givenNames: 'Salma',
      nativeName: 'سلمى بناني',
      birthDate: '1994-03-14',
      birthPlace: 'Fès',
      email: 'salma@mail.example',
      applicationsDisclosure: [record('application', 'UNDER_EXAMINATION')],
      appointmentsDisclosure: [],
      appealsDisclosure: isAppealsDown ? null : [],
      rightsDisclosure: [],
      accessDisclosure: [],
    },
  },
});

// Queues and timers of a busy machine take their time.
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  const { location } = database;
  // Rights on a database are not cloned with it.
  await bootstrapDatabase(location);
  directory = await mkdtemp(join(tmpdir(), 'passerelle-rights-'));
  bus = await createBus(urlFor(location, EVENTS_ROLE));
  rights = await startSubgraph(rightsSubgraph, {
    database: location,
    bus,
    clock: systemClock,
    law: lawUnder('today'),
    askGraph: (_part, document, variables, why) => {
      asked.push({ document, why });
      return Promise.resolve(graphAnswer(String(variables['requestId'])));
    },
    config: {
      FILES_DIRECTORY: join(directory, 'files'),
      FILES_SECRET: 'a secret of the tests',
      MAILBOX_DIRECTORY: join(directory, 'mailbox'),
    },
    demo: true,
    report: () => undefined,
    health: () => Promise.resolve([]),
    register: [{ subgraph: 'rights', declarations: rightsSubgraph.personalData }],
  });
  elsewhere = createPool(urlFor(location, appRole('applications')));
  admin = new pg.Pool({ connectionString: location.adminUrl, max: 2 });
});
afterAll(async () => {
  await bus.stop();
  await rights.stop();
  await elsewhere.end();
  await admin.end();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const ask = async (actor: Actor, source: string, variableValues: Record<string, unknown> = {}) => {
  const contextValue = rights.contextFor(actor);
  const answer = await graphql({ schema: rights.schema, source, contextValue, variableValues });
  await rights.settle(contextValue);
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return answer.data as Record<string, unknown>;
};

const published = async (announcement: Announcement): Promise<void> => {
  const client = await elsewhere.connect();
  try {
    await bus.publish(client, [announcement]);
  } finally {
    client.release();
  }
};

/** A person whose file was submitted and lodged in Rabat: told by the events of the other rooms. */
const givenPerson = async (language: Language): Promise<{ actor: Actor; applicantId: string }> => {
  const actor = { ...applicantActor(), language };
  const file = { applicationId: randomUUID(), applicantId: randomUUID() };
  // The lodging comes through another queue and may be first: it finds its file all the same.
  await published({
    event: 'application.lodged',
    key: file.applicationId,
    data: { ...file, postId: RABAT, lodgedAt: '2026-10-01T09:00:00.000Z' },
  });
  await published({
    event: 'application.submitted',
    key: file.applicationId,
    data: { ...file, accountId: actor.subject, postId: RABAT, visaKind: 'LONG_STAY' },
  });
  await vi.waitUntil(
    async () =>
      (
        await admin.query(
          'select 1 from rights.files where application_id = $1 and lodged_at is not null',
          [file.applicationId],
        )
      ).rowCount === 1,
    { timeout: 60_000 },
  );
  return { actor, applicantId: file.applicantId };
};

const requestFields = `id reference status dueOn: answerDue { value rule { source } } officeRule { source }
  office { id } openActs package { id title url } packageData { url }`;

const givenRequest = async (language: Language = 'fr') => {
  const person = await givenPerson(language);
  const { requestAccess } = await ask(
    person.actor,
    `mutation ($input: RequestAccessInput!) { requestAccess(input: $input) {
      ... on RequestAccessSuccess { request { ${requestFields} } } ... on Problem { message } } }`,
    { input: { applicantId: person.applicantId } },
  );
  const { request } = requestAccess as { request: { id: string; reference: string } };
  return { ...person, request };
};

const head = agentOf('HEAD_OF_POST', RABAT, { name: 'Hélène Marchand' });

const answer = (requestId: string) =>
  ask(
    head,
    `mutation ($input: AnswerAccessRequestInput!) { answerAccessRequest(input: $input) {
      ... on AnswerAccessRequestSuccess { request { status openActs } } ... on Problem { message } } }`,
    { input: { requestId } },
  );

type Answered = {
  readonly status: string;
  readonly package: { readonly id: string; readonly title: string; readonly url: string } | null;
  readonly packageData: { readonly url: string } | null;
};

const answered = async (actor: Actor, requestId: string): Promise<Answered> =>
  vi.waitUntil(
    async () => {
      const { rightsRequest } = await ask(
        actor,
        `query ($id: ID!) { rightsRequest(id: $id) { ${requestFields} } }`,
        { id: requestId },
      );
      const request = rightsRequest as Answered;
      return request.status === 'ANSWERED' && request;
    },
    { timeout: 60_000 },
  );

const idOf = (url: string): string => url.split('/').at(-1) ?? '';

describe('an access request', () => {
  test('is answered by the office with a package, and the person is told by mail', async () => {
    const { actor, request } = await givenRequest('fr');
    expect(request).toMatchObject({
      status: 'RECEIVED',
      office: { id: RABAT },
      officeRule: { source: 'CESEDA R. 142-66' },
      openActs: [],
    });
    await expect(answer(request.id)).resolves.toMatchObject({
      answerAccessRequest: { request: { status: 'BEING_ANSWERED', openActs: [] } },
    });
    const { package: pdf, packageData } = await answered(actor, request.id);
    expect(pdf?.title).toBe('Vos données : réponse à votre demande d’accès');
    expect(pdf?.url).toMatch(/^\/files\/rights\/[0-9a-f-]{36}$/);

    const letter = await rights.file(actor, idOf(pdf?.url ?? ''));
    expect(letter).toMatchObject({
      name: `${request.reference}.pdf`,
      contentType: 'application/pdf',
    });
    expect(
      Buffer.from(letter?.body ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const data = await rights.file(actor, idOf(packageData?.url ?? ''));
    expect(JSON.parse(Buffer.from(data?.body ?? []).toString())).toMatchObject({
      reference: request.reference,
      language: 'fr',
      person: { surname: 'BENNANI', givenNames: 'Salma' },
      records: {
        applications: [{ kind: 'application', fields: [{ value: 'UNDER_EXAMINATION' }] }],
        appointments: [],
        appeals: [],
      },
    });

    const mails = await vi.waitUntil(
      async () => {
        const found = await readMailbox(join(directory, 'mailbox'));
        return found.length > 0 && found;
      },
      { timeout: 60_000 },
    );
    const [mail] = mails;
    expect(mail).toMatchObject({ to: 'salma@mail.example', language: 'fr' });
    expect(mail?.subject).toContain(request.reference);
    expect(mail?.text).not.toMatch(/BENNANI|Salma|PSR-26/);
  });

  test('is handed to the person who asked and to nobody else, the office included', async () => {
    const { actor, request } = await givenRequest();
    await answer(request.id);
    const { package: pdf } = await answered(actor, request.id);
    for (const stranger of [applicantActor(), head, agentOf('AUDITOR', RABAT)])
      await expect(rights.file(stranger, pdf?.id ?? '')).resolves.toBeNull();
  });

  test('is put together in the language in which the person asked', async () => {
    const { actor, request } = await givenRequest('ar');
    asked.length = 0;
    await answer(request.id);
    await answered(actor, request.id);
    expect(asked[0]?.why).toEqual({ reason: 'rights.answerAccessRequest', language: 'ar' });
  });

  test('waits for a part that does not answer: no package is handed over with a part missing', async () => {
    const { actor, request } = await givenRequest();
    isAppealsDown = true;
    asked.length = 0;
    await answer(request.id);
    await vi.waitUntil(() => asked.length > 1, { timeout: 60_000 });
    const { rightsRequest } = await ask(
      actor,
      'query ($id: ID!) { rightsRequest(id: $id) { status } }',
      {
        id: request.id,
      },
    );
    expect(rightsRequest).toEqual({ status: 'BEING_ANSWERED' });
    isAppealsDown = false;
    await expect(answered(actor, request.id)).resolves.toMatchObject({ status: 'ANSWERED' });
  });
});

describe('what is asked of the graph for a package', () => {
  test('is part of the graph that the subgraphs compose to', async () => {
    const { actor, request } = await givenRequest();
    asked.length = 0;
    await answer(request.id);
    await answered(actor, request.id);
    await vi.waitUntil(() => asked.length >= 2, { timeout: 60_000 });
    const supergraph = await readFile(
      new URL('../../../gateway/schema.graphql', import.meta.url),
      'utf8',
    );
    const schema = buildSchema(supergraph, { assumeValidSDL: true });
    for (const { document } of asked) expect(validate(schema, parse(document))).toEqual([]);
  });

  test('names no record that is heard through the supervisory authority', () => {
    const documents = asked.map(({ document }) => document).join('\n');
    expect(documents).toContain('applicationsDisclosure');
    expect(documents).not.toMatch(/checks|attention|guarantor|alert|hit|intervention/i);
  });
});
