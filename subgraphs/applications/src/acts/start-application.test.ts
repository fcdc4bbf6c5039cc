import { lawUnder } from '@passerelle/subgraph-kit/law';
import {
  agentActor,
  applicantActor,
  startTestSubgraph,
  type TestSubgraph,
} from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findApplication } from '../queries/find-application.ts';
import { startApplication } from './start-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

let platform: TestSubgraph;

beforeAll(async () => {
  platform = await startTestSubgraph(
    { name: 'applications', timers: {} },
    { server: inject('server'), now: '2026-11-02T09:00:00Z', law: lawUnder('today') },
  );
});
afterAll(() => platform.stop());

const started = async (actor = applicantActor()) => {
  const answer = await platform.as(actor).perform(startApplication, { visaKind: 'SHORT_STAY' });
  if (answer.__typename !== 'StartApplicationSuccess') throw new Error(answer.__typename);
  return { actor, application: answer.application };
};

describe('starting an application', () => {
  test('gives the person a draft with a reference of their own', async () => {
    const { application } = await started();
    expect(application).toMatchObject({ status: 'DRAFT', visaKind: 'SHORT_STAY' });
    expect(application.reference).toMatch(/^PSR-26-\d{6}$/);
  });

  test('is declined for the eleventh draft, and leaves a trace of it', async () => {
    const actor = applicantActor();
    for (let n = 0; n < 10; n += 1) await started(actor);
    const answer = await platform.as(actor).perform(startApplication, { visaKind: 'LONG_STAY' });
    expect(answer).toMatchObject({ __typename: 'TooManyDrafts', draftsMax: 10 });
    const entries = await platform.look<{ outcome: string }>(
      `select outcome from applications.audit_log l join applications.audit_leaves f on f.entry_id = l.id
       where f.author_id = $1 order by l.seq`,
      [actor.subject],
    );
    expect(entries.at(-1)).toEqual({ outcome: 'DECLINED' });
  });

  test('is not open to an agent, who learns nothing more than "not found"', async () => {
    const agent = agentActor('EXAMINER', '7a1d9a52-2a7e-4c07-9c7e-1c1f6f3d0001');
    await expect(
      platform.as(agent).perform(startApplication, { visaKind: 'SHORT_STAY' }),
    ).rejects.toThrow('Not found');
  });

  test('says which field cannot be read, and changes nothing', async () => {
    const answer = await platform
      .as(applicantActor())
      .perform(startApplication, { visaKind: 'WEEKEND' });
    expect(answer).toMatchObject({ __typename: 'InputProblem', fields: [{ path: 'visaKind' }] });
  });
});

describe('a file', () => {
  test('is seen by its applicant and by nobody else', async () => {
    const { actor, application } = await started();
    await expect(platform.as(actor).ask(findApplication, application.id)).resolves.toMatchObject({
      id: application.id,
    });
    await expect(
      platform.as(applicantActor()).ask(findApplication, application.id),
    ).resolves.toBeNull();
  });

  test('is invisible to a connection without an actor, and to one that forgets the clause', async () => {
    await started();
    const client = new pg.Client({ connectionString: platform.appUrl });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as n from applications.applications');
    await client.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('cannot be written outside an act, nor under the id of an earlier one', async () => {
    const { actor, application } = await started();
    const client = new pg.Client({ connectionString: platform.appUrl });
    await client.connect();
    await client.query(
      "select set_config('app.actor_kind', 'APPLICANT', false), set_config('app.subject', $1, false)",
      [actor.subject],
    );
    const outside = client.query(
      "update applications.applications set status = 'ISSUED' where id = $1",
      [application.id],
    );
    await expect(outside).rejects.toThrow('written by the running act only');
    await expect(client.query('delete from applications.applications')).rejects.toThrow(
      'permission denied',
    );
    await expect(client.query('update applications.audit_log set act = null')).rejects.toThrow(
      'permission denied',
    );
    await client.end();
  });

  test('that is read leaves a reading in the log before the answer leaves', async () => {
    const { actor, application } = await started();
    const operation = platform.as(actor);
    await operation.ask(findApplication, application.id);
    await operation.settle();
    const entries = await platform.look(
      `select l.act, l.outcome from applications.audit_log l join applications.audit_leaves f on f.entry_id = l.id
       where $1 = any (f.subject_ids) and l.outcome = 'READ'`,
      [application.id],
    );
    expect(entries).toEqual([{ act: 'application.read', outcome: 'READ' }]);
  });
});

describe('withdrawing an application', () => {
  test('tells the other rooms, once, and cannot be done twice', async () => {
    const { actor, application } = await started();
    const before = platform.announced.length;
    const input = { applicationId: application.id, reason: null };
    await expect(platform.as(actor).perform(withdrawApplication, input)).resolves.toMatchObject({
      __typename: 'WithdrawApplicationSuccess',
      // Five years from the creation of the file (arrêté of 22 August 2001, art. 4-1; CESEDA R. 142-64 I 2°).
      application: { status: 'WITHDRAWN', retentionUntil: '2031-11-02' },
    });
    await expect(platform.as(actor).perform(withdrawApplication, input)).resolves.toMatchObject({
      __typename: 'ActNotOpen',
      status: 'WITHDRAWN',
    });
    expect(platform.announced.slice(before).map(({ event }) => event)).toEqual([
      'application.withdrawn',
    ]);
  });
});
