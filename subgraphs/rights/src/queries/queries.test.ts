import { platformDeclarations } from '@passerelle/subgraph-kit';
import { lawUnder, plainDate } from '@passerelle/subgraph-kit/law';
import { applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { registerLine } from '../domain/register.ts';
import { personalData } from '../personal-data.ts';
import { agentOf, givenRequest, RABAT, startRights, system, TUNIS } from '../testing.ts';
import {
  findRequest,
  findRequestsAbout,
  listMyRequests,
  listOfficeRequests,
} from './find-request.ts';
import type { RequestPage } from '../store/requests.ts';
import { readRegister } from './read-register.ts';

let rights: TestSubgraph;
beforeAll(async () => {
  rights = await startRights(inject('server'), {
    ports: { register: [{ subgraph: 'rights', declarations: personalData }] },
  });
});
afterAll(() => rights.stop());

describe('a request about one’s data', () => {
  test('is seen by whoever asked and by the office that answers', async () => {
    const { request, actor } = await givenRequest(rights);
    for (const who of [actor, agentOf('EXAMINER', RABAT), agentOf('HEAD_OF_POST', RABAT)])
      await expect(rights.as(who).ask(findRequest, request.id)).resolves.toMatchObject({
        id: request.id,
      });
  });

  test.each([
    ['another applicant', applicantActor()],
    ['another post', agentOf('HEAD_OF_POST', TUNIS)],
    ['the provider', agentOf('PROVIDER_AGENT', RABAT)],
    ['an auditor', agentOf('AUDITOR', RABAT)],
  ])('is not seen by %s', async (_who, actor) => {
    const { request, applicantId } = await givenRequest(rights);
    await expect(rights.as(actor).ask(findRequest, request.id)).resolves.toBeNull();
    await expect(rights.as(actor).ask(findRequestsAbout, applicantId)).resolves.toEqual([]);
  });

  test('stands in the person’s own list', async () => {
    const { request, actor } = await givenRequest(rights);
    await expect(rights.as(actor).ask(listMyRequests, {})).resolves.toMatchObject([
      { id: request.id },
    ]);
  });

  test('that is read leaves a reading in the log', async () => {
    const { request, applicantId } = await givenRequest(rights);
    const examiner = agentOf('EXAMINER', RABAT);
    const operation = rights.as(examiner);
    await operation.ask(findRequest, request.id);
    await operation.settle();
    await expect(
      rights.look(
        `select l.act, f.subject_ids, f.categories from rights.audit_log l
         join rights.audit_leaves f on f.entry_id = l.id where f.author_id = $1`,
        [examiner.subject],
      ),
    ).resolves.toEqual([
      {
        act: 'rights.readRequest',
        subject_ids: [request.id, applicantId].toSorted(),
        categories: ['RIGHTS'],
      },
    ]);
  });
});

describe('the work list of an office', () => {
  test('is read page by page, by the day the answer is due, each request once', async () => {
    const days = ['2026-11-16', '2026-11-13', '2026-11-20', '2026-11-18', '2026-11-13'];
    for (const day of days) {
      rights.clock.moveTo(`${day}T09:00:00Z`);
      await givenRequest(rights);
    }
    const head = agentOf('HEAD_OF_POST', RABAT);
    const rows: { id: string; dueOn: string }[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: RequestPage = await rights.as(head).ask(listOfficeRequests, { first: 2, after });
      rows.push(...page.nodes);
      ({ total } = page);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(rows.length).toBe(total);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(rows.map(({ dueOn }) => dueOn).toSorted());
  });

  test('is empty for an applicant and for a mission that has nothing to do with it', async () => {
    for (const actor of [
      applicantActor(),
      agentOf('PROVIDER_AGENT', RABAT),
      agentOf('OPERATOR', RABAT),
    ])
      await expect(
        rights.as(actor).ask(listOfficeRequests, { first: 10, after: null }),
      ).resolves.toMatchObject({ nodes: [], total: 0 });
  });
});

describe('the processing register', () => {
  test('says of each personal column what for, on which basis, for whom and how long', async () => {
    const lines = await rights.as(applicantActor()).ask(readRegister, {});
    const personal = Object.values({ ...platformDeclarations, ...personalData })
      .flatMap((columns) => Object.values(columns))
      .filter((rule) => rule !== 'not personal');
    expect(lines.length).toBe(personal.length);
    expect(lines.find(({ column }) => column === 'rights.requests.applicant_id')).toEqual({
      column: 'rights.requests.applicant_id',
      annexLine: null,
      purpose: 'Following up requests of persons about their data, and proof of the answer',
      basis: 'GDPR art. 12 and 15; Reg. (EC) 767/2008 art. 38(6); CESEDA R. 142-66',
      retention: '5 year(s) (Processing register of the platform)',
      recipients: ['The office that answers', 'CNIL'],
    });
  });

  test('says the term of each outcome where the law sets it by outcome, and of the log', async () => {
    const lines = await rights.as(applicantActor()).ask(readRegister, {});
    expect(lines.find(({ column }) => column === 'rights.audit_leaves.author_id')?.retention).toBe(
      '3 year(s) (CESEDA R. 142-65)',
    );
    const line = registerLine(
      'applications.applicants.surname',
      { annex: 'Demandeur: nom', retention: 'retention.application' },
      { law: lawUnder('today'), on: plainDate('2026-11-12'), language: 'en' },
    );
    expect(line.retention).toContain('5 year(s) (CESEDA R. 142-64 I 1°)');
    expect(line.recipients).toContain('Prefectures');
    expect(line.recipients.filter((name) => name === name.toUpperCase())).toEqual([]);
  });

  test('is public: nothing in it is anybody’s', async () => {
    const operation = rights.as({ ...system, kind: 'ANONYMOUS', subject: '' });
    await expect(operation.ask(readRegister, {})).resolves.not.toEqual([]);
  });
});
