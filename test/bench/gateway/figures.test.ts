import { describe, expect, test } from 'vitest';
import { firstDifference, sameAnswers } from './answers.ts';
import {
  comparison,
  costTable,
  DATABASE,
  figuresOf,
  lastLine,
  median,
  partsTable,
  type Round,
} from './figures.ts';
import { amountFor } from './load.ts';

const round = (requests: number, platform: number, database: number): Round => ({
  requests,
  seconds: 2,
  p50: 10,
  p99: 30,
  cpu: new Map([
    ['platform', platform],
    [DATABASE, database],
  ]),
});

// 2, 4 and 3 ms per request without the database; 1 ms for the database each.
const ours = figuresOf('one machine', [round(1_000, 2, 1), round(500, 2, 0.5), round(1_000, 3, 1)]);
const theirs = figuresOf('@apollo/gateway', [round(100, 2, 0.1)]);
const promise = { of: 'one machine', against: '@apollo/gateway', atMost: 0.25 };

describe('the figures of a peer', () => {
  test('are medians over its rounds, and times per request', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(ours).toMatchObject({
      requestsPerSecond: 500,
      cpu: 4,
      cpuWithoutDatabase: 3,
      parts: new Map([
        ['platform', 3],
        [DATABASE, 1],
      ]),
    });
  });

  test('stand in a table, and each process in another', () => {
    expect(costTable([ours]).split('\n')[2]).toBe(
      '| one machine |        500 |   10.0 |   30.0 |           4.00 |             3.00 |',
    );
    expect(partsTable([ours])).toContain('| one machine | platform |           3.00 |  75 % |');
  });
});

describe('the promise of a quarter', () => {
  test('is kept or missed by the ratio without the database', () => {
    const measured = new Map([['status page', [ours, theirs]]]);
    expect(comparison(measured, promise)).toEqual({
      ratios: { 'status page: one machine / @apollo/gateway': 0.15 },
      bars: [expect.objectContaining({ bar: 0.25, measured: 0.15, holds: true })],
    });
    const dear = figuresOf('one machine', [round(100, 1, 0)]);
    expect(comparison(new Map([['queue', [dear, theirs]]]), promise).bars).toEqual([
      expect.objectContaining({ measured: 0.5, holds: false }),
    ]);
  });

  test('stands in the last line with its figures, as one object', () => {
    const measured = new Map([['status page', [ours, theirs]]]);
    const line = lastLine('gateway', measured, comparison(measured, promise));
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      name: 'gateway',
      figures: { 'status page': { 'one machine': { cpu: 4, parts: { platform: 3 } } } },
      bars: [{ holds: true }],
    });
  });
});

describe('the same answer', () => {
  const answer = (city: string, countedAt: string) => ({
    data: { workQueue: { countedAt, nodes: [{ id: '1', city }] } },
  });

  test('is the same whatever the order of its keys and the instant at which it was counted', () => {
    expect(firstDifference({ a: 1, b: [2] }, { b: [2], a: 1 })).toBeNull();
    expect(
      firstDifference(
        answer('Rabat', '2026-11-25T09:00:00Z'),
        answer('Rabat', '2026-11-25T09:00:01Z'),
      ),
    ).toBeNull();
  });

  test('is not when one value differs, is missing or is one too many: then nothing is measured', () => {
    const first = { peer: 'one machine', answer: answer('Rabat', '') };
    expect(() =>
      sameAnswers('queue', [first, { peer: 'written by hand', answer: answer('Tunis', '') }]),
    ).toThrow('differ at data.workQueue.nodes.0.city: "Rabat" and "Tunis"');
    expect(firstDifference({ a: [1] }, { a: [1, 2] })).toBe('a.1: nothing and 2');
    expect(firstDifference({ a: null }, { a: {} })).toBe('a: null and {}');
  });

  test('is none where the first one has no data', () => {
    expect(() =>
      sameAnswers('queue', [{ peer: 'one machine', answer: { errors: ['no'] } }]),
    ).toThrow('one machine does not answer queue');
  });
});

describe('a round', () => {
  test('asks on each connection equally often, and at least twice', () => {
    const over = { connections: 20, seconds: 1 };
    expect(amountFor(1_000, { ...over, seconds: 5 }).amount).toBe(5_000);
    expect(amountFor(33, over).amount).toBe(40);
    expect(amountFor(0.4, over).amount).toBe(40);
  });
});
