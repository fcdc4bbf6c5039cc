import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { findAppeal } from '../queries/find-appeal.ts';
import { outcomesOfAppeal } from '../queries/part-of-appeal.ts';
import {
  decidedByCommission,
  done,
  filed,
  registered,
  reported,
  inSession,
  startAppeals,
  voted,
  type Commission,
} from '../testing/commission.ts';
import { closeItem } from './close-item.ts';
import { decideAppeal } from './decide-appeal.ts';
import { rejectImplicitly } from './reject-implicitly.ts';

let platform: TestSubgraph;
let commission: Commission;

beforeEach(async () => {
  ({ platform, commission } = await startAppeals(inject('server'), {
    now: '2026-10-02T08:00:00Z',
  }));
});
afterEach(() => platform.stop());

const statusOf = async (appealId: string) =>
  (await platform.as(commission.president).ask(findAppeal, appealId))?.status;

describe('two months of silence (CESEDA D. 312-8-1)', () => {
  test('reject an appeal when the last day is over, and not on that day', async () => {
    const { appeal } = await filed(platform);
    expect(appeal.implicitRejectionOn).toBe('2026-12-02');
    platform.clock.moveTo('2026-12-02T22:59:00Z');
    expect(await platform.fireTimers()).toBe(0);
    await expect(statusOf(appeal.id)).resolves.toBe('FILED');
    platform.clock.moveTo('2026-12-02T23:00:00Z');
    expect(await platform.fireTimers()).toBe(1);
    await expect(statusOf(appeal.id)).resolves.toBe('IMPLICITLY_REJECTED');
    expect(platform.announced.at(-1)).toMatchObject({
      event: 'appeal.closed',
      data: { appealId: appeal.id, outcome: 'IMPLICITLY_REJECTED' },
    });
  });

  test('reject once, however often the timer fires', async () => {
    const { appeal } = await filed(platform);
    platform.clock.moveTo('2026-12-03T08:00:00Z');
    await platform.fireTimers();
    const before = platform.announced.length;
    expect(await platform.fireTimers()).toBe(0);
    expect(platform.announced).toHaveLength(before);
    const rows = await platform.look('select kind from appeals.outcomes where appeal_id = $1', [
      appeal.id,
    ]);
    expect(rows).toEqual([{ kind: 'IMPLICITLY_REJECTED' }]);
  });

  test('do not reject what the commission recommended: the ministers have no set time', async () => {
    const { appealId } = await decidedByCommission(platform, commission, 'RECOMMEND');
    platform.clock.moveTo('2027-03-01T08:00:00Z');
    expect(await platform.fireTimers()).toBe(0);
    await expect(statusOf(appealId)).resolves.toBe('RECOMMENDED');
  });

  test('give way to an express decision of the sub-director that comes later', async () => {
    const { decision, appeal } = await registered(platform, commission.subdirector, {
      visaKind: 'SHORT_STAY',
    });
    platform.clock.moveTo('2026-12-03T08:00:00Z');
    await platform.fireTimers();
    const answer = await platform
      .as(commission.subdirector)
      .perform(decideAppeal, { appealId: appeal.id, allowed: true, reasons: 'Pièces produites.' });
    expect(done(answer, 'DecideAppealSuccess').appeal.status).toBe('INSTRUCTED');
    const outcomes = await platform.as(decision.applicant).ask(outcomesOfAppeal, appeal.id);
    expect(outcomes?.map(({ kind }) => kind)).toEqual(['IMPLICITLY_REJECTED', 'INSTRUCTED']);
  });

  test('give way to a recommendation that the commission votes later', async () => {
    const { appeal } = await reported(platform, commission);
    platform.clock.moveTo('2026-12-03T08:00:00Z');
    await platform.fireTimers();
    await expect(statusOf(appeal.id)).resolves.toBe('IMPLICITLY_REJECTED');
    const { items } = await inSession(platform, commission, { appealIds: [appeal.id] });
    const itemId = items[0]?.id ?? '';
    await voted(platform, itemId, [
      [commission.president, 'RECOMMEND'],
      [commission.judge, 'RECOMMEND'],
    ]);
    done(
      await platform
        .as(commission.president)
        .perform(closeItem, { itemId, reasons: 'Le projet est cohérent.' }),
      'CloseItemSuccess',
    );
    await expect(statusOf(appeal.id)).resolves.toBe('RECOMMENDED');
  });

  test('are counted by the platform, and by no agent', async () => {
    const { appeal } = await filed(platform);
    platform.clock.moveTo('2026-12-03T08:00:00Z');
    await expect(
      platform.as(commission.secretary).perform(rejectImplicitly, { appealId: appeal.id }),
    ).rejects.toThrow('Not found');
  });
});
