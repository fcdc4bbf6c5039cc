import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode } from '@passerelle/subgraph-kit/reference';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { agents, filesOn, type File } from '../acts/files.fixtures.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { timers } from '../timers.ts';
import { readPostFigures } from './read-post-figures.ts';

let platform: TestSubgraph;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: '2026-11-02T09:00:00Z', law: lawUnder('today') },
  );
  const files = filesOn(platform);
  const refuse = async (file: File) =>
    platform.as(agents.decider).perform(refuseVisa, {
      applicationId: file.applicationId,
      grounds: [{ code: '3' }],
      remarks: null,
      confirmReference: await files.referenceOf(file),
    });
  await files.admissible();
  const first = await files.examined();
  const second = await files.examined();
  await files.examined('LONG_STAY');
  platform.clock.moveTo('2026-11-10T09:00:00Z');
  await refuse(first);
  await files.received();
  platform.clock.moveTo('2026-11-20T09:00:00Z');
  await refuse(second);
});
afterAll(() => platform.stop());

describe('the figures of a post', () => {
  test('count what stands at each stage, what is overdue and since when half of it waits', async () => {
    const figures = await platform.as(agents.head).ask(readPostFigures, {});
    expect(figures?.stages).toEqual([
      { stage: 'LODGED', count: 0, overdue: 0, medianDays: null },
      { stage: 'RECEIVED', count: 1, overdue: 0, medianDays: 10 },
      // Lodged on 2 November, due on the 17th.
      { stage: 'ADMISSIBLE', count: 1, overdue: 1, medianDays: 18 },
      { stage: 'IN_EXAMINATION', count: 0, overdue: 0, medianDays: null },
      // A long stay, which silence would refuse two months later.
      { stage: 'TO_DECIDE', count: 1, overdue: 0, medianDays: 18 },
    ]);
  });

  test('say how long decisions took, and which came after the day on which they fell due', async () => {
    const figures = await platform.as(agents.head).ask(readPostFigures, {});
    expect(figures?.decided).toMatchObject({
      count: 2,
      overdue: 1,
      medianDays: 8,
      ninthDecileDays: 18,
    });
    expect(figures?.decidedBefore.count).toBe(0);
    expect(figures?.dueDays).toBe(15);
  });

  test('are those of the head of that post, and of nobody else', async () => {
    for (const actor of [agents.examiner, agents.decider, agents.provider])
      expect(await platform.as(actor).ask(readPostFigures, {})).toBeNull();
    const elsewhere = { ...agents.head, unitId: postByCode('TN-TUNIS')?.id ?? '' };
    const figures = await platform.as(elsewhere).ask(readPostFigures, {});
    expect(figures?.stages.every(({ count }) => count === 0)).toBe(true);
  });
});
