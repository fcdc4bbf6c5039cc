import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

let database: Awaited<ReturnType<typeof freshDatabase>>;
let directory: string;

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  // A folder without a running platform: the commands turn to DATABASE_URL.
  directory = await mkdtemp(join(tmpdir(), 'passerelle-commands-'));
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

type Answer = { readonly code: number; readonly said: string };

/** Types a command as a person would, and reads what it says. */
const typed = (command: string, args: readonly string[], more: Record<string, string> = {}) =>
  new Promise<Answer>((resolve) => {
    const env = { ...process.env, PASSERELLE_DATA: directory, ...more };
    execFile(
      join(root, 'node_modules/.bin/node'),
      [join(root, 'test/demo', command), ...args],
      { env },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });

const here = () => ({ DATABASE_URL: database.location.adminUrl });

const offset = async (): Promise<number> => {
  const client = new pg.Client({ connectionString: database.location.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ offset_ms: string }>('select offset_ms from app.clock');
  await client.end();
  return Number(rows[0]?.offset_ms);
};

const DAY_MS = 86_400_000;

describe('demo:clock', () => {
  test('moves the clock of the demo forward', async () => {
    const answer = await typed('clock.ts', ['+P3D'], here());
    expect(answer).toMatchObject({ code: 0, said: expect.stringContaining('moved from') });
    expect(Math.abs((await offset()) - 3 * DAY_MS)).toBeLessThan(60_000);
  });

  test('never moves it back, and says where it stands', async () => {
    const before = await offset();
    const answer = await typed('clock.ts', ['2020-01-01'], here());
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('moves forward only') });
    expect(await offset()).toBe(before);
  });

  test('says how it is used when it is not understood', async () => {
    const answer = await typed('clock.ts', ['tomorrow'], here());
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('demo:clock +P3D') });
  });

  test('says that no platform runs where none does', async () => {
    const answer = await typed('clock.ts', ['+P3D'], { DATABASE_URL: '' });
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('No platform runs') });
  });
});

describe('demo:seed', () => {
  // Two processes that load the whole world's makers.
  test(
    'grows the demo world to the number, and says how long it took',
    { timeout: 120_000 },
    async () => {
      const env = { ...here(), BOOKING_SECRET: 'a key of this test alone' };
      const answer = await typed('seed.ts', ['--applications', '20'], env);
      expect(answer).toMatchObject({
        code: 0,
        said: expect.stringMatching(/Added 20 in \d+\.\d s/),
      });
      const again = await typed('seed.ts', ['--applications', '20'], env);
      expect(again).toMatchObject({ code: 0, said: expect.stringContaining('nothing to do') });
    },
  );

  test('refuses a number beyond a million', async () => {
    const answer = await typed('seed.ts', ['--applications', '2000000'], here());
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('Say how many') });
  });
});
