import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  appRole,
  createPool,
  RETENTION_ROLE,
  subgraphNames,
  systemActor,
  systemClock,
  urlFor,
  writeEntry,
  type Actor,
  type Entry,
  type SubgraphName,
} from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { collectAll, startAccess } from '../testing.ts';
import { createCollector, type Collector } from './collector.ts';
import { fileWitness, type Witness } from './witness.ts';
import { verifyLog, type FetchedLog } from './verifier.fixtures.ts';

let access: TestSubgraph;
let collector: Collector;
const pools = new Map<SubgraphName, pg.Pool>();

const newCollector = (key?: string, witness?: Witness): Collector =>
  createCollector({
    database: access.location,
    clock: systemClock,
    key,
    witness,
    report: (error) => {
      throw error;
    },
  });

/** The runtime role of a subgraph, as its acts connect. */
const poolOf = (source: SubgraphName): pg.Pool => {
  const known = pools.get(source);
  if (known) return known;
  const pool = createPool(urlFor(access.location, appRole(source)), 40);
  pools.set(source, pool);
  return pool;
};

const entryBy = (actor: Actor, more: Partial<Entry> = {}): Entry => ({
  id: randomUUID(),
  at: new Date('2026-11-02T09:00:00Z'),
  act: 'application.read',
  law: 'CESEDA R. 142-65',
  outcome: 'READ',
  actor,
  subjectIds: [],
  categories: ['IDENTITY'],
  ...more,
});

const machine = systemActor('test', 'test');

/** A transaction that wrote an entry and did not end yet. */
const begun = async (source: SubgraphName, entry = entryBy(machine)) => {
  const client = await poolOf(source).connect();
  await client.query('begin');
  await writeEntry(client, source, entry);
  return {
    id: entry.id,
    commit: () => client.query('commit').finally(() => client.release()),
    rollback: () => client.query('rollback').finally(() => client.release()),
  };
};

const written = async (source: SubgraphName, entry = entryBy(machine)): Promise<string> => {
  const { id, commit } = await begun(source, entry);
  await commit();
  return id;
};

const collectedIds = async (): Promise<string[]> => {
  const rows = await access.look<{ entry_id: string }>(
    'select entry_id from access.log_entries order by position',
  );
  return rows.map((row) => row.entry_id);
};

const fetchLog = async (): Promise<FetchedLog> => ({
  entries: await access.look('select * from access.log_entries order by position'),
  heads: await access.look('select * from access.tree_heads order by size'),
  keys: await access.look('select id, public_key from access.log_keys'),
});

beforeAll(async () => {
  access = await startAccess(inject('server'));
});
beforeEach(() => {
  collector = newCollector();
});
afterEach(() => collector.stop());
afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  await access.stop();
});

describe('collecting the logs', () => {
  test('waits for an act that began first and commits last: the cursor leaves no gap', async () => {
    await collectAll(access, collector);
    const slow = await begun('applications');
    const quick = await written('applications');
    for (let round = 0; round < 3; round += 1) await collector.round();
    const before = await collectedIds();
    await slow.commit();
    await collectAll(access, collector);
    const after = await collectedIds();
    expect(before).not.toContain(quick);
    expect(after.slice(-2)).toEqual([slow.id, quick]);
  });

  test('goes on past an act that was rolled back', async () => {
    const lost = await begun('appeals');
    const kept = await written('appeals');
    await lost.rollback();
    await collectAll(access, collector);
    const ids = await collectedIds();
    expect(ids).toContain(kept);
    expect(ids).not.toContain(lost.id);
  });

  test('finds every entry once while forty acts of six rooms commit at once', async () => {
    const sources = subgraphNames;
    const kept: string[] = [];
    const lost: string[] = [];
    const writing = { isOver: false };
    const collecting = (async () => {
      while (!writing.isOver) await collector.round();
    })();
    const writer = async (n: number): Promise<void> => {
      for (let round = 0; round < 10; round += 1) {
        const source = sources[(n + round) % sources.length] ?? 'access';
        const act = await begun(source);
        // Others begin and commit between this one's first statement and its end.
        for (let turn = 0; turn < (n * 7 + round * 3) % 11; turn += 1)
          await new Promise(setImmediate);
        if ((n + round) % 9 === 0) {
          await act.rollback();
          lost.push(act.id);
        } else {
          await act.commit();
          kept.push(act.id);
        }
      }
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => writer(n))).finally(() => {
      writing.isOver = true;
    });
    await collecting;
    await collectAll(access, collector);
    const ids = await collectedIds();
    expect(kept.filter((id) => ids.filter((one) => one === id).length !== 1)).toEqual([]);
    expect(lost.filter((id) => ids.includes(id))).toEqual([]);
    const positions = await access.look<{ position: string }>(
      'select position from access.log_entries order by position',
    );
    expect(positions.map(({ position }) => Number(position))).toEqual(positions.map((_, n) => n));
  });

  test('is done by one process at a time, however many run', async () => {
    const others = [newCollector(), newCollector(), newCollector()];
    const ids = await Promise.all(Array.from({ length: 30 }, () => written('checks')));
    await Promise.all([collector, ...others].map((one) => one.round()));
    await collectAll(access, collector);
    await Promise.all(others.map((one) => one.stop()));
    const collected = await collectedIds();
    expect(ids.filter((id) => collected.filter((one) => one === id).length !== 1)).toEqual([]);
  });

  test('goes on where it stopped: a new process appends to the same tree', async () => {
    await written('rights');
    await collectAll(access, collector);
    await collector.signHead();
    const successor = newCollector();
    await written('rights');
    await collectAll(access, successor);
    await successor.signHead();
    await successor.stop();
    const log = await fetchLog();
    expect(log.heads.at(-1)?.size).toBe(String(log.entries.length));
    expect(verifyLog(log)).toEqual([]);
  });
});

describe('the collected log', () => {
  /** Changes the log as somebody with all powers over the database could. */
  const tamper = async (statement: string): Promise<readonly string[]> => {
    await written('applications');
    await written('applications');
    await collectAll(access, collector);
    await collector.signHead();
    const client = new pg.Client({ connectionString: access.location.adminUrl });
    await client.connect();
    await client.query("begin; set local session_replication_role = 'replica'");
    await client.query(statement);
    const log: FetchedLog = {
      entries: (await client.query('select * from access.log_entries order by position')).rows,
      heads: (await client.query('select * from access.tree_heads order by size')).rows,
      keys: (await client.query('select id, public_key from access.log_keys')).rows,
    };
    await client.query('rollback');
    await client.end();
    return verifyLog(log);
  };

  const last = '(select max(position) from access.log_entries)';

  test('holds as it was written', async () => {
    await expect(tamper('select 1')).resolves.toEqual([]);
  });

  test.each([
    [
      'an entry that says another act',
      `update access.log_entries set act = 'x' where position = ${last}`,
    ],
    [
      'an entry at another instant',
      `update access.log_entries set at = at + interval '1 ms' where position = ${last}`,
    ],
    [
      'a leaf that was exchanged',
      `update access.log_entries set leaf_hash = '\\x00' where position = ${last}`,
    ],
    ['the last entry removed', `delete from access.log_entries where position = ${last}`],
    ['an entry removed from the middle', 'delete from access.log_entries where position = 3'],
    [
      'two entries exchanged',
      `update access.log_entries set position = case position when 1 then 2 else 1 end + 1000000 where position in (1, 2);
       update access.log_entries set position = position - 1000000 where position >= 1000000`,
    ],
    [
      'a head signed by somebody else',
      `update access.tree_heads set signature = decode(repeat('00', 64), 'hex') where size = (select max(size) from access.tree_heads)`,
    ],
  ])('betrays %s', async (_what, statement) => {
    expect(await tamper(statement)).not.toEqual([]);
  });

  test('cannot be rewritten by the runtime role', async () => {
    await written('applications');
    await collectAll(access, collector);
    const client = new pg.Client({ connectionString: access.appUrl });
    await client.connect();
    await client.query("select set_config('app.actor_kind', 'SYSTEM', false)");
    await expect(client.query("update access.log_entries set act = 'x'")).rejects.toThrow(
      'written once',
    );
    await expect(client.query('delete from access.log_entries')).rejects.toThrow(
      'permission denied',
    );
    await client.end();
  });

  test('still holds when the leaves were erased at their term: only the authors are gone', async () => {
    await written('applications');
    await collectAll(access, collector);
    await collector.signHead();
    const retention = new pg.Client({ connectionString: urlFor(access.location, RETENTION_ROLE) });
    await retention.connect();
    await retention.query("select set_config('app.actor_kind', 'SYSTEM', false)");
    await retention.query('delete from access.log_leaves');
    await retention.query('delete from applications.audit_leaves');
    await retention.end();
    const [left] = await access.look<{ n: number }>(
      'select count(*)::int as n from access.log_leaves',
    );
    expect(left?.n).toBe(0);
    expect(verifyLog(await fetchLog())).toEqual([]);
  });

  test('is kept by a witness outside the database: a log replaced as a whole is found out', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'passerelle-witness-'));
    const path = join(directory, 'heads', 'tree-heads.jsonl');
    const witnessed = newCollector(undefined, fileWitness(path));
    await written('applications');
    await collectAll(access, witnessed);
    await witnessed.signHead();
    await witnessed.stop();
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    const kept = JSON.parse(lines.at(-1) ?? '') as { size: number; root: string };
    const head = (await fetchLog()).heads.at(-1);
    expect(kept).toMatchObject({ size: Number(head?.size), root: head?.root.toString('hex') });
    await rm(directory, { recursive: true });
  });

  test('is signed with the configured key where there is one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const signing = newCollector(pem.replaceAll('\n', '\\n'));
    await written('applications');
    await collectAll(access, signing);
    await signing.signHead();
    await signing.stop();
    const log = await fetchLog();
    const head = log.heads.at(-1);
    const key = log.keys.find(({ id }) => id === head?.key_id);
    expect(key?.public_key).toBe(publicKey.export({ type: 'spki', format: 'pem' }));
    expect(verifyLog(log)).toEqual([]);
    await expect(
      access.look('select 1 from access.log_keys where id = $1 and private_key is not null', [
        head?.key_id,
      ]),
    ).resolves.toEqual([]);
  });
});
