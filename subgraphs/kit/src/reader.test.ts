import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { systemActor } from './actor.ts';
import { createPool, type ReadTx } from './database.ts';
import { lawUnder } from './law/index.ts';
import { createReader } from './reader.ts';
import { freshDatabase } from './testing/index.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof createPool>;

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  pool = createPool(database.location.adminUrl, 4);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const reader = (subject = 'tests') =>
  createReader(pool, {
    actor: systemActor(subject, 'reading'),
    now: new Date('2026-11-16T09:00:00Z'),
    law: lawUnder('today'),
  });

/** When the transaction began, and for whom. */
const transaction = async (tx: ReadTx): Promise<string> => {
  const { rows } = await tx.execute<{ at: string; subject: string }>(
    sql`select now()::text as at, current_setting('app.subject') as subject`,
  );
  return `${rows[0]?.subject} ${rows[0]?.at}`;
};

const broken = (tx: ReadTx) => tx.execute(sql`select 1 / 0`);

describe('readings of one operation', () => {
  test('share a transaction, those too that are asked for by what was just read', async () => {
    const read = reader();
    const first = read(transaction);
    const second = read(transaction);
    const third = first.then(() => read(transaction));
    const all = await Promise.all([first, second, third]);
    expect(new Set(all).size).toBe(1);
  });

  test('of two persons share none, and each is read for its own person', async () => {
    const [one, other] = await Promise.all([
      reader('amina')(transaction),
      reader('omar')(transaction),
    ]);
    expect([one.split(' ')[0], other.split(' ')[0]]).toEqual(['amina', 'omar']);
  });

  test('that fail spoil no other', async () => {
    const read = reader();
    const answers = await Promise.allSettled([read(transaction), read(broken), read(transaction)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('cannot write', async () => {
    await expect(
      reader()((tx) => tx.execute(sql`create table written (id int)`)),
    ).rejects.toMatchObject({ cause: { code: '25006' } });
  });

  test('are told when no transaction can be opened', async () => {
    const gone = createPool('postgresql://nobody:x@127.0.0.1:1/none', 1);
    const read = createReader(gone, {
      actor: systemActor('tests', 'reading'),
      now: new Date('2026-11-16T09:00:00Z'),
      law: lawUnder('today'),
    });
    const answers = await Promise.allSettled([read(transaction), read(transaction)]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await gone.end();
  });
});
