import { lawUnder } from '@passerelle/subgraph-kit/law';
import { applicantActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answerDue } from '../domain/request.ts';
import { calendarOf, dayAt } from '../offices.ts';
import {
  agentOf,
  givenFile,
  givenPerson,
  givenRequest,
  RABAT,
  startRights,
  SUBDIRECTORATE,
  TUNIS,
} from '../testing.ts';
import { answerAccessRequest } from './answer-access-request.ts';
import { requestAccess } from './request-access.ts';

let rights: TestSubgraph;
beforeAll(async () => {
  rights = await startRights(inject('server'));
});
afterAll(() => rights.stop());

const requested = (person: ReturnType<typeof givenPerson>, actor = person.actor) =>
  rights.as(actor).perform(requestAccess, { applicantId: person.applicantId });

describe('asking for access to one’s data', () => {
  test('is received at the post where the application was lodged (art. 6; R. 142-66)', async () => {
    const { request, applicantId } = await givenRequest(rights);
    expect(request).toMatchObject({
      kind: 'ACCESS',
      status: 'RECEIVED',
      applicantId,
      officeId: RABAT,
      language: 'en',
    });
    expect(request.reference).toMatch(/^DR-26-\d{5}$/);
  });

  test('goes to the post of the last lodging, of several', async () => {
    const person = givenPerson();
    await givenFile(rights, person, { postId: RABAT, lodgedAt: '2026-03-01T09:00:00Z' });
    await givenFile(rights, person, { postId: TUNIS, lodgedAt: '2026-09-01T09:00:00Z' });
    await expect(requested(person)).resolves.toMatchObject({ request: { officeId: TUNIS } });
  });

  test('goes to the visas sub-directorate for whoever lodged none yet', async () => {
    const person = givenPerson();
    await givenFile(rights, person);
    await expect(requested(person)).resolves.toMatchObject({
      request: { officeId: SUBDIRECTORATE },
    });
  });

  test('is open once: a second one finds the first', async () => {
    const person = await givenRequest(rights);
    await expect(requested(person)).resolves.toMatchObject({ __typename: 'AlreadyAsked' });
  });

  test('at two screens at once becomes one request', async () => {
    const person = givenPerson();
    await givenFile(rights, person, { lodgedAt: '2026-10-01T09:00:00Z' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => requested(person)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'AlreadyAsked'),
      'RequestAccessSuccess',
    ]);
  });

  test.each([
    ['another applicant', applicantActor()],
    ['an agent of the post', agentOf('EXAMINER', RABAT)],
  ])('is not open to %s about somebody else', async (_who, actor) => {
    const person = givenPerson();
    await givenFile(rights, person, { lodgedAt: '2026-10-01T09:00:00Z' });
    await expect(requested(person, actor)).rejects.toThrow('Not found');
  });
});

describe('the day by which the answer is due', () => {
  const due = (profile: 'today' | '2009') =>
    answerDue(lawUnder(profile), dayAt(RABAT, new Date('2026-11-12T09:00:00Z')), calendarOf(RABAT));

  test('is a month away today (VIS Regulation art. 38(1); GDPR art. 12(3))', async () => {
    const { request } = await givenRequest(rights);
    // 12 December 2026 is a Saturday.
    expect(request.dueOn).toBe('2026-12-14');
    const { value, rule, steps } = due('today');
    expect(value).toBe('2026-12-14');
    expect(rule.source).toBe('GDPR art. 12(3); VIS Regulation art. 38(1)');
    expect(steps.map(({ key }) => key)).toEqual([
      'STARTS_ON',
      'FIRST_DAY_EXCLUDED',
      'ADD',
      'LAST_DAY_NOT_WORKING',
      'MOVED_TO_WORKING_DAY',
      'ENDS_ON',
    ]);
  });

  test('is two months away under the law of 2009 (décret 2005-1309, art. 94)', async () => {
    const before = await startRights(inject('server'), { profile: '2009' });
    const { request } = await givenRequest(before);
    expect(request.dueOn).toBe('2027-01-12');
    expect(due('2009').rule.source).toBe('Décret 2005-1309 art. 94');
    await before.stop();
  });

  test('is counted in the zone of the office: late in the evening it is tomorrow there', () => {
    expect(dayAt(TUNIS, new Date('2026-11-12T23:30:00Z'))).toBe('2026-11-13');
  });
});

describe('answering an access request', () => {
  const answering = (requestId: string, actor: ReturnType<typeof agentOf>) =>
    rights.as(actor).perform(answerAccessRequest, { requestId });

  test.each(['DECISION_MAKER', 'HEAD_OF_POST'])(
    'is begun by the office of lodging, under the mission %s',
    async (mission) => {
      const { request } = await givenRequest(rights);
      const before = rights.announced.length;
      const agent = agentOf(mission, RABAT, { name: 'Hélène Marchand' });
      await expect(answering(request.id, agent)).resolves.toMatchObject({
        request: {
          status: 'BEING_ANSWERED',
          signerName: 'Hélène Marchand',
          signerMission: mission,
        },
      });
      expect(rights.announced.slice(before)).toEqual([
        {
          event: 'rights.answerAsked',
          key: request.id,
          data: { requestId: request.id, applicantId: request.applicantId },
        },
      ]);
    },
  );

  test.each([
    ['an examiner of the office', agentOf('EXAMINER', RABAT)],
    ['the head of another post', agentOf('HEAD_OF_POST', TUNIS)],
    ['the sub-directorate, where a post answers', agentOf('VISAS_SUBDIRECTOR', SUBDIRECTORATE)],
    ['a provider', agentOf('PROVIDER_AGENT', RABAT)],
    ['the commission', agentOf('COMMISSION_PRESIDENT', RABAT)],
  ])('is not open to %s', async (_who, actor) => {
    const { request } = await givenRequest(rights);
    await expect(answering(request.id, actor)).rejects.toThrow('Not found');
  });

  test('is begun once', async () => {
    const { request } = await givenRequest(rights);
    const head = agentOf('HEAD_OF_POST', RABAT, { name: 'Hélène Marchand' });
    const answers = await Promise.all([answering(request.id, head), answering(request.id, head)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ActNotOpen',
      'AnswerAccessRequestSuccess',
    ]);
  });
});
