import { undeclared } from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { applicantActor } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { personalData } from './personal-data.ts';
import { noteFile } from './acts/note-file.ts';
import { findAgent, findHabilitationsOf } from './queries/find-agent.ts';
import { agentOf, authorityOf, habilitated, RABAT, startAccess, system, TUNIS } from './testing.ts';

let access: TestSubgraph;
beforeAll(async () => {
  access = await startAccess(inject('server'));
});
afterAll(() => access.stop());

const columnsOf = (tables = '%') =>
  access.look<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'access' and table_name <> 'migrations' and table_name like $1`,
    [tables],
  );

describe('what this room holds of persons', () => {
  test('is declared column by column, with purpose, basis, recipients and retention', async () => {
    expect(undeclared(personalData, await columnsOf())).toEqual([]);
  });

  test('would be missed by the build: a column that nobody declared is found', async () => {
    const columns = [...(await columnsOf('agents')), { table: 'agents', column: 'birth_date' }];
    expect(undeclared(personalData, columns)).toEqual(['agents.birth_date is not declared']);
  });

  test('lies behind row-level security, which binds the owner too', async () => {
    const personal = Object.entries(personalData)
      .filter(([, columns]) => Object.values(columns).some((rule) => rule !== 'not personal'))
      .map(([table]) => table);
    const secured = await access.look<{ table: string }>(
      `select relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'access' and c.relrowsecurity and c.relforcerowsecurity`,
    );
    const names = secured.map(({ table }) => table);
    expect(personal.filter((table) => !names.includes(table))).toEqual([]);
  });

  test('is invisible to a connection without an actor', async () => {
    const head = await authorityOf(access, 'HEAD_OF_POST', RABAT);
    await habilitated(access, head);
    await access.as(system).perform(noteFile, {
      applicationId: crypto.randomUUID(),
      applicantId: crypto.randomUUID(),
      accountId: applicantActor().subject,
    });
    const client = new pg.Client({ connectionString: access.appUrl });
    await client.connect();
    for (const table of [
      'agents',
      'agent_identities',
      'habilitations',
      'files',
      'openings',
      'log_entries',
      'log_leaves',
      'log_keys',
    ]) {
      const { rows } = await client.query(`select count(*)::int as n from access.${table}`);
      expect([table, rows]).toEqual([table, [{ n: 0 }]]);
    }
    await client.end();
  });

  test('of another unit is not seen by an agent who signs for nobody, even around the clause', async () => {
    const [rabat, tunis] = [
      await authorityOf(access, 'HEAD_OF_POST', RABAT),
      await authorityOf(access, 'HEAD_OF_POST', TUNIS),
    ];
    await habilitated(access, rabat);
    const { agent } = await habilitated(access, tunis);
    const client = new pg.Client({ connectionString: access.appUrl });
    await client.connect();
    await client.query(
      `select set_config('app.actor_kind', 'AGENT', false), set_config('app.subject', $1, false),
         set_config('app.unit', $2, false), set_config('app.mission', 'EXAMINER', false)`,
      [agent.id, TUNIS],
    );
    const { rows } = await client.query<{ unit_id: string }>(
      'select distinct unit_id from access.habilitations',
    );
    await client.end();
    expect(rows).toEqual([{ unit_id: TUNIS }]);
  });

  test('of colleagues is their name and no more: what they are habilitated for is for whoever signs', async () => {
    const head = await authorityOf(access, 'HEAD_OF_POST', RABAT);
    const { agent } = await habilitated(access, head, { name: 'Nadia Tazi' });
    const colleague = access.as(agentOf('EXAMINER', RABAT));
    await expect(colleague.ask(findAgent, agent.id)).resolves.toMatchObject({ name: 'Nadia Tazi' });
    await expect(colleague.ask(findHabilitationsOf, agent.id)).resolves.toEqual([]);
    const stranger = access.as(agentOf('EXAMINER', TUNIS));
    await expect(stranger.ask(findAgent, agent.id)).resolves.toBeNull();
  });
});
