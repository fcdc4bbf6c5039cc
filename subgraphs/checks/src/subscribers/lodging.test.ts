import { agentActor, applicantActor } from '@passerelle/subgraph-kit/testing';
import { graphql } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Actor } from '@passerelle/subgraph-kit';
import { inventedPersons } from '../../../../test/simulators/index.ts';
import type { ChecksPorts } from '../ports/systems.ts';
import { POST, startRoom, type Room } from '../testing/room.ts';

const [unknown, withAlert, withVisa] = inventedPersons;
const NOW = '2026-11-30T09:00:00Z';

let room: Room;
let deaths = 0;

/** A process that is killed after the systems answered and before anything is recorded. */
const dying = (ports: ChecksPorts): ChecksPorts => ({
  ask: async (system, subject, key) => {
    const reply = await ports.ask(system, subject, key);
    if (deaths === 0) return reply;
    deaths -= 1;
    throw new Error('killed');
  },
});

beforeAll(async () => {
  room = await startRoom({ server: inject('server'), now: NOW, between: dying });
});
afterAll(() => room.stop());
beforeEach(() => {
  deaths = 0;
  room.outside.control.reset();
  room.clock.moveTo(NOW);
});

const toldOf = (applicationId: string) =>
  room.told.filter((data) => data.applicationId === applicationId);

const untilTold = (applicationId: string, times = 1) =>
  vi.waitFor(() => expect(toldOf(applicationId)).toHaveLength(times), {
    timeout: 20_000,
    interval: 40,
  });

const statesOf = async (applicationId: string) =>
  Object.fromEntries(
    (
      await room.look<{ system: string; state: string }>(
        `select s.system, s.state from checks.check_results s join checks.check_runs r on r.id = s.run_id
         where r.application_id = $1`,
        [applicationId],
      )
    ).map(({ system, state }) => [system, state]),
  );

const checksFor = async (actor: Actor, applicationId: string) => {
  const context = room.running.contextFor(actor);
  const answer = await graphql({
    schema: room.running.schema,
    source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Application {
      checks { completedAt blocking results { system state attempts fallbackReason
        hits { entryReference matchedOn memberState state } } } } } }`,
    variableValues: { of: [{ __typename: 'Application', id: applicationId }] },
    contextValue: context,
  });
  await room.running.settle(context);
  if (answer.errors) throw answer.errors[0];
  return (answer.data as { _entities: [{ checks: unknown }] })._entities[0].checks;
};

describe('a lodging', () => {
  test('has its four queries answered, and tells that nothing stands against a decision', async () => {
    const applicationId = await room.lodge(unknown);
    await untilTold(applicationId);
    expect(toldOf(applicationId)).toEqual([
      { applicationId, completedAt: '2026-11-30T09:00:00.000Z', fallback: false, toJudge: false },
    ]);
    expect(await statesOf(applicationId)).toEqual({
      SIS_PERSONS: 'NOTHING',
      SIS_DOCUMENTS: 'NOTHING',
      VIS: 'NOTHING',
      CIVIL_STATUS: 'NOTHING',
    });
  });

  test('that is told twice is checked once', async () => {
    const applicationId = await room.lodge(unknown, 2);
    await untilTold(applicationId);
    const runs = await room.look('select id from checks.check_runs where application_id = $1', [
      applicationId,
    ]);
    expect(runs).toHaveLength(1);
    expect(room.outside.control.calls('vis')).toMatchObject({ total: 1, replayed: 0 });
  });

  test('keeps of an alert its number, what agrees and the State, and no word of the person', async () => {
    const applicationId = await room.lodge(withAlert);
    await untilTold(applicationId);
    expect(toldOf(applicationId)).toMatchObject([{ toJudge: true }]);
    const rows = await room.look('select * from checks.hits where application_id = $1', [
      applicationId,
    ]);
    expect(rows).toMatchObject([
      { entry_reference: 'SPECIMEN-SIS-0001', member_state: 'BEL', state: 'CANDIDATE' },
    ]);
    const dump = await room.look<{ text: string }>(
      `select string_agg(r::text || s::text || coalesce(h::text, ''), ' ') as text
       from checks.check_runs r join checks.check_results s on s.run_id = r.id
       left join checks.hits h on h.result_id = s.id where r.application_id = $1`,
      [applicationId],
    );
    for (const word of [
      withAlert.surname,
      withAlert.birthDate,
      withAlert.document.number,
      'REFUSAL_OF_ENTRY',
    ])
      expect(dump[0]?.text).not.toContain(word);
  });

  test('is complete with a fallback where a system is down, and is answered by itself once it is back', async () => {
    room.outside.control.behave('vis', { down: true });
    const applicationId = await room.lodge(withVisa);
    await untilTold(applicationId);
    expect(toldOf(applicationId)).toMatchObject([{ fallback: true, toJudge: false }]);
    expect(await statesOf(applicationId)).toMatchObject({
      VIS: 'FALLBACK',
      SIS_PERSONS: 'NOTHING',
    });
    room.outside.control.behave('vis', { down: false });
    room.clock.moveTo('2026-11-30T09:02:01Z');
    await untilTold(applicationId, 2);
    expect(toldOf(applicationId)[1]).toEqual({
      applicationId,
      completedAt: '2026-11-30T09:00:00.000Z',
      fallback: false,
      toJudge: true,
    });
    expect(await statesOf(applicationId)).toMatchObject({ VIS: 'FOUND' });
  });

  test('whose process dies between the answer and its record asks again with the same keys', async () => {
    deaths = 1;
    const applicationId = await room.lodge(withAlert);
    await untilTold(applicationId);
    expect(deaths).toBe(0);
    expect(await statesOf(applicationId)).toMatchObject({ SIS_PERSONS: 'FOUND' });
    const { idempotencyKeys, replayed } = room.outside.control.calls('sis');
    expect(new Set(idempotencyKeys.map(({ key }) => key)).size).toBe(2);
    expect(replayed).toBeGreaterThanOrEqual(1);
    const hits = await room.look('select id from checks.hits where application_id = $1', [
      applicationId,
    ]);
    expect(hits).toHaveLength(1);
  });

  test('that a system answers with doubled entries has each candidate once', async () => {
    room.outside.control.behave('sis', { duplicate: true });
    const applicationId = await room.lodge(withAlert);
    await untilTold(applicationId);
    const hits = await room.look('select id from checks.hits where application_id = $1', [
      applicationId,
    ]);
    expect(hits).toHaveLength(1);
  });

  test('of a file that ends is asked about no more, and leaves the list of what is to be judged', async () => {
    room.outside.control.behave('vis', { down: true });
    const applicationId = await room.lodge(withAlert);
    await untilTold(applicationId);
    await room.publish({
      event: 'application.withdrawn',
      key: applicationId,
      data: { applicationId },
    });
    await expect
      .poll(
        () =>
          room.look(
            'select 1 from checks.check_runs where application_id = $1 and closed_at is not null',
            [applicationId],
          ),
        { timeout: 20_000 },
      )
      .toHaveLength(1);
    const waiting = await room.look<{ kind: string }>(
      `select t.kind from checks.timers t join checks.check_runs r on r.id = t.subject_id
       where r.application_id = $1 and t.fired_at is null`,
      [applicationId],
    );
    // What SIS said is still to be erased at its time; nothing else is to be done.
    expect(waiting).toEqual([{ kind: 'checks.details' }]);
  });
});

describe('what the checks answered', () => {
  let applicationId: string;
  beforeAll(async () => {
    room.outside.control.reset();
    applicationId = await room.lodge(withAlert);
    await untilTold(applicationId);
  });

  test.each(['EXAMINER', 'DECISION_MAKER', 'HEAD_OF_POST'])(
    'is seen by %s of the post that holds the file, and the reading is in the log',
    async (mission) => {
      const actor = agentActor(mission, POST);
      expect(await checksFor(actor, applicationId)).toMatchObject({
        blocking: ['SIS, persons: 1 possible match(es) to be judged by a person.'],
        results: [
          {
            system: 'SIS_PERSONS',
            state: 'FOUND',
            hits: [{ entryReference: 'SPECIMEN-SIS-0001' }],
          },
          { system: 'SIS_DOCUMENTS', state: 'NOTHING' },
          { system: 'VIS', state: 'NOTHING' },
          { system: 'CIVIL_STATUS', state: 'NOTHING' },
        ],
      });
      const read = await room.look(
        `select 1 from checks.audit_log l join checks.audit_leaves f on f.entry_id = l.id
         where l.act = 'checks.read' and f.author_id = $1 and $2 = any (f.subject_ids)`,
        [actor.subject, applicationId],
      );
      expect(read).toHaveLength(1);
    },
  );

  test.each([
    ['the applicant', applicantActor()],
    [
      'a provider’s agent',
      agentActor('PROVIDER_AGENT', 'aaaaaaaa-2a7e-4c07-9c7e-1c1f6f3d0002', { answersToId: POST }),
    ],
    ['registration at the post', agentActor('REGISTRATION', POST)],
    ['an examiner of another post', agentActor('EXAMINER', 'bbbbbbbb-2a7e-4c07-9c7e-1c1f6f3d0002')],
    [
      'an examiner without the register of applications',
      agentActor('EXAMINER', POST, { fileScopes: [] }),
    ],
    ['the commission', agentActor('COMMISSION_RAPPORTEUR', 'cccccccc-2a7e-4c07-9c7e-1c1f6f3d0002')],
    ['an auditor', agentActor('AUDITOR', POST)],
  ])('is null for %s', async (_who, actor) => {
    expect(await checksFor(actor, applicationId)).toBeNull();
  });

  test('reads the same for the applicant whether there is an alert, none, or no check at all', async () => {
    const clean = await room.lodge(unknown);
    await untilTold(clean);
    const applicant = applicantActor();
    const seen = await Promise.all(
      [applicationId, clean, '5c1d9a52-2a7e-4c07-9c7e-1c1f6f3d0999'].map((id) =>
        checksFor(applicant, id),
      ),
    );
    expect(seen).toEqual([null, null, null]);
  });

  test('is in no row for a connection without an actor, or with another one (row-level security)', async () => {
    const client = new pg.Client({ connectionString: room.appUrl });
    await client.connect();
    const counted = async () => {
      const { rows } = await client.query<{ n: number }>(
        `select (select count(*) from checks.check_runs)::int + (select count(*) from checks.check_results)::int
         + (select count(*) from checks.hits)::int as n`,
      );
      return rows[0]?.n;
    };
    expect(await counted()).toBe(0);
    await client.query(
      "select set_config('app.actor_kind', 'AGENT', false), set_config('app.mission', 'PROVIDER_AGENT', false), set_config('app.unit', $1, false)",
      [POST],
    );
    expect(await counted()).toBe(0);
    await client.end();
  });
});
