import { randomUUID } from 'node:crypto';
import {
  appRole,
  ownerRole,
  RETENTION_ROLE,
  systemClock,
  urlFor,
  writeEntry,
} from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { agentOf, collectAll, RABAT, startAccess } from '../testing.ts';
import { createCollector, type Collector } from './collector.ts';

let access: TestSubgraph;
let collector: Collector;
/** Where the opening happens. */
let writing: pg.Client;
/** The runtime role of this room, its owner, and the role that erases: the three that can reach a row. */
let running: pg.Client;
let owner: pg.Client;
let retention: pg.Client;

const subject = randomUUID();

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("select set_config('app.actor_kind', 'SYSTEM', false)");
  return client;
};

/** An examiner opens the file, at a minute after nine. */
const opens = async (minute: number): Promise<void> => {
  await writing.query('begin');
  await writeEntry(writing, 'applications', {
    id: randomUUID(),
    at: new Date(Date.UTC(2026, 10, 2, 9, minute)),
    act: 'application.read',
    law: 'CESEDA R. 142-65',
    outcome: 'READ',
    actor: agentOf('EXAMINER', RABAT),
    subjectIds: [subject],
    categories: ['IDENTITY'],
  });
  await writing.query('commit');
};

beforeAll(async () => {
  access = await startAccess(inject('server'));
  collector = createCollector({
    database: access.location,
    clock: systemClock,
    key: undefined,
    witness: undefined,
    report: (error) => {
      throw error;
    },
  });
  writing = await connected(urlFor(access.location, appRole('applications')));
  running = await connected(access.appUrl);
  retention = await connected(urlFor(access.location, RETENTION_ROLE));
  owner = await connected(access.location.adminUrl);
  await owner.query(`set role ${ownerRole('access')}`);
  await opens(0);
  await collectAll(access, collector);
  await collector.signHead();
});
afterAll(async () => {
  await Promise.all([writing, running, owner, retention].map((client) => client.end()));
  await collector.stop();
  await access.stop();
});

const opening = async () => {
  const { rows } = await running.query<{ times: number; last_at: Date; purpose: string }>(
    'select times, last_at, purpose from access.openings where subject_id = $1',
    [subject],
  );
  return rows;
};

describe('who opened a file, as the person was shown it', () => {
  test('is counted up when the same agent’s unit opens it again at once, and is never counted down', async () => {
    expect(await opening()).toMatchObject([{ times: 1 }]);
    await opens(3);
    await collectAll(access, collector);
    const grown = await opening();
    expect(grown).toMatchObject([{ times: 2, last_at: new Date('2026-11-02T09:03:00Z') }]);
    for (const client of [running, owner])
      for (const change of [
        'times = 1',
        'times = times',
        "times = times + 1, last_at = last_at - interval '1 minute'",
        "times = times + 1, first_at = first_at + interval '1 minute'",
      ])
        await expect(client.query(`update access.openings set ${change}`)).rejects.toThrow(
          'written once',
        );
    expect(await opening()).toEqual(grown);
  });

  test.each([
    ['the file', 'subject_id = gen_random_uuid()'],
    ['the unit', 'unit_id = gen_random_uuid()'],
    ['the function', "mission = 'AUDITOR'"],
    ['the purpose', "purpose = 'SUPERVISION'"],
    ['the entry itself', 'id = gen_random_uuid()'],
  ])(
    '%s that it names stays, even for the room that wrote it and the owner of its tables',
    async (_, change) => {
      for (const client of [running, owner])
        await expect(
          client.query(`update access.openings set ${change}, times = times + 1`),
        ).rejects.toThrow('written once');
    },
  );

  test('is taken away by the role that erases at its term, and by nobody else', async () => {
    await expect(running.query('delete from access.openings')).rejects.toThrow('permission denied');
    await expect(running.query('truncate access.openings')).rejects.toThrow('permission denied');
    await expect(owner.query('truncate access.openings')).rejects.toThrow('is kept');
    await retention.query('begin');
    const { rowCount } = await retention.query('delete from access.openings');
    await retention.query('rollback');
    expect(rowCount).toBe(1);
  });
});

describe('the keys with which the log verifies, the log and its heads', () => {
  const tables = ['log_keys', 'log_entries', 'log_nodes', 'tree_heads'] as const;

  test.each([
    ['log_keys', 'private_key = null'],
    ['log_keys', "public_key = 'another'"],
    ['log_entries', "act = 'another'"],
    ['log_nodes', "hash = '\\x00'"],
    ['tree_heads', 'size = size + 1'],
  ])('are written once: nobody changes a row of %s (%s)', async (table, change) => {
    for (const client of [running, owner])
      await expect(client.query(`update access.${table} set ${change}`)).rejects.toThrow(
        `A row of ${table} is written once.`,
      );
  });

  test.each(tables)('are kept: nobody takes a row of %s away', async (table) => {
    await expect(running.query(`delete from access.${table}`)).rejects.toThrow('permission denied');
    for (const client of [owner, retention])
      await expect(client.query(`delete from access.${table}`)).rejects.toThrow(
        `A row of ${table} is kept.`,
      );
    await expect(owner.query(`truncate access.${table} cascade`)).rejects.toThrow('is kept');
    const { rows } = await running.query(`select 1 from access.${table} limit 1`);
    expect(rows).toHaveLength(1);
  });
});
