import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  collect,
  dayFrom,
  examine,
  getAppointment,
  signForm,
  waitForAppointment,
} from '../journeys/steps.ts';
import { SYSTEMS } from '../simulators/index.ts';
import { startTestPlatform, until, type TestPlatform, type Visitor } from '../support/platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), { applications: 20 });
}, 120_000);
afterAll(() => platform.stop());

let passports = 0;

const signedFile = async () => {
  passports += 1;
  const passport = `SP72${String(passports).padStart(5, '0')}`;
  const person = await platform.signUp({
    name: `Person ${passports} Specimen`,
    email: `person-${passports}@passerelle.invalid`,
  });
  const signed = await signForm(platform, person, { visaKind: 'SHORT_STAY', passport });
  return { person, passport, applicationId: signed.id, reference: signed.reference };
};

/** A file that a person brought to the desk, and that waits for its decision. */
const examinedFile = async () => {
  const file = await signedFile();
  const { id, startsAt } = await getAppointment(file.person, file.applicationId, 'MA-RABAT-C1');
  await waitForAppointment(platform, startsAt);
  await collect(await platform.signInAs('provider'), { ...file, appointmentId: id });
  await examine(await platform.signInAs('examiner'), file.applicationId, 'REFUSED');
  return file;
};

type FilePage = {
  readonly application: {
    readonly openActs: readonly string[];
    readonly blockedActs: readonly { act: string; reasons: string[] }[];
    readonly checks: { readonly results: readonly { system: string; state: string }[] };
  };
  readonly refusalGrounds: readonly { code: string }[];
};

const pageOf = (agent: Visitor, id: string) => agent.run<FilePage>('FilePage_Query', { id });

const refusal = async (agent: Visitor, file: { applicationId: string; reference: string }) => {
  const { refusalGrounds } = await pageOf(agent, file.applicationId);
  return {
    applicationId: file.applicationId,
    grounds: [{ code: refusalGrounds[0]?.code ?? '', complement: null }],
    remarks: 'Les moyens d’existence ne sont pas établis pour la durée du séjour.',
    confirmReference: file.reference,
  };
};

const decisionsOn = (applicationId: string) =>
  platform.look('select id from applications.decisions where application_id = $1', [applicationId]);

describe('systems that are down while a file is lodged', () => {
  test('do not turn the person away: a fallback is recorded, and no decision is taken before they answered', async () => {
    for (const system of SYSTEMS) platform.simulators.behave(system, { down: true });
    const file = await examinedFile();
    const { applicationId } = file;
    const decider = await platform.signInAs('decider');
    const page = await pageOf(decider, applicationId);
    expect(page.application.checks.results).toHaveLength(4);
    for (const result of page.application.checks.results) expect(result.state).toBe('FALLBACK');
    expect(page.application.blockedActs).toEqual(
      expect.arrayContaining([
        { __typename: 'BlockedAct', act: 'REFUSE', reasons: ['CHECK_FALLBACK'] },
      ]),
    );
    await decider.problem('Refuse_Refuse', await refusal(decider, file));
    expect(await decisionsOn(applicationId)).toEqual([]);

    for (const system of SYSTEMS) platform.simulators.behave(system, { down: false });
    await until(
      'each system has answered',
      async () => {
        const { results } = (await pageOf(decider, applicationId)).application.checks;
        const open = results.filter(({ state }) => state === 'FALLBACK');
        for (const { system } of open)
          await decider.answer('FileChecks_RepeatCheck', { input: { applicationId, system } });
        return open.length === 0;
      },
      90_000,
    );
    await until('the decision is open', async () =>
      (await pageOf(decider, applicationId)).application.openActs.includes('REFUSE'),
    );
    await decider.act('Refuse_Refuse', await refusal(decider, file));
    expect(await decisionsOn(applicationId)).toHaveLength(1);
  }, 240_000);
});

describe('two who come at once', () => {
  test('decide once: the second is told that the file has moved on', async () => {
    const file = await examinedFile();
    const [decider, head] = await Promise.all([
      platform.signInAs('decider'),
      platform.signInAs('head'),
    ]);
    const input = await refusal(decider, file);
    const issue = {
      applicationId: file.applicationId,
      validFrom: dayFrom(platform, 60),
      validUntil: dayFrom(platform, 70),
      entries: 'ONE',
      days: 5,
      confirmReference: file.reference,
    };
    const said = await Promise.all([
      decider.answer('Refuse_Refuse', { input }),
      head.answer('Issue_Issue', { input: issue }),
    ]);
    const kinds = said
      .map(({ data }) => data?.['refuseVisa'] ?? data?.['issueVisa'])
      .map((answer) => (answer as { __typename: string }).__typename);
    expect(kinds.filter((kind) => kind.endsWith('Success'))).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'ActNotOpen')).toHaveLength(1);
    expect(await decisionsOn(file.applicationId)).toHaveLength(1);
  }, 120_000);

  test('ask for the first free place, six of them, and are given six different places', async () => {
    const files = [];
    for (let at = 0; at < 6; at += 1) files.push(await signedFile());
    const given = await Promise.all(
      files.map(({ person, applicationId }) =>
        getAppointment(person, applicationId, 'MA-RABAT-C1'),
      ),
    );
    const places = await platform.look<{ place: string }>(
      `select s.place_id || ' ' || s.desk || ' ' || s.starts_at as place
       from appointments.slots s where s.id in
         (select a.slot_id from appointments.appointments a where a.id = any ($1))`,
      [given.map(({ id }) => id)],
    );
    expect(new Set(places.map(({ place }) => place)).size).toBe(6);
  }, 120_000);
});

describe('a database that cuts every connection', () => {
  test('costs at most the request it met; the next ones are answered and what they announce arrives', async () => {
    const { person, applicationId } = await signedFile();
    await getAppointment(person, applicationId, 'MA-RABAT-C1');
    await platform.look(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const { myApplications } = await person.run<{ myApplications: { id: string }[] }>(
      'HomePage_Query',
    );
    expect(myApplications.map(({ id }) => id)).toEqual([applicationId]);
    // Signed, heard of by the booking room over the bus, and given a place.
    const after = await signedFile();
    await getAppointment(after.person, after.applicationId, 'MA-RABAT-C1');
  }, 120_000);
});

describe('a request that does not come from a page of ours', () => {
  const post = (body: unknown, headers: Readonly<Record<string, string>>) =>
    fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test.each([
    ['with a document of its own', { query: '{ myApplications { id } }' }],
    ['with a hash that nobody reviewed', { documentId: `sha256:${'0'.repeat(64)}` }],
    ['with nothing', {}],
  ])('is refused %s', async (_how, body) => {
    const response = await post(body, { 'x-passerelle': 'applicant' });
    const { data } = (await response.json()) as { data?: unknown };
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(data ?? null).toBeNull();
  });

  test('is refused without the header that a foreign page cannot set', async () => {
    const response = await post({ documentId: 'any' }, {});
    expect(response.status).toBe(403);
  });
});
