import type { Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { agents, filesOn, type File } from '../acts/files.fixtures.ts';
import { timers } from '../timers.ts';
import { listWorkQueue, type WorkQueueAsked } from './list-work-queue.ts';

let platform: TestSubgraph;
const filed: Record<string, File> = {};
const view = 'TO_EXAMINE' as const;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: '2026-10-01T08:00:00Z', law: lawUnder('today') },
  );
  const files = filesOn(platform);
  const at = async (day: string, surname: string, kind: 'LONG_STAY' | 'SHORT_STAY') => {
    platform.clock.moveTo(`${day}T08:00:00Z`);
    filed[surname] = await files.admissible(kind, { surname });
  };
  await at('2026-10-01', 'Zerrouki', 'LONG_STAY'); // silence refuses on 1 December
  await at('2026-10-20', 'Ångström', 'SHORT_STAY'); // due on 4 November
  await at('2026-11-01', 'Bennani', 'SHORT_STAY'); // due on 16 November
  await at('2026-11-05', 'Émery', 'SHORT_STAY'); // due on 20 November
  await at('2026-11-16', 'Dąbrowski', 'SHORT_STAY'); // due on 1 December
  platform.clock.moveTo('2026-11-16T09:20:00Z');
});
afterAll(() => platform.stop());

const asked = (choice: Partial<WorkQueueAsked>, actor: Actor = agents.examiner) =>
  platform.as(actor).ask(listWorkQueue, { view, ...choice });

const nameOf = (id: string) =>
  Object.keys(filed).find((surname) => filed[surname]?.applicationId === id);

const named = async (choice: Partial<WorkQueueAsked>) =>
  (await asked(choice)).nodes.map(({ id }) => nameOf(id));

const paged = async (choice: Partial<WorkQueueAsked>) => {
  const names: (string | undefined)[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<typeof asked>> = await asked({ ...choice, first: 2, after });
    names.push(...page.nodes.map(({ id }) => nameOf(id)));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return names;
};

describe('the order of a work list', () => {
  test.each([
    ['DUE', ['Ångström', 'Bennani', 'Émery', 'Zerrouki', 'Dąbrowski']],
    ['LODGED', ['Zerrouki', 'Ångström', 'Bennani', 'Émery', 'Dąbrowski']],
    ['NAME', ['Ångström', 'Bennani', 'Dąbrowski', 'Émery', 'Zerrouki']],
  ] as const)('is chosen: %s, forwards, backwards and page by page', async (order, names) => {
    expect(await named({ order })).toEqual(names);
    expect(await named({ order, descending: true })).toEqual(names.toReversed());
    expect(await paged({ order })).toEqual(names);
    expect(await paged({ order, descending: true })).toEqual(names.toReversed());
  });

  test('is the view’s own where nobody chose, and where the view does not know the chosen one', async () => {
    expect(await named({})).toEqual(await named({ order: 'DUE' }));
    await expect(
      asked({ view: 'TO_COLLECT', order: 'DUE', descending: true }),
    ).resolves.toMatchObject({ nodes: [] });
  });

  test('tells no name in a cursor, and takes none of another order', async () => {
    const { pageInfo } = await asked({ order: 'NAME', first: 2 });
    const text = Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString();
    expect(text).not.toMatch(/bennani/i);
    expect(await named({ order: 'DUE', after: pageInfo.endCursor })).toEqual(
      await named({ order: 'DUE' }),
    );
  });
});

describe('a filter of a work list', () => {
  test('leaves one kind of visa', async () => {
    expect(await named({ kind: 'LONG_STAY' })).toEqual(['Zerrouki']);
    expect(await named({ kind: 'AIRPORT_TRANSIT' })).toEqual([]);
  });

  test.each([
    ['OVERDUE', ['Ångström']],
    ['TODAY', ['Bennani']],
    ['WITHIN_WEEK', ['Bennani', 'Émery']],
  ] as const)('leaves what is %s, by the days of the post', async (due, names) => {
    expect(await named({ due })).toEqual(names);
    expect(await named({ due, order: 'NAME', kind: 'SHORT_STAY' })).toEqual(names);
  });

  test('says how many it leaves; the counters stay those of the views', async () => {
    const whole = await asked({});
    const left = await asked({ due: 'WITHIN_WEEK', first: 1 });
    expect(whole).toMatchObject({ total: 5, found: 5 });
    expect(left).toMatchObject({ total: 5, found: 2, counters: whole.counters });
    expect(await asked({ due: 'WITHIN_WEEK', search: 'emery' })).toMatchObject({ found: 1 });
  });

  test('by a legal limit leaves nothing where a view has none', async () => {
    expect(await asked({ view: 'DECIDED', due: 'OVERDUE' })).toMatchObject({ nodes: [], found: 0 });
  });
});
