import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { signIn, until, type Visitor } from '../support/platform.ts';
import { filesAtDesk, type FileAtDesk } from './files-at-desk.ts';
import { createMachine, type Machine } from './machine.ts';

const LODGINGS = 200;
const SESSIONS = 8;
/**
 * What is waited for at most. The events of the dead process are given anew after some seconds; the rest is the work
 * itself, two hundred times: four questions, an answer and two letters in PDF, on however busy a machine.
 */
const DELIVERED_MS = 300_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let machine: Machine;
let admin: pg.Pool;
let files: readonly FileAtDesk[] = [];
let agents: readonly Visitor[] = [];

const look = async <Row extends pg.QueryResultRow>(
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> => (await admin.query<Row>(statement, values)).rows;

const ids = () => files.map(({ applicationId }) => applicationId);

const count = async (from: string): Promise<number> => {
  const [row] = await look<{ n: number }>(`select count(*)::int as n from ${from}`, [ids()]);
  return row?.n ?? -1;
};

type Said = 'ACKNOWLEDGED' | 'DECLINED' | 'NO ANSWER';

/** What the agent at the desk is told: the file is lodged, it was before, or nothing at all. */
const lodge = async (agent: Visitor, file: FileAtDesk): Promise<Said> => {
  try {
    const { data } = await agent.answer('Collect_Lodge', {
      input: {
        ...file,
        photographCollected: true,
        fingerprintsCollected: true,
        fingerprintsAbsentReason: null,
        feeSettled: true,
      },
    });
    const answer = data?.['lodgeApplication'] as { __typename: string } | null | undefined;
    if (!answer) return 'NO ANSWER';
    return answer.__typename === 'LodgeApplicationSuccess' ? 'ACKNOWLEDGED' : 'DECLINED';
  } catch {
    return 'NO ANSWER';
  }
};

const agentFor = (at: number): Visitor => {
  const agent = agents[at % agents.length];
  if (!agent) throw new Error('Nobody is at the desk.');
  return agent;
};

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  admin = new pg.Pool({ connectionString: database.location.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  machine = await createMachine(database.location, 20);
  await machine.start();
  files = await filesAtDesk(database.location, LODGINGS);
  agents = await Promise.all(
    Array.from({ length: SESSIONS }, () =>
      signIn(machine.url, 'agent', 'login', { login: 'provider' }),
    ),
  );
}, 240_000);
afterAll(async () => {
  await machine.stop();
  await admin.end();
  await database.drop();
});

describe('200 lodgings in flight while the machine loses its power', () => {
  const said = new Map<string, Said>();

  test('some are acknowledged and some are not, and the machine starts again', async () => {
    const half = Promise.withResolvers<void>();
    let acknowledged = 0;
    const all = files.map(async (file, at) => {
      const answer = await lodge(agentFor(at), file);
      said.set(file.applicationId, answer);
      if (answer === 'ACKNOWLEDGED') acknowledged += 1;
      if (acknowledged === LODGINGS / 2) half.resolve();
    });
    await Promise.race([half.promise, Promise.all(all)]);
    await machine.kill();
    await Promise.all(all);
    expect(acknowledged).toBeGreaterThanOrEqual(LODGINGS / 2);
    expect(acknowledged).toBeLessThan(LODGINGS);
    await machine.start();
  }, 180_000);

  test('whatever was acknowledged is there', async () => {
    const lodged = await look<{ id: string }>(
      'select id from applications.applications where id = any ($1) and lodged_at is not null',
      [ids()],
    );
    const there = new Set(lodged.map(({ id }) => id));
    const acknowledged = [...said].filter(([, answer]) => answer === 'ACKNOWLEDGED');
    expect(acknowledged.filter(([id]) => !there.has(id))).toEqual([]);
  });

  test('the agents, still signed in, try again what they had no answer to, and nothing is lodged twice', async () => {
    const open = files.filter(({ applicationId }) => said.get(applicationId) !== 'ACKNOWLEDGED');
    const again = await Promise.all(open.map((file, at) => lodge(agentFor(at), file)));
    // Lodged now, or lodged already without the answer having arrived: nothing else is said.
    expect(again).not.toContain('NO ANSWER');
    expect(
      await count('applications.applications where id = any ($1) and lodged_at is not null'),
    ).toBe(LODGINGS);
    const performed = await look<{ n: number }>(
      `select count(*)::int as n from applications.audit_log l
       join applications.audit_leaves f on f.entry_id = l.id, unnest(f.subject_ids) as subject
       where l.act = 'application.lodge' and l.outcome = 'PERFORMED' and subject = any ($1)
       group by subject`,
      [ids()],
    );
    expect(performed).toHaveLength(LODGINGS);
    expect(performed.filter(({ n }) => n !== 1)).toEqual([]);
  }, 120_000);

  test(
    'each has its systematic queries answered, or a fallback recorded, and its lodging completed',
    async () => {
      await until(
        'every lodging is completed',
        async () =>
          (await count(
            'applications.applications where id = any ($1) and lodging_completed_at is not null',
          )) === LODGINGS,
        DELIVERED_MS,
      );
      expect(
        await count(
          'checks.check_runs where application_id = any ($1) and completed_at is not null',
        ),
      ).toBe(LODGINGS);
      const results = await look<{ systems: number; distinct_systems: number; pending: number }>(
        `select r.application_id, count(*)::int as systems, count(distinct s.system)::int as distinct_systems,
         count(*) filter (where s.state = 'PENDING')::int as pending
       from checks.check_results s join checks.check_runs r on r.id = s.run_id
       where r.application_id = any ($1) group by 1`,
        [ids()],
      );
      expect(results).toHaveLength(LODGINGS);
      for (const result of results)
        expect(result).toMatchObject({ systems: 4, distinct_systems: 4, pending: 0 });
    },
    DELIVERED_MS + 20_000,
  );

  test('each system’s answer stands once: no two questions share a reference', async () => {
    const twice = await look(
      `select s.system, s.answer_reference from checks.check_results s
       join checks.check_runs r on r.id = s.run_id
       where r.application_id = any ($1) and s.answer_reference is not null
       group by 1, 2 having count(*) > 1`,
      [ids()],
    );
    expect(twice).toEqual([]);
  });

  test(
    'each event was published once, reached whoever waits for it, and none is a dead letter',
    async () => {
      await until(
        'nothing waits',
        async () =>
          (
            await look(
              `select 1 from events.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%' limit 1`,
            )
          ).length === 0,
        DELIVERED_MS,
      );
      const dead = await look(`select name, output from events.job where state = 'failed'`);
      expect(dead).toEqual([]);
      const published = await look<{ name: string; n: number; files: number }>(
        `select name, count(*)::int as n, count(distinct data -> 'data' ->> 'applicationId')::int as files
       from events.job where data ->> 'event' = 'application.lodged'
         and (data -> 'data' ->> 'applicationId')::uuid = any ($1) group by name order by name`,
        [ids()],
      );
      expect(published.map(({ name }) => name)).toContain('checks.open-run');
      for (const { n, files: told } of published) expect([n, told]).toEqual([LODGINGS, LODGINGS]);
      const opened = await look<{ n: number }>(
        `select count(*)::int as n from checks.audit_log l
       join checks.audit_leaves f on f.entry_id = l.id, unnest(f.subject_ids) as subject
       where l.act = 'checks.open' and l.outcome = 'PERFORMED' and subject = any ($1) group by subject`,
        [ids()],
      );
      expect(opened).toHaveLength(LODGINGS);
      expect(opened.filter(({ n }) => n !== 1)).toEqual([]);
    },
    DELIVERED_MS + 20_000,
  );
});
