import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAppeal } from '../queries/find-appeal.ts';
import { outcomesOfAppeal } from '../queries/part-of-appeal.ts';
import { decidedByCommission, done, startAppeals, type Commission } from '../testing/commission.ts';
import { answerRecommendation } from './answer-recommendation.ts';

let platform: TestSubgraph;
let commission: Commission;

beforeAll(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-11-02T09:00:00Z',
  }));
});
afterAll(() => platform.stop());

describe('an appeal against a long-stay refusal', () => {
  test('that the commission recommends and both ministers follow ends with an instruction to the post', async () => {
    const { decision, appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    const { foreignAffairs, immigration } = commission.delegates;
    for (const delegate of [foreignAffairs, immigration])
      done(
        await platform
          .as(delegate)
          .perform(answerRecommendation, { appealId, followed: true, reasons: 'Avis suivi.' }),
        'AnswerRecommendationSuccess',
      );
    const appellant = platform.as(decision.applicant);
    await expect(appellant.ask(findAppeal, appealId)).resolves.toMatchObject({
      status: 'INSTRUCTED',
      reference: expect.stringMatching(/^CRV-26-\d{5}$/),
    });
    const outcomes = await appellant.ask(outcomesOfAppeal, appealId);
    expect(outcomes?.map(({ kind }) => kind)).toEqual(['RECOMMENDED', 'INSTRUCTED']);
    expect(platform.announced.map(({ event }) => event)).toEqual([
      'appeal.filed',
      'file.opened',
      'appeal.registered',
      'appeal.recommended',
      'file.opened',
      'file.opened',
      'appeal.instructed',
      'appeal.closed',
    ]);
  });
});
