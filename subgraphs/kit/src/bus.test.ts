import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createBus, type Bus } from './bus.ts';
import { createPool } from './database.ts';
import type { Announcement } from './events.ts';
import { appRole, EVENTS_ROLE, urlFor } from './roles.ts';
import { freshDatabase } from './testing/index.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  pool = createPool(urlFor(database.location, appRole('applications')), 2);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const startBus = () => createBus(urlFor(database.location, EVENTS_ROLE));

const publish = async (bus: Bus, ...announcements: readonly Announcement[]): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await bus.publish(client, announcements);
    await client.query('commit');
  } finally {
    client.release();
  }
};

const withdrawn = (applicationId: string): Announcement => ({
  event: 'application.withdrawn',
  key: applicationId,
  data: { applicationId },
});

const received = (applicationId: string, postId: string): Announcement => ({
  event: 'application.received',
  key: applicationId,
  data: { applicationId, postId },
});

describe('events of one queue', () => {
  test('are handled at once where their files differ', async () => {
    const bus = await startBus();
    const met = Promise.withResolvers<void>();
    let under = 0;
    await bus.subscribe({
      subgraph: 'applications',
      name: 'test-meets',
      on: 'application.withdrawn',
      // Nobody goes on before five are there: one at a time would wait for ever.
      handle: () => {
        under += 1;
        if (under === 5) met.resolve();
        return met.promise;
      },
      report: () => undefined,
    });
    await publish(bus, ...Array.from({ length: 5 }, () => withdrawn(randomUUID())));
    await met.promise;
    expect(under).toBe(5);
    await bus.stop();
  });

  test('are handled one after the other where they tell of one file, also when one must be tried again', async () => {
    const bus = await startBus();
    const [one, other] = [randomUUID(), randomUUID()];
    const posts = Array.from({ length: 6 }, () => randomUUID());
    const told: string[] = [];
    const done = Promise.withResolvers<void>();
    let failures = 1;
    let together = 0;
    let togetherMax = 0;
    await bus.subscribe({
      subgraph: 'applications',
      name: 'test-orders',
      on: 'application.received',
      handle: async ({ data }) => {
        if (data.applicationId === other) return;
        together += 1;
        togetherMax = Math.max(togetherMax, together);
        await pool.query('select 1');
        together -= 1;
        if (failures > 0) {
          failures -= 1;
          throw new Error('not yet');
        }
        told.push(data.postId);
        if (told.length === posts.length) done.resolve();
      },
      report: () => undefined,
    });
    // Each by an act of its own, as they come.
    for (const post of posts) await publish(bus, received(one, post), received(other, post));
    await done.promise;
    expect(told).toEqual(posts);
    expect(togetherMax).toBe(1);
    await bus.stop();
  }, 30_000);
});

describe('the end of the bus', () => {
  test('waits for what is under way, which may still publish, and leaves the rest for the next start', async () => {
    const first = await startBus();
    const [held, later] = [randomUUID(), randomUUID()];
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const reported: unknown[] = [];
    const heard: string[] = [];
    const subscribe = (bus: Bus, handle: (id: string) => Promise<void>) =>
      bus.subscribe({
        subgraph: 'applications',
        name: 'test-ends',
        on: 'application.inadmissible',
        handle: ({ data }) => handle(data.applicationId),
        report: (error) => reported.push(error),
      });
    const inadmissible = (applicationId: string): Announcement => ({
      event: 'application.inadmissible',
      key: applicationId,
      data: { applicationId },
    });
    await subscribe(first, async (id) => {
      begun.resolve();
      await goOn.promise;
      await publish(first, inadmissible(later));
      heard.push(id);
    });
    await publish(first, inadmissible(held));
    await begun.promise;
    const stopped = first.stop();
    // Asked twice, it ends once.
    expect(first.stop()).toBe(stopped);
    goOn.resolve();
    await stopped;
    expect(heard).toEqual([held]);
    expect(reported).toEqual([]);

    const second = await startBus();
    const done = Promise.withResolvers<void>();
    await subscribe(second, async (id) => {
      heard.push(id);
      done.resolve();
    });
    await done.promise;
    await second.stop();
    expect(heard).toEqual([held, later]);
  }, 30_000);
});
