import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAppeal } from '../queries/find-appeal.ts';
import { openActsOfAppeal } from '../queries/open-acts.ts';
import { outcomesOfAppeal, regularisationOfAppeal } from '../queries/part-of-appeal.ts';
import {
  done,
  filed,
  inSession,
  reasons,
  registered,
  reported,
  startAppeals,
  type Commission,
} from '../testing/commission.ts';
import { askRegularisation } from './ask-regularisation.ts';
import { closeSession } from './close-session.ts';
import { completeAppeal } from './complete-appeal.ts';
import { fileAppeal } from './file-appeal.ts';
import { rejectAlone } from './reject-alone.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

let platform: TestSubgraph;
let commission: Commission;

beforeAll(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-10-02T08:00:00Z',
  }));
});
afterAll(() => platform.stop());

const until = '2026-10-22';

const asked = async () => {
  const given = await registered(platform, commission.secretary);
  const answer = await platform
    .as(commission.secretary)
    .perform(askRegularisation, { appealId: given.appeal.id, defects: ['NO_MANDATE'], until });
  return { ...given, appeal: done(answer, 'AskRegularisationSuccess').appeal };
};

describe('an appeal that can be mended (CRPA L. 114-6)', () => {
  test('is not rejected by silence before the time that was given has been added', async () => {
    const { appeal } = await asked();
    expect(appeal.implicitRejectionOn).toBe('2026-12-22');
    expect(platform.announced.at(-1)).toMatchObject({ event: 'appeal.regularisationAsked' });
    const timer = await platform.look(
      "select due_at from appeals.timers where kind = 'SILENCE' and subject_id = $1",
      [appeal.id],
    );
    expect(timer).toEqual([{ due_at: new Date('2026-12-22T23:00:00Z') }]);
  });

  test('is completed by its author alone, and the clock runs again', async () => {
    const { appeal, decision } = await asked();
    const input = { appealId: appeal.id, answer: 'Mandat du 1er octobre 2026, signé.' };
    const person = platform.as(decision.applicant);
    await expect(person.ask(openActsOfAppeal, appeal.id)).resolves.toEqual([
      'COMPLETE',
      'WITHDRAW',
    ]);
    platform.clock.moveTo('2026-10-10T08:00:00Z');
    const completed = done(await person.perform(completeAppeal, input), 'CompleteAppealSuccess');
    expect(completed.appeal.implicitRejectionOn).toBe('2026-12-10');
    await expect(
      platform.as(commission.secretary).ask(regularisationOfAppeal, appeal.id),
    ).resolves.toMatchObject({ answer: input.answer, defects: ['NO_MANDATE'] });
    expect(await person.perform(completeAppeal, input)).toMatchObject({
      __typename: 'ActNotOpen',
    });
  });

  test('is seen as such by its person and its body, and by nobody else', async () => {
    const { appeal } = await asked();
    const { decision: other } = await filed(platform);
    await expect(
      platform.as(other.applicant).ask(regularisationOfAppeal, appeal.id),
    ).resolves.toBeNull();
    await expect(
      platform.as(commission.subdirector).ask(regularisationOfAppeal, appeal.id),
    ).resolves.toBeNull();
  });
});

describe('the president alone (CESEDA D. 312-5-1)', () => {
  test('rejects with reasons, signs, and the person is told', async () => {
    const { appeal } = await registered(platform, commission.secretary);
    const answer = await platform.as(commission.president).perform(rejectAlone, {
      appealId: appeal.id,
      ground: 'UNFOUNDED',
      reasons: 'Le recours ne conteste aucun motif du refus.',
    });
    expect(done(answer, 'RejectAloneSuccess').appeal.status).toBe('REJECTED');
    const outcomes = await platform.as(commission.president).ask(outcomesOfAppeal, appeal.id);
    expect(outcomes).toMatchObject([
      { kind: 'REJECTED', alone: 'UNFOUNDED', signedBy: commission.president.name },
    ]);
    expect(platform.announced.at(-1)).toMatchObject({
      event: 'appeal.closed',
      data: { outcome: 'REJECTED' },
    });
  });

  test('does not reject for a mandate that nobody asked for', async () => {
    const { appeal } = await registered(platform, commission.secretary);
    const answer = await platform.as(commission.president).perform(rejectAlone, {
      appealId: appeal.id,
      ground: 'NO_MANDATE',
      reasons: 'Aucun mandat.',
    });
    expect(answer).toMatchObject({ __typename: 'ActNotOpen' });
  });
});

describe('an appeal that its author gives up', () => {
  test('is closed, and leaves the refusal open to another appeal in time', async () => {
    const { appeal, decision } = await registered(platform, commission.secretary);
    const person = platform.as(decision.applicant);
    const answer = await person.perform(withdrawAppeal, { appealId: appeal.id });
    expect(done(answer, 'WithdrawAppealSuccess').appeal.status).toBe('WITHDRAWN');
    expect(platform.announced.at(-1)).toMatchObject({
      event: 'appeal.closed',
      data: { outcome: 'WITHDRAWN' },
    });
    const { decisionId } = decision;
    done(
      await person.perform(fileAppeal, { decisionId, reasons, capacity: 'APPLICANT' }),
      'FileAppealSuccess',
    );
  });

  test('does not come back to the roll when the session that was to hear it closes', async () => {
    const { appeal, decision } = await reported(platform, commission);
    const { session } = await inSession(platform, commission, { appealIds: [appeal.id] });
    done(
      await platform.as(decision.applicant).perform(withdrawAppeal, { appealId: appeal.id }),
      'WithdrawAppealSuccess',
    );
    done(
      await platform.as(commission.president).perform(closeSession, { sessionId: session.id }),
      'CloseSessionSuccess',
    );
    await expect(
      platform.as(commission.president).ask(findAppeal, appeal.id),
    ).resolves.toMatchObject({ status: 'WITHDRAWN' });
  });
});
