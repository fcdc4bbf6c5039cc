import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventedPersons, startSimulators, SYSTEMS, type Simulators } from './index.ts';
import { answered, caller, personKeysOf, tokens } from './testing/calls.ts';
import { contractOf } from './testing/openapi.ts';

const contracts = {
  sis: contractOf(new URL('./sis/openapi.yaml', import.meta.url)),
  vis: contractOf(new URL('./vis/openapi.yaml', import.meta.url)),
  'civil-status': contractOf(new URL('./civil-status/openapi.yaml', import.meta.url)),
};

let simulators: Simulators;
beforeAll(async () => {
  simulators = await startSimulators({ port: 0, tokens });
});
afterAll(() => simulators.stop());
beforeEach(() => simulators.control.reset());
const ask = caller(() => simulators.url);

const searches = inventedPersons.flatMap((person) => [
  { system: 'sis', path: '/persons/search', body: personKeysOf(person) } as const,
  { system: 'sis', path: '/documents/search', body: person.document } as const,
  {
    system: 'vis',
    path: '/search',
    body: { person: personKeysOf(person), document: person.document },
  } as const,
  { system: 'civil-status', path: '/search', body: personKeysOf(person) } as const,
]);

const copy = {
  applicationNumber: 'SPECIMEN-FRA-0007',
  person: personKeysOf(inventedPersons[0]),
  document: inventedPersons[0].document,
  host: { kind: 'ORGANISATION', name: 'Atelier Imaginaire' },
  sticker: { number: 'SPECIMEN01234', issuedOn: '2026-02-28' },
  outcome: 'ISSUED',
  authority: 'Poste de Rabat',
  memberState: 'FRA',
  decidedOn: '2026-02-27',
};

const malformed = [
  { surname: '' },
  { ...personKeysOf(inventedPersons[0]), birthDate: '1983-13-01' },
  { ...personKeysOf(inventedPersons[0]), nationality: 'Maroc' },
  { ...personKeysOf(inventedPersons[0]), religion: 'none of their business' },
  { person: { surname: 'Alone' } },
  { document: { number: '', issuer: 'MAR', kind: 'ORDINARY' } },
  {},
  [],
  'text',
];

describe('the published documents', () => {
  test.each(SYSTEMS)('%s serves its own, in OpenAPI 3.1', async (system) => {
    const response = await fetch(`${simulators.url}/${system}/openapi.yaml`);
    expect(response.headers.get('content-type')).toContain('application/yaml');
    expect(await response.text()).toContain('openapi: 3.1.0');
    expect(contracts[system].version).toBe('3.1.0');
  });

  test.each(searches)('describe what $system answers on $path to $body', async (search) => {
    const contract = contracts[search.system];
    expect(contract.requestFaults(search.path, search.body)).toEqual([]);
    const answer = await ask(search.system, search.path, { body: search.body });
    expect(answer.status).toBe(200);
    expect(contract.answerFaults(search, answer)).toEqual([]);
  });

  test('describe the deposit of a copy', async () => {
    expect(contracts.vis.requestFaults('/applications', copy)).toEqual([]);
    const answer = await ask('vis', '/applications', { body: copy });
    expect(answer.status).toBe(201);
    expect(contracts.vis.answerFaults({ path: '/applications' }, answer)).toEqual([]);
  });

  test.each(malformed)('and the simulators refuse the same body: %j', async (body) => {
    for (const [system, path] of [
      ['sis', '/persons/search'],
      ['sis', '/documents/search'],
      ['vis', '/search'],
      ['vis', '/applications'],
      ['civil-status', '/search'],
    ] as const) {
      const contract = contracts[system];
      const answer = await ask(system, path, { body: JSON.stringify(body) });
      const documentRefuses = contract.requestFaults(path, body).length > 0;
      expect({ system, path, refused: answer.status === 400 }).toEqual({
        system,
        path,
        refused: documentRefuses,
      });
      const faults = documentRefuses ? contract.answerFaults({ path }, answer) : [];
      expect(faults).toEqual([]);
    }
  });

  test('describe an answer that comes late', async () => {
    simulators.control.behave('sis', { late: { polls: 1, ms: 0 } });
    const [search] = searches;
    const announced = await ask('sis', '/persons/search', { body: search?.body });
    expect(announced.status).toBe(202);
    expect(contracts.sis.answerFaults({ path: '/persons/search' }, announced)).toEqual([]);
    const location = announced.headers.get('location') ?? '';
    const operation = { path: '/answers/{reference}', method: 'get' } as const;
    for (const status of [202, 200]) {
      const answer = await ask('sis', location.replace('/sis', ''));
      expect(answer.status).toBe(status);
      expect(contracts.sis.answerFaults(operation, answer)).toEqual([]);
    }
  });

  test.each([
    { what: 'no token', headers: { authorization: null }, status: 401 },
    {
      what: 'another system’s token',
      headers: { authorization: `Bearer ${tokens.vis}` },
      status: 401,
    },
    { what: 'no key', headers: { 'idempotency-key': null }, status: 400 },
    { what: 'no purpose', headers: { 'x-purpose': null }, status: 400 },
    { what: 'another type', headers: { 'content-type': 'text/plain' }, status: 415 },
  ])('describe the refusal of a request with $what', async ({ headers, status }) => {
    const body = personKeysOf(inventedPersons[0]);
    const answer = await ask('sis', '/persons/search', { body, headers });
    expect(answer.status).toBe(status);
    expect(contracts.sis.answerFaults({ path: '/persons/search' }, answer)).toEqual([]);
  });

  test('describe the refusal of a body that is too long', async () => {
    const body = { ...personKeysOf(inventedPersons[0]), surname: 'x'.repeat(70_000) };
    const answer = await ask('sis', '/persons/search', { body });
    expect(answer.status).toBe(413);
    expect(contracts.sis.answerFaults({ path: '/persons/search' }, answer)).toEqual([]);
  });

  test('are open without a token, and an unknown address says so', async () => {
    const nowhere = await answered(await fetch(`${simulators.url}/fpr/search`));
    expect(nowhere).toMatchObject({ status: 404, type: 'application/problem+json' });
  });
});
