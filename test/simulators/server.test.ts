import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventedPersons, startSimulators, type Simulators } from './index.ts';
import { answered, caller, personKeysOf, tokens } from './testing/calls.ts';

let simulators: Simulators;
let instant = new Date('2026-11-30T09:00:00Z');
beforeAll(async () => {
  simulators = await startSimulators({ port: 0, tokens, now: () => instant });
});
afterAll(() => simulators.stop());
beforeEach(() => simulators.control.reset());
const ask = caller(() => simulators.url);

const [unknownPerson, withAlert, withVisa, withStolenDocument, withVerification] = inventedPersons;
const searchPerson = (person: Parameters<typeof personKeysOf>[0], key?: string) =>
  ask('sis', '/persons/search', {
    body: personKeysOf(person),
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });

describe('what the systems hold', () => {
  test('is nothing on most persons', async () => {
    expect(await searchPerson(unknownPerson)).toMatchObject({
      status: 200,
      body: { result: 'NONE', candidates: [], answeredAt: '2026-11-30T09:00:00.000Z' },
    });
  });

  test('is an alert on one, with what agrees and nothing more about the person', async () => {
    const { body } = await searchPerson({ ...withAlert, givenNames: 'Emeka', nationality: 'GHA' });
    expect(body).toMatchObject({
      result: 'CANDIDATES',
      candidates: [
        {
          alertNumber: 'SPECIMEN-SIS-0001',
          alertKind: 'REFUSAL_OF_ENTRY',
          memberState: 'BEL',
          matchedOn: ['surname', 'givenNames', 'birthDate', 'sex'],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain(withAlert.surname);
  });

  test('is an alert on a document, and none on the same number of another issuer', async () => {
    const { document } = withStolenDocument;
    const found = await ask('sis', '/documents/search', { body: document });
    const other = await ask('sis', '/documents/search', { body: { ...document, issuer: 'IND' } });
    expect(found.body).toMatchObject({ candidates: [{ alertKind: 'DOCUMENT_STOLEN' }] });
    expect(other.body).toMatchObject({ result: 'NONE' });
  });

  test('is a verification of a civil-status act, with its conclusion', async () => {
    const { body } = await ask('civil-status', '/search', { body: personKeysOf(withVerification) });
    expect(body).toMatchObject({
      candidates: [{ reference: 'SPECIMEN-EC-0001', conclusion: 'NOT_AUTHENTIC' }],
    });
  });

  test.each([
    { key: 'person', body: { person: personKeysOf(withVisa) }, matched: 'surname' },
    { key: 'document', body: { document: withVisa.document }, matched: 'documentNumber' },
    { key: 'sticker', body: { sticker: { number: 'SPECIMEN00417' } }, matched: 'stickerNumber' },
    {
      key: 'host',
      body: { host: { kind: 'PERSON', surname: 'Morvellec', givenNames: 'Anaig' } },
      matched: 'host',
    },
    {
      key: 'number',
      body: { applicationNumber: 'SPECIMEN-VIS-0001' },
      matched: 'applicationNumber',
    },
  ])('is a previous application, found by its $key', async ({ body, matched }) => {
    const answer = await ask('vis', '/search', { body });
    expect(answer.body).toMatchObject({
      candidates: [{ applicationNumber: 'SPECIMEN-VIS-0001', outcome: 'ISSUED' }],
    });
    expect(JSON.stringify(answer.body)).toContain(`"${matched}"`);
  });

  test('is a copy, once it was deposited; a later copy replaces it', async () => {
    const copy = {
      applicationNumber: 'SPECIMEN-FRA-0100',
      person: personKeysOf(unknownPerson),
      document: unknownPerson.document,
      outcome: 'PENDING',
      authority: 'Poste de Rabat',
      memberState: 'FRA',
      decidedOn: null,
    };
    await ask('vis', '/applications', { body: copy });
    const later = { ...copy, outcome: 'REFUSED', decidedOn: '2026-11-30' };
    const second = await ask('vis', '/applications', { body: later });
    expect(second).toMatchObject({ status: 201, body: { version: 2 } });
    const { body } = await ask('vis', '/search', { body: { document: copy.document } });
    expect(body).toMatchObject({
      candidates: [{ applicationNumber: 'SPECIMEN-FRA-0100', outcome: 'REFUSED' }],
    });
  });
});

describe('asking twice with one key', () => {
  test('has the same answer, said to be a repetition', async () => {
    const first = await searchPerson(withAlert, 'key-asked-twice');
    instant = new Date('2026-11-30T09:05:00Z');
    const second = await searchPerson(withAlert, 'key-asked-twice');
    expect(second.body).toEqual(first.body);
    expect(first.headers.has('idempotency-replayed')).toBe(false);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  test('has the same reference after a restart', async () => {
    const before = await searchPerson(withAlert, 'key-across-restart');
    simulators.control.reset();
    const after = await searchPerson(withAlert, 'key-across-restart');
    expect(after.body).toHaveProperty('reference', Reflect.get(Object(before.body), 'reference'));
  });

  test('is refused when the body differs', async () => {
    await searchPerson(withAlert, 'key-of-two-bodies');
    expect(await searchPerson(withVisa, 'key-of-two-bodies')).toMatchObject({ status: 422 });
  });
});

describe('misbehaving on command', () => {
  test('down answers 503 and says when to come back, and the others go on', async () => {
    simulators.control.behave('sis', { down: true });
    const answer = await searchPerson(withAlert);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    const { status } = await ask('civil-status', '/search', { body: personKeysOf(withVisa) });
    expect(status).toBe(200);
  });

  test('hanging up cuts the connection without an answer', async () => {
    simulators.control.behave('sis', { hangUp: true });
    await expect(searchPerson(withAlert)).rejects.toThrow('fetch failed');
    expect(simulators.control.calls('sis').byStatus).toEqual({ 0: 1 });
  });

  test('a delay outlasts a caller who waits less', async () => {
    simulators.control.behave('sis', { delayMs: 60_000 });
    const impatient = fetch(`${simulators.url}/sis/persons/search`, {
      signal: AbortSignal.timeout(50),
    });
    await expect(impatient).rejects.toThrow('timeout');
  });

  test('an error rate strikes the same keys in every run, after the work was done', async () => {
    simulators.control.behave('sis', { errorRate: 0.5 });
    const statuses = async () => {
      const answers = [];
      for (let index = 0; index < 40; index += 1)
        answers.push((await searchPerson(withAlert, `key-of-chance-${index}`)).status);
      return answers;
    };
    const first = await statuses();
    simulators.control.reset('sis');
    simulators.control.behave('sis', { errorRate: 0.5 });
    expect(await statuses()).toEqual(first);
    const struck = first.filter((status) => status === 500).length;
    expect(struck).toBeGreaterThan(10);
    expect(struck).toBeLessThan(30);
    simulators.control.behave('sis', { errorRate: 0 });
    const retried = await searchPerson(withAlert, `key-of-chance-${first.indexOf(500)}`);
    expect(retried.headers.get('idempotency-replayed')).toBe('true');
  });

  test('duplicates list each candidate twice under one number', async () => {
    simulators.control.behave('sis', { duplicate: true });
    const alert = { alertNumber: 'SPECIMEN-SIS-0001' };
    expect((await searchPerson(withAlert)).body).toMatchObject({ candidates: [alert, alert] });
  });

  test('a contradiction within an answer sets the result against the list', async () => {
    simulators.control.behave('sis', { contradictory: 'WITHIN' });
    expect((await searchPerson(withAlert)).body).toMatchObject({
      result: 'NONE',
      candidates: [{ alertNumber: 'SPECIMEN-SIS-0001' }],
    });
    expect((await searchPerson(unknownPerson)).body).toMatchObject({
      result: 'CANDIDATES',
      candidates: [],
    });
  });

  test('a contradiction between answers turns every second one', async () => {
    simulators.control.behave('sis', { contradictory: 'BETWEEN' });
    const results = [];
    for (const key of ['key-number-1', 'key-number-2', 'key-number-3'])
      results.push((await searchPerson(unknownPerson, key)).body);
    expect(results).toMatchObject([
      { result: 'NONE' },
      { result: 'CANDIDATES', candidates: [{ alertNumber: 'SPECIMEN-SIS-9999' }] },
      { result: 'NONE' },
    ]);
  });

  test('late answers by the clock, and the same key asks for the late answer too', async () => {
    simulators.control.behave('sis', { late: { polls: 0, ms: 60_000 } });
    instant = new Date('2026-11-30T10:00:00Z');
    expect(await searchPerson(withAlert, 'key-of-late')).toMatchObject({ status: 202 });
    expect(await searchPerson(withAlert, 'key-of-late')).toMatchObject({ status: 202 });
    instant = new Date('2026-11-30T10:01:00Z');
    expect(await searchPerson(withAlert, 'key-of-late')).toMatchObject({
      status: 200,
      body: { result: 'CANDIDATES', answeredAt: '2026-11-30T10:00:00.000Z' },
    });
  });
});

describe('the control over HTTP', () => {
  const control = async (path: string, method = 'GET', body?: unknown) =>
    answered(
      await fetch(`${simulators.url}/control${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    );

  test('changes one setting and leaves the others', async () => {
    simulators.control.behave('vis', { delayMs: 1 });
    const changed = await control('/vis', 'PATCH', { late: {}, errorRate: 0.25 });
    expect(changed.body).toMatchObject({
      behaviour: { delayMs: 1, errorRate: 0.25, late: { polls: 1, ms: 0 }, down: false },
    });
    expect((await control('')).body).toMatchObject({
      vis: { behaviour: { errorRate: 0.25 } },
      sis: { behaviour: { errorRate: 0 } },
    });
  });

  test('refuses a setting it does not know, and says which', async () => {
    const refused = await control('/vis', 'PATCH', { errorRate: 2 });
    expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'errorRate' }] } });
    expect(await control('/vis', 'PATCH', { slow: true })).toMatchObject({ status: 400 });
    expect(await control('/fpr')).toMatchObject({ status: 404 });
  });

  test('tells the calls by key, without a word about a person', async () => {
    await searchPerson(withAlert, 'key-in-the-log');
    await searchPerson(withAlert, 'key-in-the-log');
    const { body } = await control('/sis/calls');
    expect(body).toEqual({
      total: 2,
      replayed: 1,
      byOperation: { '/persons/search': 2 },
      byStatus: { 200: 2 },
      idempotencyKeys: [
        { key: 'key-in-the-log', operation: '/persons/search', times: 2, lastStatus: 200 },
      ],
    });
  });

  test('resets one system or all', async () => {
    await control('/sis', 'PATCH', { down: true });
    await control('/vis', 'PATCH', { down: true });
    await control('/sis/reset', 'POST');
    expect(simulators.control.behaviour('sis').down).toBe(false);
    expect(simulators.control.behaviour('vis').down).toBe(true);
    await control('/reset', 'POST');
    expect(simulators.control.behaviour('vis').down).toBe(false);
  });

  test('is closed to a page that gives its own name to this machine', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${simulators.url}/control`, { headers: { host: 'elsewhere.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});

describe('starting', () => {
  test('on a port that is taken says which', async () => {
    const port = Number(new URL(simulators.url).port);
    await expect(startSimulators({ port, tokens })).rejects.toThrow(`Port ${port}`);
  });
});
