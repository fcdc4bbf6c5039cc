import { agentActor, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { unitIdOf } from '@passerelle/subgraph-kit/reference';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAppeal } from '../queries/find-appeal.ts';
import { openActsOfAppeal } from '../queries/open-acts.ts';
import { outcomesOfAppeal, reportOfAppeal } from '../queries/part-of-appeal.ts';
import {
  decidedByCommission,
  done,
  filed,
  registered,
  reported,
  startAppeals,
  type Commission,
} from '../testing/commission.ts';
import { answerRecommendation } from './answer-recommendation.ts';
import { decideAppeal } from './decide-appeal.ts';
import { nameRapporteur } from './name-rapporteur.ts';
import { registerAppeal } from './register-appeal.ts';
import { submitReport } from './submit-report.ts';

let platform: TestSubgraph;
let commission: Commission;

beforeAll(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-11-02T09:00:00Z',
  }));
});
afterAll(() => platform.stop());

describe('registering an appeal', () => {
  test('tells the day of implicit rejection, once', async () => {
    const { appeal } = await filed(platform);
    const before = platform.announced.length;
    const register = () =>
      platform.as(commission.secretary).perform(registerAppeal, { appealId: appeal.id });
    done(await register(), 'RegisterAppealSuccess');
    expect(platform.announced.slice(before)).toMatchObject([
      { event: 'appeal.registered', data: { implicitRejectionOn: '2027-01-02' } },
    ]);
    await expect(register()).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'REGISTERED',
    });
  });

  test('is the secretariat’s for the commission and the sub-directorate’s for itself', async () => {
    const long = await filed(platform, { visaKind: 'LONG_STAY' });
    const short = await filed(platform, { visaKind: 'SHORT_STAY' });
    const register = (by: Commission['secretary'], appealId: string) =>
      platform.as(by).perform(registerAppeal, { appealId });
    await expect(register(commission.subdirector, long.appeal.id)).rejects.toThrow('Not found');
    await expect(register(commission.secretary, short.appeal.id)).rejects.toThrow('Not found');
    const examiner = agentActor('VISAS_SUBDIRECTORATE', unitIdOf('FR-SDV'));
    done(await register(examiner, short.appeal.id), 'RegisterAppealSuccess');
  });
});

describe('naming a rapporteur', () => {
  test('takes an agent whom the president designated', async () => {
    const { appeal } = await registered(platform, commission.secretary);
    const name = (agentId: string) =>
      platform.as(commission.president).perform(nameRapporteur, { appealId: appeal.id, agentId });
    await expect(name(commission.judge.subject)).resolves.toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: 'agentId' }],
    });
    const named = done(await name(commission.rapporteur.subject), 'NameRapporteurSuccess');
    expect(named.appeal.status).toBe('REPORTING');
  });

  test('gives the file to the one who is named, and to no other rapporteur', async () => {
    const { appeal } = await reported(platform, commission);
    const other = agentActor('COMMISSION_RAPPORTEUR', unitIdOf('FR-COMMISSION'));
    await expect(platform.as(other).ask(findAppeal, appeal.id)).resolves.toBeNull();
    await expect(
      platform.as(commission.rapporteur).ask(findAppeal, appeal.id),
    ).resolves.toMatchObject({ status: 'REPORTED' });
    await expect(
      platform.as(other).perform(submitReport, {
        appealId: appeal.id,
        facts: 'Faits.',
        proposal: 'REJECT',
      }),
    ).rejects.toThrow('Not found');
  });
});

describe('the report', () => {
  test('can be completed until the appeal stands on an agenda', async () => {
    const { appeal } = await reported(platform, commission);
    const facts = 'Une pièce nouvelle a été produite.';
    done(
      await platform
        .as(commission.rapporteur)
        .perform(submitReport, { appealId: appeal.id, facts, proposal: 'REJECT' }),
      'SubmitReportSuccess',
    );
    await expect(
      platform.as(commission.secretary).ask(reportOfAppeal, appeal.id),
    ).resolves.toMatchObject({ facts, proposal: 'REJECT' });
  });

  test('is hidden from the appellant, the post and the ministers’ delegates', async () => {
    const { decision, appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    const post = agentActor('DECISION_MAKER', decision.postId);
    for (const actor of [decision.applicant, post, commission.delegates.foreignAffairs]) {
      await expect(platform.as(actor).ask(findAppeal, appealId)).resolves.not.toBeNull();
      await expect(platform.as(actor).ask(reportOfAppeal, appealId)).resolves.toBeNull();
    }
  });
});

describe('the visas sub-director', () => {
  test('rejects a short-stay appeal with reasons', async () => {
    const { decision, appeal } = await registered(platform, commission.subdirector, {
      visaKind: 'SHORT_STAY',
    });
    const decideWith = (reasons: string) =>
      platform
        .as(commission.subdirector)
        .perform(decideAppeal, { appealId: appeal.id, allowed: false, reasons });
    await expect(decideWith(' ')).resolves.toMatchObject({ __typename: 'InputProblem' });
    done(await decideWith('Les ressources ne sont pas établies.'), 'DecideAppealSuccess');
    const outcomes = await platform.as(decision.applicant).ask(outcomesOfAppeal, appeal.id);
    expect(outcomes).toMatchObject([
      {
        kind: 'REJECTED',
        reasons: 'Les ressources ne sont pas établies.',
        signedBy: 'Étienne Marsac',
      },
    ]);
  });

  test('instructs the post to issue (CESEDA D. 312-5-2)', async () => {
    const { decision, appeal } = await registered(platform, commission.subdirector, {
      visaKind: 'SHORT_STAY',
    });
    const before = platform.announced.length;
    done(
      await platform
        .as(commission.subdirector)
        .perform(decideAppeal, { appealId: appeal.id, allowed: true, reasons: 'Établies.' }),
      'DecideAppealSuccess',
    );
    expect(platform.announced.slice(before)).toMatchObject([
      {
        event: 'appeal.instructed',
        data: { appealId: appeal.id, decisionId: decision.decisionId },
      },
      { event: 'appeal.closed', data: { outcome: 'INSTRUCTED' } },
    ]);
  });

  test('does not see what the commission hears', async () => {
    const { appeal } = await registered(platform, commission.secretary);
    await expect(
      platform.as(commission.subdirector).ask(findAppeal, appeal.id),
    ).resolves.toBeNull();
    await expect(
      platform
        .as(commission.subdirector)
        .perform(decideAppeal, { appealId: appeal.id, allowed: true, reasons: 'Oui.' }),
    ).rejects.toThrow('Not found');
  });
});

describe('the ministers’ delegates', () => {
  test('see what is recommended, and nothing else', async () => {
    const { appeal } = await reported(platform, commission);
    const { appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    const delegate = platform.as(commission.delegates.immigration);
    await expect(delegate.ask(findAppeal, appeal.id)).resolves.toBeNull();
    await expect(delegate.ask(findAppeal, appealId)).resolves.toMatchObject({
      status: 'RECOMMENDED',
    });
  });

  test('instruct the post when both follow, even at the same instant', async () => {
    const { appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    const before = platform.announced.length;
    const { foreignAffairs, immigration } = commission.delegates;
    const answers = await Promise.all(
      [foreignAffairs, immigration].map((delegate) =>
        platform
          .as(delegate)
          .perform(answerRecommendation, { appealId, followed: true, reasons: 'Avis suivi.' }),
      ),
    );
    expect(answers.map((it) => it.__typename)).toEqual([
      'AnswerRecommendationSuccess',
      'AnswerRecommendationSuccess',
    ]);
    expect(platform.announced.slice(before).map(({ event }) => event)).toEqual([
      'appeal.instructed',
      'appeal.closed',
    ]);
    await expect(
      platform.as(commission.president).ask(findAppeal, appealId),
    ).resolves.toMatchObject({ status: 'INSTRUCTED' });
  });

  test('maintain the refusal when one of them refuses, and the other has nothing left to say', async () => {
    const { decision, appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    const { foreignAffairs, immigration } = commission.delegates;
    const answerAs = (delegate: Commission['secretary'], followed: boolean) =>
      platform
        .as(delegate)
        .perform(answerRecommendation, { appealId, followed, reasons: 'Ordre public.' });
    done(await answerAs(immigration, false), 'AnswerRecommendationSuccess');
    await expect(answerAs(foreignAffairs, true)).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'REFUSAL_MAINTAINED',
    });
    const outcomes = await platform.as(decision.applicant).ask(outcomesOfAppeal, appealId);
    expect(outcomes?.map(({ kind }) => kind)).toEqual(['RECOMMENDED', 'REFUSAL_MAINTAINED']);
    expect(outcomes?.at(-1)).toMatchObject({ signedBy: 'Julien Tessier' });
  });

  test('answer once for each ministry, whoever its delegate is', async () => {
    const { appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    const colleague = agentActor('MINISTER_DELEGATE', unitIdOf('FR-MFA'), {
      unitKind: 'FOREIGN_AFFAIRS_MINISTRY',
    });
    const answer = { appealId, followed: true, reasons: 'Avis suivi.' };
    done(
      await platform.as(commission.delegates.foreignAffairs).perform(answerRecommendation, answer),
      'AnswerRecommendationSuccess',
    );
    await expect(
      platform.as(colleague).perform(answerRecommendation, answer),
    ).resolves.toMatchObject({ __typename: 'ActNotOpen', status: 'RECOMMENDED' });
    await expect(platform.as(colleague).ask(openActsOfAppeal, appealId)).resolves.toEqual([]);
    await expect(
      platform.as(commission.delegates.immigration).ask(openActsOfAppeal, appealId),
    ).resolves.toEqual(['ANSWER_RECOMMENDATION']);
  });
});
