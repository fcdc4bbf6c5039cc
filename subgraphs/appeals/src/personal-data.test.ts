import { undeclared } from '@passerelle/subgraph-kit';
import type { TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { personalData } from './personal-data.ts';
import { startAppeals } from './testing/commission.ts';

let platform: TestSubgraph;

beforeAll(async () => {
  ({ platform } = await startAppeals(inject('server'), { now: '2026-11-02T09:00:00Z' }));
});
afterAll(() => platform.stop());

const columns = () =>
  platform.look<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'appeals' and table_name <> 'migrations'`,
  );

describe('each column of this room', () => {
  test('declares whether it is personal, and by which rules', async () => {
    expect(undeclared(personalData, await columns())).toEqual([]);
  });

  test('that is declared exists', async () => {
    const known = new Set((await columns()).map(({ table, column }) => `${table}.${column}`));
    const declared = Object.entries(personalData).flatMap(([table, rules]) =>
      Object.keys(rules).map((column) => `${table}.${column}`),
    );
    expect(declared.filter((it) => !known.has(it))).toEqual([]);
  });

  test('that holds personal data lies behind row-level security, the owner included', async () => {
    const open = await platform.look<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'appeals' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    const personal = Object.entries(personalData)
      .filter(([, rules]) => Object.values(rules).some((rule) => rule !== 'not personal'))
      .map(([table]) => table);
    expect(open.map(({ name }) => name).filter((name) => personal.includes(name))).toEqual([]);
  });

  test('of a report or a vote is never told on an access request', () => {
    const told = ['reports', 'votes', 'ballots', 'assignments'].flatMap((table) =>
      Object.entries(personalData[table] ?? {})
        .filter(([, rule]) => rule !== 'not personal' && rule.export !== 'never')
        .map(([column]) => `${table}.${column}`),
    );
    expect(told).toEqual([]);
  });
});
