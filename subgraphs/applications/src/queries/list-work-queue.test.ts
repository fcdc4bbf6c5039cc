import { newId, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode } from '@passerelle/subgraph-kit/reference';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { agents, filesOn, postId, system, type File } from '../acts/files.fixtures.ts';
import { instructIssue } from '../acts/instruct-issue.ts';
import { placeAtDesk } from '../acts/place-at-desk.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { takeUpApplication } from '../acts/take-up-application.ts';
import type { QueueView } from '../store/work-queue.ts';
import { timers } from '../timers.ts';
import { listWorkQueue, type WorkQueueAsked } from './list-work-queue.ts';

const NOW = '2026-11-16T09:20:00Z';

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: NOW, law: lawUnder('today') },
  );
  files = filesOn(platform);
});
afterAll(() => platform.stop());
beforeEach(() => platform.clock.moveTo(NOW));

const queue = (actor: Actor, asked: WorkQueueAsked) => platform.as(actor).ask(listWorkQueue, asked);

const idsIn = async (actor: Actor, asked: WorkQueueAsked) =>
  (await queue(actor, asked)).nodes.map(({ id }) => id);

const countOf = async (actor: Actor, view: QueueView) =>
  (await queue(actor, { view })).counters.find((counter) => counter.view === view)?.count;

const whole = async (actor: Actor, view: QueueView, first: number) => {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<typeof queue>> = await queue(actor, { view, first, after });
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return ids;
};

const refuse = async (file: File) =>
  platform.as(agents.decider).perform(refuseVisa, {
    applicationId: file.applicationId,
    grounds: [{ code: '3' }],
    remarks: null,
    confirmReference: await files.referenceOf(file),
  });

describe('the work list of a post', () => {
  test('has each file in the view of its stage, and counts what it lists', async () => {
    const received = await files.received();
    const admissible = await files.admissible();
    const examined = await files.examined();
    const decided = await files.examined();
    await refuse(decided);
    expect(await idsIn(agents.examiner, { view: 'TO_CHECK_FORMALLY' })).toContain(
      received.applicationId,
    );
    expect(await idsIn(agents.examiner, { view: 'TO_EXAMINE' })).toContain(
      admissible.applicationId,
    );
    expect(await idsIn(agents.examiner, { view: 'MINE' })).toContain(examined.applicationId);
    expect(await idsIn(agents.otherExaminer, { view: 'MINE' })).toEqual([]);
    expect(await idsIn(agents.decider, { view: 'TO_DECIDE' })).toContain(examined.applicationId);
    expect(await idsIn(agents.decider, { view: 'DECIDED' })).toEqual([decided.applicationId]);
  });

  test('pages through a view without losing or repeating a file, whatever the size of a page', async () => {
    for (let n = 0; n < 7; n += 1) await files.received();
    const count = await countOf(agents.examiner, 'TO_CHECK_FORMALLY');
    const all = await whole(agents.examiner, 'TO_CHECK_FORMALLY', 100);
    expect(all).toHaveLength(count ?? 0);
    for (const first of [1, 2, 3])
      expect(await whole(agents.examiner, 'TO_CHECK_FORMALLY', first)).toEqual(all);
  });

  test('puts what is late first, then goes by the legal limit, then by lodging', async () => {
    platform.clock.moveTo('2026-10-01T08:00:00Z');
    const long = await files.admissible('LONG_STAY');
    platform.clock.moveTo('2026-10-05T08:00:00Z');
    const late = await files.admissible();
    platform.clock.moveTo('2026-10-05T10:00:00Z');
    const lateToo = await files.admissible();
    platform.clock.moveTo(NOW);
    const today = await files.admissible();
    const order = await idsIn(agents.examiner, { view: 'TO_EXAMINE', first: 100 });
    const expected = [late, lateToo, today, long].map(({ applicationId }) => applicationId);
    // A long stay has no limit of the Visa Code: the day on which silence would refuse stands in its place.
    const positions = expected.map((id) => order.indexOf(id));
    expect(positions.every((at) => at >= 0)).toBe(true);
    expect(order.indexOf(late.applicationId)).toBe(0);
    expect([late, lateToo].map(({ applicationId }) => order.indexOf(applicationId))).toEqual([
      0, 1,
    ]);
    // Two months after 1 October is the same day as fifteen days after 16 November: the earlier lodging goes first.
    expect(order.indexOf(long.applicationId)).toBeLessThan(order.indexOf(today.applicationId));
  });

  test('shows a refusal that an appeal tells the post to undo, until the visa is issued', async () => {
    const file = await files.examined();
    await refuse(file);
    const before = await idsIn(agents.decider, { view: 'TO_DECIDE', first: 100 });
    expect(before).not.toContain(file.applicationId);
    await platform.as(system).perform(instructIssue, {
      applicationId: file.applicationId,
      appealId: newId(),
      instructedAt: NOW,
    });
    expect(await idsIn(agents.decider, { view: 'TO_DECIDE' })).toContain(file.applicationId);
  });

  test.each([
    ['Müller-Öztürk', 'Ayşe', ['muller', 'MUELLER', 'Ozturk', 'oeztuerk', 'ayse', 'Müller-Öztürk']],
    ['O’Brien', 'Seán', ["o'brien", 'OBRIEN', 'sean']],
    ['Łukaszewski', 'Zażółć', ['lukaszewski', 'zazolc']],
    ['Straßer', 'Ngọc', ['strasser', 'ngoc']],
  ])(
    'finds %s %s without accents, and as a passport writes it',
    async (surname, givenNames, sought) => {
      const { applicationId } = await files.received('SHORT_STAY', { surname, givenNames });
      for (const search of sought)
        expect(await idsIn(agents.head, { view: 'TO_CHECK_FORMALLY', search })).toContain(
          applicationId,
        );
      expect(await idsIn(agents.head, { view: 'TO_CHECK_FORMALLY', search: '%' })).toEqual([]);
    },
  );

  test('finds a name in its own script, whatever its vowel points and forms of letters', async () => {
    const { applicationId } = await files.received('SHORT_STAY', { nativeName: 'أحمد بن يحيى' });
    for (const search of ['احمد', 'أَحْمَد', 'يحيي'])
      expect(await idsIn(agents.head, { view: 'TO_CHECK_FORMALLY', search })).toContain(
        applicationId,
      );
  });

  test('is not broken by what no keyboard types', async () => {
    for (const search of ['\u0000', '\uD800', '\\', '\u202Eabc', 'x'.repeat(100)])
      await expect(
        queue(agents.head, { view: 'TO_CHECK_FORMALLY', search }),
      ).resolves.toBeDefined();
  });

  test('shows decisions of the last thirty days, newest first', async () => {
    const first = await files.examined();
    await refuse(first);
    platform.clock.moveTo('2026-11-17T09:20:00Z');
    const second = await files.examined();
    await refuse(second);
    const [newest] = await idsIn(agents.head, { view: 'DECIDED' });
    expect(newest).toBe(second.applicationId);
    platform.clock.moveTo('2026-12-17T12:00:00Z');
    const shown = await idsIn(agents.head, { view: 'DECIDED', first: 100 });
    expect(shown).toContain(second.applicationId);
    expect(shown).not.toContain(first.applicationId);
  });

  test('is the post’s own: another post sees none of it, and counts none', async () => {
    await files.received();
    const elsewhere = { ...agents.examiner, unitId: postByCode('TN-TUNIS')?.id ?? '' };
    const { nodes, counters } = await queue(elsewhere, { view: 'TO_CHECK_FORMALLY' });
    expect(nodes).toEqual([]);
    expect(counters.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('is nothing for whoever has no work list', async () => {
    const applicant = await files.received();
    for (const actor of [
      applicant.applicant,
      { ...agents.examiner, mission: 'AUDITOR' },
      { ...agents.examiner, mission: 'COMMISSION_MEMBER' },
    ])
      expect(await queue(actor, { view: 'TO_CHECK_FORMALLY' })).toMatchObject({
        nodes: [],
        counters: [],
        total: 0,
      });
  });
});

describe('a counter', () => {
  test('is true: while files move, it never disagrees with the rows that come with it', async () => {
    const waiting: File[] = [];
    for (let n = 0; n < 12; n += 1) waiting.push(await files.admissible());
    const reading = async () => {
      const page = await queue(agents.examiner, { view: 'TO_EXAMINE', first: 100 });
      return { listed: page.nodes.length, total: page.total };
    };
    const moving = waiting.map(({ applicationId }) =>
      platform.as(agents.otherExaminer).perform(takeUpApplication, { applicationId }),
    );
    const readings = await Promise.all(Array.from({ length: 24 }, reading));
    await Promise.all(moving);
    for (const { listed, total } of readings) expect(listed).toBe(total);
  });
});

describe('the work list of a provider’s centre', () => {
  test('has who is expected today, then what is to be handed over, and no more', async () => {
    const file = await files.signed();
    const { applicationId } = file;
    const appointment = { applicationId, appointmentId: newId(), placeId: agents.provider.unitId };
    const given = { ...appointment, startsAt: '2026-11-17T10:00:00Z' };
    await platform.as(system).perform(placeAtDesk, given);
    const provider = { ...agents.provider, answersToId: postId };
    expect(await idsIn(provider, { view: 'TO_COLLECT' })).not.toContain(applicationId);
    platform.clock.moveTo('2026-11-17T08:00:00Z');
    expect(await idsIn(provider, { view: 'TO_COLLECT' })).toContain(applicationId);
    await files.lodged(file);
    expect(await idsIn(provider, { view: 'TO_COLLECT' })).not.toContain(applicationId);
    const { nodes, counters } = await queue(provider, { view: 'TO_TRANSMIT' });
    expect(nodes.map(({ id }) => id)).toEqual([applicationId]);
    expect(counters).toEqual([
      { view: 'TO_COLLECT', count: 0 },
      { view: 'TO_TRANSMIT', count: 1 },
    ]);
  });

  test('has whoever has come, on any day', async () => {
    const { applicationId } = await files.expected(await files.signed());
    platform.clock.moveTo('2026-11-19T08:00:00Z');
    expect(await idsIn(agents.provider, { view: 'TO_COLLECT' })).toContain(applicationId);
  });
});

describe('a search in the work list', () => {
  const searched = (search: string) =>
    idsIn(agents.examiner, { view: 'TO_CHECK_FORMALLY', search, first: 100 });

  test('finds a reference, a name and a name in its own script', async () => {
    const { applicationId } = await files.received();
    const reference = await files.referenceOf({ applicationId, applicant: agents.examiner });
    expect(await searched(reference.toLowerCase())).toEqual([applicationId]);
    expect(await searched('amina oubella')).toContain(applicationId);
    expect(await searched('amina nobody')).toEqual([]);
    const written = await files.signed('SHORT_STAY', { nativeName: 'أمينة أوبلا' });
    await files.lodged(await files.expected(written));
    const asked = { view: 'TO_TRANSMIT', search: 'أوبلا' } as const;
    expect(await idsIn(agents.examiner, asked)).toEqual([written.applicationId]);
  });

  test('takes signs for signs, and a cursor that nobody made for none', async () => {
    expect(await searched('%')).toEqual([]);
    expect(await searched('_')).toEqual([]);
    expect(await searched("'; drop table applications.applications; --")).toEqual([]);
    const all = await idsIn(agents.examiner, { view: 'TO_CHECK_FORMALLY', first: 100 });
    const strange = await idsIn(agents.examiner, {
      view: 'TO_CHECK_FORMALLY',
      first: 100,
      after: 'eyJub3QiOiJvdXJzIn0',
    });
    expect(strange).toEqual(all);
  });
});
