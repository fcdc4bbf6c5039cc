import { readMailbox } from '@passerelle/subgraph-kit/mail';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestPlatform, until, type TestPlatform } from '../support/platform.ts';
import { startDemoPapers, type DemoPapers } from './index.ts';
import { demoPerson, demoPersons } from './persons.ts';

let platform: TestPlatform;
let papers: DemoPapers | undefined;

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), {
    applications: 200,
    // Of files that nobody looks at, none: what the persons one signs in as hold is set in any case.
    papers: (given) => (papers = startDemoPapers({ ...given, most: 0 })),
  });
  await papers?.ahead;
});
afterAll(() => platform.stop());

const missing = async (from: string): Promise<number> => {
  const [row] = await platform.look<{ n: string }>(`select count(*) as n from ${from}`);
  return Number(row?.n);
};

const lacks = (subject: string, kind: string, schema = 'applications'): string =>
  `not exists (select from ${schema}.documents d where d.subject_id = ${subject} and d.kind = '${kind}')`;

describe('the files of the persons one signs in as', () => {
  test('have the papers of their past: the signed form, the receipt, the letter of each decision', async () => {
    const accounts = demoPersons.map(({ subject }) => `'${subject}'`).join(',');
    const own = `applications.applications a where a.account_id in (${accounts})`;
    expect(await missing(`${own} and signed_at is not null`)).toBeGreaterThan(3);
    expect(await missing(`${own} and signed_at is not null and ${lacks('a.id', 'FORM')}`)).toBe(0);
    expect(await missing(`${own} and lodged_at is not null and ${lacks('a.id', 'RECEIPT')}`)).toBe(
      0,
    );
    expect(await missing(`${own} and decided_at is not null`)).toBe(2);
    const letterless = 'select application_id from applications.decisions where letter_id is null';
    expect(await missing(`${own} and a.id in (${letterless})`)).toBe(0);
  });

  test('have letters of the day of the decision, notified as they were', async () => {
    expect(
      await missing(`applications.decisions c join applications.documents d on d.id = c.letter_id
        where d.created_at <> c.decided_at or c.notified_at <> c.decided_at`),
    ).toBe(0);
  });

  test('open to whom they belong', async () => {
    const person = await platform.signInAs('applicant-nouakchott');
    const [letter] = await platform.look<{ id: string }>(
      `select d.id from applications.documents d join applications.applications a on a.id = d.subject_id
       where a.account_id = $1 and d.kind = 'DECISION_LETTER'`,
      [demoPerson('applicant-nouakchott').subject],
    );
    const file = await person.file(`/files/applications/${letter?.id}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/pdf');
  });

  test('sent their mails at the time, to nobody who reads none', async () => {
    const mails = await readMailbox(platform.mailbox);
    const addresses = new Set(demoPersons.map(({ email }) => email));
    expect(mails.length).toBeGreaterThan(3);
    expect(mails.filter(({ to }) => !addresses.has(to))).toEqual([]);
    const [world] = await platform.look<{ began: Date }>(
      "select at as began from applications.audit_log where act = 'demo.seed'",
    );
    const began = world?.began.toISOString() ?? '';
    expect(mails.filter(({ sentAt }) => sentAt > began)).toEqual([]);
  });
});

describe('a file of somebody else', () => {
  test('has its papers once an agent has it on the screen', async () => {
    const decided = `select d.id from applications.documents d join applications.applications a on a.id = d.subject_id
      join access.units u on u.id = a.post_id where u.code = 'MA-RABAT' and d.kind = 'DECISION_LETTER'
      and a.account_id <> '${demoPerson('applicant').subject}'`;
    expect(await platform.look(decided)).toEqual([]);
    const decider = await platform.signInAs('decider');
    await decider.run('QueuePage_Query', { input: { view: 'DECIDED' } });
    await until('a letter was set', async () => (await platform.look(decided)).length > 0);
  });

  test('has the acknowledgement of its appeal once the roll shows it (CESEDA D. 312-8-1)', async () => {
    const acknowledged = `select 1 from appeals.documents d join appeals.appeals a on a.id = d.subject_id
      join access.units u on u.id = a.post_id
      where d.kind = 'ACKNOWLEDGEMENT' and a.stage = 'REGISTERED' and a.body = 'COMMISSION' and u.code <> 'MA-RABAT'`;
    expect(await platform.look(acknowledged)).toEqual([]);
    const secretariat = await platform.signInAs('secretariat');
    await secretariat.run('RollPage_Query', { view: 'TO_ASSIGN' });
    await until('it was set', async () => (await platform.look(acknowledged)).length > 0);
  });
});
