import { randomUUID } from 'node:crypto';
import { systemActor, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checksSubgraph } from '../index.ts';
import { findChecks } from '../queries/find-checks.ts';
import { findQuestions } from '../queries/find-questions.ts';
import { listHitsToJudge } from '../queries/list-hits-to-judge.ts';
import { judgeHit } from './judge-hit.ts';
import { openCheckRun } from './open-check-run.ts';
import { noteHolder } from './follow-file.ts';
import { recordAnswers } from './record-answers.ts';
import { recordFallback } from './record-fallback.ts';
import { repeatCheck } from './repeat-check.ts';

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startTestSubgraph(checksSubgraph, {
    server: inject('server'),
    now: '2026-11-30T09:00:00Z',
    law: lawUnder('today'),
  });
});
afterAll(() => platform.stop());

const system = systemActor('checks', 'test');
const newPost = () => randomUUID();

/** A file lodged at a post; the systems name these entries, or do not answer. */
const lodged = async (
  postId: string,
  entries: readonly string[],
  unanswered: readonly string[] = [],
) => {
  const applicationId = randomUUID();
  const { perform, ask } = platform.as(system);
  const opened = await perform(openCheckRun, {
    applicationId,
    postId,
    lodgedAt: '2026-11-30T09:00:00Z',
  });
  if (opened.__typename !== 'OpenCheckRunSuccess') throw new Error(opened.__typename);
  const { runId } = opened;
  const questions = (await ask(findQuestions, runId)) ?? [];
  const outcomes = questions
    .filter((question) => !unanswered.includes(question.system))
    .map(({ system: asked, round }) => ({
      system: asked,
      round,
      attempts: 1,
      answer: {
        reference: `REF-${asked}`,
        answeredAt: '2026-11-30T09:00:01Z',
        candidates:
          asked === 'SIS_PERSONS'
            ? entries.map((entryReference) => ({
                entryReference,
                matchedOn: ['surname'],
                memberState: 'BEL',
              }))
            : [],
      },
    }));
  await perform(recordAnswers, { runId, outcomes });
  return { applicationId, runId };
};

const hitsOf = async (postId: string) => {
  const { nodes } = await platform
    .as(agentActor('EXAMINER', postId))
    .ask(listHitsToJudge, { first: 100 });
  return nodes;
};
const onlyHit = async (postId: string) => {
  const [hit] = await hitsOf(postId);
  if (!hit) throw new Error('Nothing is to be judged.');
  return hit;
};
const judge = (actor: Actor, hitId: string, samePerson: boolean) =>
  platform.as(actor).perform(judgeHit, { hitId, samePerson, reason: 'Born in another town.' });
const toldOf = (applicationId: string) =>
  platform.announced.flatMap((one) =>
    one.event === 'checks.completed' && one.data.applicationId === applicationId ? [one.data] : [],
  );

describe('judging a candidate', () => {
  test('as another person by one reader ends what the decision waits for', async () => {
    const postId = newPost();
    const { applicationId } = await lodged(postId, ['SPECIMEN-SIS-0001']);
    const { id } = await onlyHit(postId);
    expect(await judge(agentActor('EXAMINER', postId), id, false)).toMatchObject({
      hit: { state: 'DISMISSED' },
    });
    expect(toldOf(applicationId)).toMatchObject([{ toJudge: true }, { toJudge: false }]);
    expect(await hitsOf(postId)).toEqual([]);
  });

  test('as the same person needs two readers, who are not the same', async () => {
    const postId = newPost();
    const { applicationId } = await lodged(postId, ['SPECIMEN-SIS-0001']);
    const { id } = await onlyHit(postId);
    const first = agentActor('EXAMINER', postId);
    expect(await judge(first, id, true)).toMatchObject({ hit: { state: 'SECOND_READING' } });
    expect(await judge(first, id, true)).toMatchObject({ __typename: 'SecondReaderNeeded' });
    expect(await hitsOf(postId)).toMatchObject([{ state: 'SECOND_READING' }]);
    expect(toldOf(applicationId)).toHaveLength(1);
    expect(await judge(agentActor('DECISION_MAKER', postId), id, true)).toMatchObject({
      hit: { state: 'CONFIRMED' },
    });
    expect(toldOf(applicationId)).toMatchObject([{}, { toJudge: false, fallback: false }]);
  });

  test('by two at once is done once: the later one sees the earlier one’s judgement', async () => {
    const postId = newPost();
    await lodged(postId, ['SPECIMEN-SIS-0001']);
    const { id } = await onlyHit(postId);
    const answers = await Promise.all(
      [1, 2, 3].map(() => judge(agentActor('EXAMINER', postId), id, false)),
    );
    const names = answers.map(({ __typename }) => __typename).toSorted();
    expect(names).toEqual(['ActNotOpen', 'ActNotOpen', 'JudgeHitSuccess']);
  });

  test('is not open to anybody but agents of the post who examine or decide', async () => {
    const postId = newPost();
    await lodged(postId, ['SPECIMEN-SIS-0001']);
    const { id } = await onlyHit(postId);
    const others = [
      applicantActor(),
      agentActor('PROVIDER_AGENT', postId),
      agentActor('REGISTRATION', postId),
      agentActor('EXAMINER', newPost()),
      agentActor('COMMISSION_PRESIDENT', newPost()),
    ];
    for (const actor of others) await expect(judge(actor, id, false)).rejects.toThrow('Not found');
  });

  test('without a reason changes nothing', async () => {
    const postId = newPost();
    await lodged(postId, ['SPECIMEN-SIS-0001']);
    const { id } = await onlyHit(postId);
    const answer = platform
      .as(agentActor('EXAMINER', postId))
      .perform(judgeHit, { hitId: id, samePerson: false, reason: '  ' });
    expect(await answer).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'reason' }],
    });
  });

  test('is not confirmed by one pair of eyes, not even around the acts', async () => {
    const postId = newPost();
    await lodged(postId, ['SPECIMEN-SIS-0001']);
    const { id } = await onlyHit(postId);
    const confirm = (second: string) =>
      platform.look(
        `with act as (select set_config('app.act_id', act_id::text, true) from checks.hits where id = $1)
         update checks.hits set state = 'CONFIRMED', first_reader = 'claire', first_reason = 'x',
           second_reader = $2, second_reason = 'x' from act where id = $1`,
        [id, second],
      );
    await expect(confirm('claire')).rejects.toThrow('hits_two_readers');
  });
});

describe('the list of what is to be judged', () => {
  test('is read page by page, oldest first, and follows the file to the post that holds it', async () => {
    const [postId, next] = [newPost(), newPost()];
    const entries = Array.from({ length: 5 }, (_, n) => `SPECIMEN-SIS-10${n}`);
    const { applicationId } = await lodged(postId, entries);
    const { ask } = platform.as(agentActor('EXAMINER', postId));
    const first = await ask(listHitsToJudge, { first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await ask(listHitsToJudge, { first: 3, after: first.pageInfo.endCursor });
    expect(second.pageInfo.hasNextPage).toBe(false);
    const read = [...first.nodes, ...second.nodes].map(({ entryReference }) => entryReference);
    expect(read.toSorted()).toEqual(entries);
    await platform.as(system).perform(noteHolder, { applicationId, postId: next });
    expect(await hitsOf(postId)).toEqual([]);
    expect(await hitsOf(next)).toHaveLength(5);
  });
});

describe('a system that did not answer', () => {
  test('holds up the lodging until the head of post records a fallback, which the decision waits for', async () => {
    const postId = newPost();
    const { applicationId } = await lodged(postId, [], ['VIS']);
    expect(toldOf(applicationId)).toEqual([]);
    const input = { applicationId, system: 'VIS', reason: 'The line is cut.' };
    await expect(
      platform.as(agentActor('EXAMINER', postId)).perform(recordFallback, input),
    ).rejects.toThrow('Not found');
    const head = agentActor('HEAD_OF_POST', postId);
    expect(await platform.as(head).perform(recordFallback, input)).toMatchObject({
      __typename: 'RecordFallbackSuccess',
      application: { id: applicationId },
    });
    expect(toldOf(applicationId)).toMatchObject([{ fallback: true }]);
    const checks = await platform.as(head).ask(findChecks, applicationId);
    expect(checks?.results.find((one) => one.system === 'VIS')).toMatchObject({
      state: 'FALLBACK',
      fallbackCause: 'BY_HAND',
      fallbackNote: 'The line is cut.',
    });
  });

  test('is asked again by hand after a fallback, and not while it is being asked', async () => {
    const postId = newPost();
    const { applicationId } = await lodged(postId, [], ['VIS']);
    const examiner = platform.as(agentActor('EXAMINER', postId));
    const input = { applicationId, system: 'VIS' };
    expect(await examiner.perform(repeatCheck, input)).toMatchObject({ status: 'PENDING' });
    await platform
      .as(agentActor('HEAD_OF_POST', postId))
      .perform(recordFallback, { ...input, reason: 'The line is cut.' });
    const before = platform.announced.length;
    expect(await examiner.perform(repeatCheck, input)).toMatchObject({
      __typename: 'RepeatCheckSuccess',
    });
    expect(platform.announced.slice(before)).toMatchObject([
      { event: 'checks.asked', data: { applicationId, systems: ['VIS'] } },
    ]);
  });

  test('is asked again by itself when its time comes', async () => {
    const postId = newPost();
    const { applicationId, runId } = await lodged(postId, [], ['VIS']);
    await platform
      .as(agentActor('HEAD_OF_POST', postId))
      .perform(recordFallback, { applicationId, system: 'VIS', reason: 'The line is cut.' });
    const asked = () =>
      platform.announced.filter((one) => one.event === 'checks.asked' && one.key === applicationId);
    expect(asked()).toHaveLength(1);
    platform.clock.moveTo('2026-11-30T09:03:00Z');
    await platform.fireTimers();
    expect(asked()[1]).toMatchObject({ data: { runId, systems: ['VIS'] } });
    await platform.fireTimers();
    expect(asked()).toHaveLength(2);
  });
});
