import { lawUnder } from '@passerelle/subgraph-kit/law';
import {
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { longStayAnswers, shortStayAnswers } from '../domain/form.fixtures.ts';
import type { Answers } from '../domain/form.ts';
import { saveDraft } from './save-draft.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';

let platform: TestSubgraph;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers: {} },
    { server: inject('server'), now: '2026-11-02T09:00:00Z', law: lawUnder('2009') },
  );
});
afterAll(() => platform.stop());

/** The form of 2009 asks two things more than that of 2019. */
const in2009: Answers = { ...shortStayAnswers, durationDays: '14', earlierVisas: 'NO' };

const signed = async (visaKind: 'SHORT_STAY' | 'LONG_STAY', answers: Answers) => {
  const actor = applicantActor();
  const { perform } = platform.as(actor);
  const started = await perform(startApplication, { visaKind });
  if (started.__typename !== 'StartApplicationSuccess') throw new Error(started.__typename);
  const applicationId = started.application.id;
  const saved = await perform(saveDraft, {
    applicationId,
    version: 0,
    answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
  });
  expect(saved.__typename).toBe('SaveDraftSuccess');
  const answer = await perform(submitApplication, {
    applicationId,
    declarationsAccepted: true,
    place: 'Rabat',
  });
  return { applicationId, answer };
};

describe('an application under the law of the founding arrêté', () => {
  test('is signed on the form of that time, short stay and long stay', async () => {
    const short = await signed('SHORT_STAY', {
      ...in2009,
      arrivalOn: '2027-01-20',
      departureOn: '2027-02-02',
    });
    expect(short.answer.__typename).toBe('SubmitApplicationSuccess');
    const long = await signed('LONG_STAY', longStayAnswers);
    expect(long.answer.__typename).toBe('SubmitApplicationSuccess');
  });

  test('answers what the form of 2009 asks and the form of 2019 does not', async () => {
    const { answer } = await signed('SHORT_STAY', shortStayAnswers);
    expect(answer).toMatchObject({
      __typename: 'FormIncomplete',
      fields: expect.arrayContaining([
        expect.objectContaining({ path: 'answers.durationDays' }),
        expect.objectContaining({ path: 'answers.earlierVisas' }),
      ]) as unknown,
    });
  });

  test('is lodged at most three months before the visit, and has no last day (Visa Code art. 9(1) as adopted)', async () => {
    const early = await signed('SHORT_STAY', {
      ...in2009,
      arrivalOn: '2027-02-03',
      departureOn: '2027-02-16',
    });
    expect(early.answer).toMatchObject({
      __typename: 'LodgedTooEarly',
      earliestOn: { value: '2026-11-03' },
    });
    const late = await signed('SHORT_STAY', {
      ...in2009,
      arrivalOn: '2026-11-05',
      departureOn: '2026-11-18',
    });
    expect(late.answer.__typename).toBe('SubmitApplicationSuccess');
  });

  test('is no draft that a clock erases: the arrêté knew none online', async () => {
    const { applicationId } = await signed('SHORT_STAY', {});
    const timers = await platform.look('select 1 from applications.timers where subject_id = $1', [
      applicationId,
    ]);
    expect(timers).toEqual([]);
  });
});
