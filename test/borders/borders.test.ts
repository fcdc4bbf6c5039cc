import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Finding = { readonly file: string; readonly rule: string; readonly message: string };
let findings: readonly Finding[] = [];
let directory = '';

// A rule that was never seen to fail is decoration: the violations are planted in a copy of the tree's layout.
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'passerelle-borders-'));
  cpSync(join(root, 'test/borders/planted'), directory, { recursive: true });
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replace(
    '"test/borders/planted/**", ',
    '',
  );
  writeFileSync(join(directory, '.oxlintrc.json'), config);
  writeFileSync(join(directory, 'tsconfig.json'), readFileSync(join(root, 'tsconfig.base.json')));
  symlinkSync(join(root, 'subgraphs/applications/node_modules'), join(directory, 'node_modules'));
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/oxlint'),
    ['--format', 'json', '--config', '.oxlintrc.json', 'subgraphs', 'portals'],
    {
      cwd: directory,
      encoding: 'utf8',
    },
  );
  const report = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string; message: string; help?: string }[];
  };
  findings = report.diagnostics.map((it) => ({
    file: it.filename,
    rule: it.code,
    message: `${it.message} ${it.help ?? ''}`,
  }));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const found = (file: string, rule: string, words: string | RegExp): Finding | undefined =>
  findings.find(
    (it) => it.file.endsWith(file) && it.rule.includes(rule) && it.message.match(words) !== null,
  );

describe('a border between rooms', () => {
  test('keeps the store out of the domain', () => {
    expect(found('domain/impure.ts', 'no-restricted-imports', 'pass the value in')).toBeDefined();
  });

  test('keeps the clock out of the domain', () => {
    expect(found('domain/impure.ts', 'no-restricted-globals', 'Time is given')).toBeDefined();
  });

  test('keeps acts out of the store', () => {
    expect(found('store/upwards.ts', 'no-restricted-imports', 'decides nothing')).toBeDefined();
  });

  test('keeps subgraphs out of portals', () => {
    const portal = findings.filter(
      (it) => it.file.endsWith('src/deep.ts') && it.rule.includes('no-restricted-imports'),
    );
    expect(portal).toHaveLength(2);
  });
});

describe('a statement that nobody awaits', () => {
  test('is found, since it would never run', () => {
    expect(found('acts/forgetful.ts', 'no-floating-promises', /./)).toBeDefined();
  });
});
