import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { cpuOf, readStat, ticksBelow } from './cpu.ts';

const line = (pid: number, parent: number, ticks: readonly number[], name = 'node'): string =>
  `${pid} (${name}) S ${parent} 1 1 0 -1 4194560 100 0 0 0 ${ticks.join(' ')} 20 0 1 0 12345 0 0`;

describe('the CPU time of a process', () => {
  test('is its own, and that of children that ended, in user and kernel', () => {
    expect(readStat(line(42, 7, [5, 3, 20, 2]))).toEqual({
      pid: 42,
      parent: 7,
      name: 'node',
      ticks: 30,
    });
  });

  test('is read behind a name that holds spaces and parentheses', () => {
    expect(readStat(line(42, 7, [5, 3, 0, 0], 'postgres: (x) idle'))).toMatchObject({
      name: 'postgres: (x) idle',
      ticks: 8,
    });
  });

  test('is nothing that a line without it could give', () => {
    expect(() => readStat('42 (node) S x')).toThrow('no line of');
  });

  test('counts everything below it, and what ended meanwhile once', () => {
    const before = [line(1, 0, [10, 0, 0, 0]), line(2, 1, [7, 0, 0, 0]), line(3, 2, [5, 0, 0, 0])];
    // 3 ended: its five ticks, and one more, are with its parent.
    const after = [line(1, 0, [10, 0, 0, 0]), line(2, 1, [7, 0, 6, 0]), line(9, 0, [99, 0, 0, 0])];
    expect(ticksBelow(1, before.map(readStat))).toBe(22);
    expect(ticksBelow(1, after.map(readStat))).toBe(23);
    expect(() => ticksBelow(4, after.map(readStat))).toThrow('not there any more');
  });

  test('of a part that stands below another is that part’s alone', async () => {
    // Busy until it has had its time on a core, however many wait for one.
    const busy = 'while (process.cpuUsage().user < 200_000); console.log(1);';
    const child = spawn(process.execPath, ['-e', `${busy} setInterval(() => 0, 1e6)`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    const both = await cpuOf([
      { name: 'tests', pid: process.pid },
      { name: 'child', pid },
    ]);
    const together = await cpuOf([{ name: 'tests', pid: process.pid }]);
    expect(both.get('child')).toBeGreaterThan(0.05);
    // Seconds are hundredths added up: their sum may be off by less than any of them.
    const apart = (both.get('tests') ?? 0) + (both.get('child') ?? 0);
    expect((together.get('tests') ?? 0) - apart).toBeGreaterThan(-0.001);
    child.kill();
    await once(child, 'exit');
  });
});
