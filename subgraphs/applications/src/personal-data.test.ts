import { undeclared } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { personalData } from './personal-data.ts';

let platform: TestSubgraph;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers: {} },
    { server: inject('server'), now: '2026-11-02T09:00:00Z', law: lawUnder('today') },
  );
});
afterAll(() => platform.stop());

const columns = () =>
  platform.look<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'applications' and table_name <> 'migrations'`,
  );

describe('each column that is stored', () => {
  test('declares its line of the annex or its entry in the register, or that it tells of nobody', async () => {
    expect(undeclared(personalData, await columns())).toEqual([]);
  });

  test('is there: nothing is declared that is not stored', async () => {
    const stored = new Set((await columns()).map(({ table, column }) => `${table}.${column}`));
    const declared = Object.entries(personalData).flatMap(([table, rules]) =>
      Object.keys(rules).map((column) => `${table}.${column}`),
    );
    expect(declared.filter((column) => !stored.has(column))).toEqual([]);
  });

  test('that holds personal data stands under row-level security, forced on the owner too', async () => {
    const personal = Object.entries(personalData)
      .filter(([, rules]) => Object.values(rules).some((rule) => rule !== 'not personal'))
      .map(([table]) => table);
    const secured = await platform.look<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'applications'::regnamespace and relrowsecurity and relforcerowsecurity`,
    );
    expect(personal.filter((table) => !secured.some(({ name }) => name === table))).toEqual([]);
  });
});
