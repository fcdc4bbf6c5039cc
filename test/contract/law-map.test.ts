import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/law.md', root), 'utf8');

const ROWS = [
  'A1-1 A1-2 A1-3 A1-4 A1-5 A2-1 A2-2 A2-3 A3-1 A3-2 A3-3 A3-4 A4-1',
  'A41-1 A41-2 A41-3 A41-4 A41-5 A5-1 A5-2 A5-3 A5-4 A5-5 A5-6',
  'A6-1 A6-2 A6-3 A71-1',
  Array.from({ length: 15 }, (_, at) => `S0-${at + 1}`).join(' '),
]
  .join(' ')
  .split(' ');

describe('the law map', () => {
  test('has one row for each provision of the founding documents', () => {
    const rows = [...text.matchAll(/^\| ([AS]\d+-\d+) +\|/gm)].map((found) => found[1]);
    expect(rows).toEqual(ROWS);
  });

  test('names only what is there', () => {
    const named = [...text.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map((found) => found[1] ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('says of each row how far it stands', () => {
    const unsaid = text
      .split('\n')
      .filter((line) => /^\| [AS]\d+-\d+ +\|/.test(line))
      .filter((line) => !/\| (holds|thin|declared|not yet)[^|]*\|$/.test(line));
    expect(unsaid).toEqual([]);
  });
});
