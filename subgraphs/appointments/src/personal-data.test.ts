import { undeclared } from '@passerelle/subgraph-kit';
import { lawUnder, ruleKeys } from '@passerelle/subgraph-kit/law';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appointmentsSubgraph } from './index.ts';
import { personalData } from './personal-data.ts';

let platform: TestSubgraph;
beforeAll(async () => {
  platform = await startTestSubgraph(appointmentsSubgraph, {
    server: inject('server'),
    now: '2026-11-30T09:00:00Z',
    law: lawUnder('today'),
  });
});
afterAll(() => platform.stop());

const rules = Object.values(personalData)
  .flatMap((table) => Object.values(table))
  .filter((rule) => rule !== 'not personal');

describe('what this room holds of persons', () => {
  test('is declared column by column', async () => {
    const columns = await platform.look<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'appointments' and table_name <> 'migrations'`,
    );
    expect(undeclared(personalData, columns)).toEqual([]);
  });

  test('is kept under a rule of law that exists', () => {
    const keys: readonly string[] = ruleKeys;
    expect(rules.filter(({ retention }) => !keys.includes(retention))).toEqual([]);
  });

  test('stands in the answer to an access request, all of it', () => {
    expect(new Set(rules.map((rule) => rule.export))).toEqual(new Set(['yes']));
  });
});
