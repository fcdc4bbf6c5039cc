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
import { REFUSALS_MAX } from '../domain/answers.ts';
import { checksSubgraph } from '../index.ts';
import { findChecks } from '../queries/find-checks.ts';
import { findQuestions } from '../queries/find-questions.ts';
import { countWaiting, listGivenUp } from '../queries/list-unanswered.ts';
import { listHitsToJudge } from '../queries/list-hits-to-judge.ts';
import { eraseDetails } from './erase-details.ts';
import { judgeHit } from './judge-hit.ts';
import { openCheckRun } from './open-check-run.ts';
import { recordAnswers } from './record-answers.ts';
import { recordConsultation } from './record-consultation.ts';
import { repeatCheck, repeatDueChecks } from './repeat-check.ts';

const LODGED = '2026-11-30T09:00:00Z';

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startTestSubgraph(checksSubgraph, {
    server: inject('server'),
    now: LODGED,
    law: lawUnder('today'),
  });
});
afterAll(() => platform.stop());

const system = systemActor('checks', 'test');
const head = (postId: string) => agentActor('HEAD_OF_POST', postId);

/** The systems are asked once: VIS says `vis`, SIS names an entry, the others know nobody. */
const askOnce = async (runId: string, vis: 'REFUSED' | 'UNREACHABLE') => {
  const { perform, ask } = platform.as(system);
  const questions = (await ask(findQuestions, runId)) ?? [];
  const outcomes = questions.map(({ system: asked, round }) => ({
    system: asked,
    round,
    attempts: 1,
    ...(asked === 'VIS'
      ? { fallback: vis }
      : {
          answer: {
            reference: `REF-${asked}`,
            answeredAt: LODGED,
            candidates:
              asked === 'SIS_PERSONS'
                ? [
                    {
                      entryReference: 'SPECIMEN-SIS-0001',
                      matchedOn: ['surname'],
                      memberState: 'BEL',
                    },
                  ]
                : [],
          },
        }),
  }));
  await perform(recordAnswers, { runId, outcomes });
};

/** A file of a new post, about which VIS gave the same answer so many times. */
const lodged = async (times: number, vis: 'REFUSED' | 'UNREACHABLE' = 'REFUSED') => {
  const [applicationId, postId] = [randomUUID(), randomUUID()];
  const opened = await platform
    .as(system)
    .perform(openCheckRun, { applicationId, postId, lodgedAt: LODGED });
  if (opened.__typename !== 'OpenCheckRunSuccess') throw new Error(opened.__typename);
  for (let n = 0; n < times; n += 1) await askOnce(opened.runId, vis);
  return { applicationId, postId, runId: opened.runId };
};

type Lodged = Awaited<ReturnType<typeof lodged>>;

const givenUpOf = (actor: Actor) => platform.as(actor).ask(listGivenUp, null);
const visOf = async ({ applicationId, postId }: Lodged) => {
  const run = await platform.as(agentActor('EXAMINER', postId)).ask(findChecks, applicationId);
  return run?.results.find((result) => result.system === 'VIS');
};
const consulted = (actor: Actor, { applicationId }: Lodged, entryReference: string | null = null) =>
  platform.as(actor).perform(recordConsultation, {
    applicationId,
    system: 'VIS',
    reference: 'CALL-2026-114',
    entryReference,
    note: 'The central unit was called and read its own screen.',
  });
const lastTold = (applicationId: string) =>
  platform.announced
    .flatMap((one) =>
      one.event === 'checks.completed' && one.data.applicationId === applicationId
        ? [one.data]
        : [],
    )
    .at(-1);

describe('a system that refuses a question for good', () => {
  test('is asked a bounded number of times; then a human is named to act and the decision waits', async () => {
    const file = await lodged(REFUSALS_MAX - 1);
    expect(await givenUpOf(head(file.postId))).toEqual([]);
    await askOnce(file.runId, 'REFUSED');
    expect(await givenUpOf(head(file.postId))).toMatchObject([
      { system: 'VIS', applicationId: file.applicationId, fallbackCause: 'REFUSED' },
    ]);
    expect(await visOf(file)).toMatchObject({ state: 'FALLBACK', attempts: REFUSALS_MAX });
    expect(lastTold(file.applicationId)).toMatchObject({ fallback: true });
    expect(await platform.as(system).perform(repeatDueChecks, { runId: file.runId })).toMatchObject(
      { __typename: 'ActNotOpen' },
    );
  });

  test('is another thing than one that is down, which is asked for as long as it takes', async () => {
    const file = await lodged(REFUSALS_MAX + 3, 'UNREACHABLE');
    expect(await givenUpOf(head(file.postId))).toEqual([]);
    expect(await consulted(head(file.postId), file)).toMatchObject({
      __typename: 'ActNotOpen',
      status: 'FALLBACK',
    });
    expect(await platform.as(system).perform(repeatDueChecks, { runId: file.runId })).toMatchObject(
      { __typename: 'RepeatDueChecksSuccess' },
    );
  });

  test('is consulted by other means: the head of post records that nothing was found, and the decision is free', async () => {
    const file = await lodged(REFUSALS_MAX);
    expect(await consulted(head(file.postId), file)).toMatchObject({
      __typename: 'RecordConsultationSuccess',
      application: { id: file.applicationId },
    });
    expect(await visOf(file)).toMatchObject({
      state: 'NOTHING',
      answerReference: 'CALL-2026-114',
      consultationNote: 'The central unit was called and read its own screen.',
      givenUpAt: null,
    });
    expect(lastTold(file.applicationId)).toMatchObject({ fallback: false });
    expect(await givenUpOf(head(file.postId))).toEqual([]);
    expect(await consulted(head(file.postId), file)).toMatchObject({ status: 'NOTHING' });
  });

  test('may name an entry by other means: a candidate for two readers, no verdict', async () => {
    const file = await lodged(REFUSALS_MAX);
    await consulted(head(file.postId), file, 'SPECIMEN-VIS-0042');
    const { nodes } = await platform
      .as(agentActor('EXAMINER', file.postId))
      .ask(listHitsToJudge, { first: 10 });
    expect(nodes.find((hit) => hit.system === 'VIS')).toMatchObject({
      entryReference: 'SPECIMEN-VIS-0042',
      state: 'CANDIDATE',
    });
    expect(lastTold(file.applicationId)).toMatchObject({ fallback: false, toJudge: true });
  });

  test('may be asked again instead, by whoever judges', async () => {
    const file = await lodged(REFUSALS_MAX);
    const answer = await platform
      .as(agentActor('EXAMINER', file.postId))
      .perform(repeatCheck, { applicationId: file.applicationId, system: 'VIS' });
    expect(answer).toMatchObject({ __typename: 'RepeatCheckSuccess' });
    expect(await visOf(file)).toMatchObject({ state: 'FALLBACK', givenUpAt: null, refusals: 0 });
    expect(platform.announced.at(-1)).toMatchObject({
      event: 'checks.asked',
      data: { systems: ['VIS'] },
    });
  });

  test('is recorded by the head of that post alone', async () => {
    const file = await lodged(REFUSALS_MAX);
    const others = [
      agentActor('EXAMINER', file.postId),
      head(randomUUID()),
      agentActor('PROVIDER_AGENT', randomUUID(), { answersToId: file.postId }),
      applicantActor(),
    ];
    for (const actor of others) await expect(consulted(actor, file)).rejects.toThrow('Not found');
  });

  test('is seen by nobody outside the post; whoever keeps the platform sees counts and no file', async () => {
    const file = await lodged(REFUSALS_MAX);
    const outside = [
      applicantActor(),
      agentActor('PROVIDER_AGENT', randomUUID(), { answersToId: file.postId }),
      agentActor('REGISTRATION', file.postId),
      head(randomUUID()),
    ];
    for (const actor of outside) {
      expect(await givenUpOf(actor)).toEqual([]);
      expect(await platform.as(actor).ask(countWaiting, null)).toBeNull();
      expect(await platform.as(actor).ask(findChecks, file.applicationId)).toBeNull();
    }
    const operator = agentActor('OPERATOR', randomUUID());
    const before = await platform.as(operator).ask(countWaiting, null);
    const vis = (counts: typeof before) => counts?.find((one) => one.system === 'VIS');
    expect(vis(before)?.oldestAt).toEqual(new Date(LODGED));
    await consulted(head(file.postId), file);
    const after = await platform.as(operator).ask(countWaiting, null);
    expect(vis(after)?.givenUp).toBe((vis(before)?.givenUp ?? 0) - 1);
    expect(await givenUpOf(operator)).toEqual([]);
  });
});

describe('what SIS said of a person', () => {
  test('is erased fifty days after the query; the number of the entry and the judgement stay', async () => {
    const file = await lodged(1);
    const examiner = agentActor('EXAMINER', file.postId);
    const sisOf = async () => {
      const run = await platform.as(examiner).ask(findChecks, file.applicationId);
      return run?.results.flatMap(({ hits }) => hits).find((hit) => hit.system === 'SIS_PERSONS');
    };
    const hit = await sisOf();
    await platform.as(examiner).perform(judgeHit, {
      hitId: hit?.id,
      samePerson: false,
      reason: 'Born in another town.',
    });
    expect(await platform.as(system).perform(eraseDetails, { runId: file.runId })).toMatchObject({
      __typename: 'ActNotOpen',
      status: 'KEPT',
    });
    // The fiftieth day after the query is the last one on which it is held, at the post's own time.
    platform.clock.moveTo('2027-01-19T20:00:00Z');
    await platform.fireTimers();
    expect(await sisOf()).toMatchObject({ matchedOn: ['surname'], memberState: 'BEL' });
    platform.clock.moveTo('2027-01-20T12:00:00Z');
    await platform.fireTimers();
    expect(await sisOf()).toMatchObject({
      matchedOn: [],
      memberState: null,
      entryReference: 'SPECIMEN-SIS-0001',
      state: 'DISMISSED',
      firstReason: 'Born in another town.',
      detailsErasedAt: new Date('2027-01-20T12:00:00Z'),
    });
  });
});
