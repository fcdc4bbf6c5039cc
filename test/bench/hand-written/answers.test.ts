import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, type TestPlatform, type Visitor } from '../../support/platform.ts';
import { firstDifference } from '../gateway/answers.ts';
import { queuePage } from './queue.ts';
import { types } from './rows.ts';
import { statusPage } from './status.ts';

let platform: TestPlatform;
let pool: pg.Pool;

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), { applications: 1_500 });
  const [at] = await platform.look<{ name: string }>('select current_database() as name');
  const url = new URL(inject('server').adminUrl);
  url.pathname = `/${at?.name ?? ''}`;
  pool = new pg.Pool({ connectionString: url.href, max: 2, types });
}, 300_000);
afterAll(async () => {
  await pool.end();
  await platform.stop();
});

const tokenOf = ({ jar }: Visitor, portal: string): Buffer => {
  const token = new RegExp(`__Host-passerelle-${portal}=([^;]+)`).exec(jar.header())?.[1] ?? '';
  return createHash('sha256').update(token).digest();
};

const asSent = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('the endpoint that `bench gateway` compares with', () => {
  test.each(['applicant', 'applicant-nouakchott'])(
    'answers the status page as the platform does, for %s',
    async (login) => {
      const visitor = await platform.signInAs(login);
      const { myApplications } = await visitor.run<{ myApplications: { id: string }[] }>(
        'HomePage_Query',
      );
      expect(myApplications.length).toBeGreaterThan(0);
      for (const { id } of myApplications) {
        const theirs = await visitor.run('ApplicationPage_Query', { id });
        const own = await statusPage(pool, tokenOf(visitor, 'applicant'), { id });
        expect(firstDifference(theirs, asSent(own))).toBeNull();
      }
    },
  );

  test.each(['TO_CHECK_FORMALLY', 'TO_EXAMINE', 'TO_DECIDE', 'TO_TRANSMIT'])(
    'answers the queue as the platform does: %s',
    async (view) => {
      const visitor = await platform.signInAs('examiner');
      const input = { view, first: 24 };
      const theirs = await visitor.run('QueuePage_Query', { input });
      const own = await queuePage(pool, tokenOf(visitor, 'agent'), { input });
      expect(firstDifference(theirs, asSent(own))).toBeNull();
    },
  );

  test('shows nobody’s file to whoever is not signed in', async () => {
    const visitor = await platform.signInAs('applicant');
    const { myApplications } = await visitor.run<{ myApplications: { id: string }[] }>(
      'HomePage_Query',
    );
    const nobody = createHash('sha256').update('nobody').digest();
    expect(await statusPage(pool, nobody, { id: myApplications[0]?.id })).toEqual({
      application: null,
    });
  });
});
