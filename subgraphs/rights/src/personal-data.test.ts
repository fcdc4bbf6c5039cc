import { undeclared } from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { personalData } from './personal-data.ts';
import { agentOf, givenRequest, RABAT, startRights } from './testing.ts';

let rights: TestSubgraph;
beforeAll(async () => {
  rights = await startRights(inject('server'));
});
afterAll(() => rights.stop());

const connected = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: rights.appUrl });
  await client.connect();
  return work(client).finally(() => client.end());
};

describe('what this room holds of persons', () => {
  test('is declared column by column', async () => {
    const columns = await rights.look<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'rights' and table_name <> 'migrations'`,
    );
    expect(columns.length).toBeGreaterThan(40);
    expect(undeclared(personalData, columns)).toEqual([]);
  });

  test('is invisible to a connection without an actor', async () => {
    await givenRequest(rights);
    await connected(async (client) => {
      for (const table of ['files', 'requests', 'documents']) {
        const { rows } = await client.query(`select count(*)::int as n from rights.${table}`);
        expect([table, rows]).toEqual([table, [{ n: 0 }]]);
      }
    });
  });

  test('is not seen by another mission of the office, even around the clause', async () => {
    await givenRequest(rights);
    const seenBy = (mission: string) =>
      connected(async (client) => {
        const { subject } = agentOf(mission, RABAT);
        await client.query(
          `select set_config('app.actor_kind', 'AGENT', false), set_config('app.subject', $1, false),
             set_config('app.unit', $2, false), set_config('app.mission', $3, false)`,
          [subject, RABAT, mission],
        );
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from rights.requests',
        );
        return rows[0]?.n;
      });
    await expect(seenBy('PROVIDER_AGENT')).resolves.toBe(0);
    await expect(seenBy('EXAMINER')).resolves.toBeGreaterThan(0);
  });

  test('cannot be written outside an act, nor deleted by the runtime role', async () => {
    await givenRequest(rights);
    await connected(async (client) => {
      await client.query("select set_config('app.actor_kind', 'SYSTEM', false)");
      await expect(client.query("update rights.requests set status = 'ANSWERED'")).rejects.toThrow(
        'written by the running act only',
      );
      await expect(client.query('delete from rights.requests')).rejects.toThrow(
        'permission denied',
      );
    });
  });
});
