import { acts as access } from '@passerelle/access';
import { acts as appeals } from '@passerelle/appeals';
import { acts as applications } from '@passerelle/applications';
import { acts as appointments } from '@passerelle/appointments';
import { acts as checks } from '@passerelle/checks';
import { acts as rights } from '@passerelle/rights';
import { subgraphNames, type Actor, type AnyAct, type Outcome } from '@passerelle/subgraph-kit';
import { postByCode } from '@passerelle/subgraph-kit/reference';
import { agentActor, applicantActor } from '@passerelle/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  collect,
  dayFrom,
  examine,
  getAppointment,
  signForm,
  waitForAppointment,
} from '../journeys/steps.ts';
import { startTestPlatform, until, type TestPlatform, type Visitor } from '../support/platform.ts';

const registries = { access, applications, checks, appointments, appeals, rights };

const acts = Object.entries(registries).flatMap(([subgraph, list]) =>
  (list as readonly AnyAct[]).map((act) => ({ subgraph, ...act })),
);

describe('every act that there is', () => {
  test('has a name of its own', () => {
    const names = acts.map(({ subgraph, name }) => `${subgraph}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(acts)(
    '$subgraph: $name names its law, whose data it touches, and whom it concerns',
    (act) => {
      // A text and a provision of it, as it is cited.
      expect(act.law).toMatch(/(?:art\.|L\.|R\.|D\.|Annex|Arrêté|arrêté|GDPR)/);
      expect(act.categories.length).toBeGreaterThan(0);
      expect('concerns' in act && typeof act.concerns).toBe('function');
    },
  );
});

const PASSPORT = 'SP7000598';
const NAME = 'Siham Bourakadi';
const EMAIL = 'siham.bourakadi@passerelle.invalid';
const FINDINGS = 'Le projet d’études est décrit, ses moyens ne sont pas établis.';
const RABAT = postByCode('MA-RABAT')?.id ?? '';

let platform: TestPlatform;
let person: Visitor;
let applicationId = '';
let applicantId = '';
let appointmentId = '';
let appealId = '';
let requestId = '';

const examiner = (): Actor => agentActor('EXAMINER', RABAT, { name: 'A. Specimen' });

/** Asks the graph as somebody whom no page would let ask this. */
const tryAs = async (actor: Actor, mutation: string, input: Readonly<Record<string, unknown>>) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await platform.gateway.execute({
    document: `mutation Attempt($input: ${type}!) { ${mutation}(input: $input) { __typename } }`,
    variables: { input },
    actor,
  });
  return { data: answer.data, codes: answer.errors?.map(({ extensions }) => extensions['code']) };
};

type Trace = { readonly n: number; readonly authors: readonly string[] };

/** The entries of an act in a subgraph's log that have their leaf, by outcome. */
const traces = async (subgraph: string, act: string, outcome: Outcome): Promise<Trace> => {
  const rows = await platform.look<{ author_kind: string }>(
    `select f.author_kind from ${subgraph}.audit_log l join ${subgraph}.audit_leaves f on f.entry_id = l.id
     where l.act = $1 and l.outcome = $2 and l.act <> 'demo.seed'`,
    [act, outcome],
  );
  return { n: rows.length, authors: [...new Set(rows.map((row) => row.author_kind))] };
};

beforeAll(async () => {
  platform = await startTestPlatform(inject('server'), { applications: 20 });
  person = await platform.signUp({ name: NAME, email: EMAIL });
  ({ id: applicationId } = await signForm(platform, person, {
    visaKind: 'SHORT_STAY',
    passport: PASSPORT,
  }));
  const [row] = await platform.look<{ applicant_id: string }>(
    'select applicant_id from applications.applications where id = $1',
    [applicationId],
  );
  applicantId = row?.applicant_id ?? '';
  const appointment = await getAppointment(person, applicationId, 'MA-RABAT-C1');
  appointmentId = appointment.id;
  await waitForAppointment(platform, appointment.startsAt);
}, 180_000);
afterAll(() => platform.stop());

describe('on the running platform, an attempt that is', () => {
  test('forbidden leaves an entry, and the one who tried is told of nothing', async () => {
    const provider = await platform.signInAs('provider');
    const otherPassport = { appointmentId, travelDocumentNumber: 'SP0000000' };
    expect((await provider.problem('DeskPage_CheckIn', otherPassport)).__typename).toBe(
      'NotTheSameTravelDocument',
    );
    await collect(provider, { applicationId, appointmentId, passport: PASSPORT });
    await examine(await platform.signInAs('examiner'), applicationId, 'REFUSED');
    const system = 'SIS_PERSONS';
    const attempts = [
      await tryAs(examiner(), 'issueVisa', {
        applicationId,
        validFrom: dayFrom(platform, 60),
        validUntil: dayFrom(platform, 100),
        entries: 'ONE',
        days: 10,
        confirmReference: 'PSR-26-000000',
      }),
      await tryAs(examiner(), 'recordFallback', { applicationId, system, reason: 'Panne.' }),
      await tryAs(examiner(), 'checkIn', { appointmentId, travelDocumentNumber: PASSPORT }),
      await tryAs(examiner(), 'habilitateAgent', {
        name: 'B. Specimen',
        mission: 'EXAMINER',
        fileScopes: [],
        startsOn: dayFrom(platform, 1),
        endsOn: dayFrom(platform, 30),
      }),
    ];
    for (const { data, codes } of attempts) {
      expect(codes).toEqual(['NOT_FOUND']);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
    for (const [subgraph, act] of [
      ['applications', 'visa.issue'],
      ['checks', 'checks.recordFallback'],
      ['appointments', 'appointment.checkIn'],
      ['access', 'access.habilitate'],
    ] as const)
      await expect(traces(subgraph, act, 'FORBIDDEN')).resolves.toEqual({
        n: 1,
        authors: ['AGENT'],
      });
  }, 120_000);

  test('declined leaves an entry in each subgraph', async () => {
    await person.problem('FormPage_Submit', {
      applicationId,
      declarationsAccepted: true,
      place: 'Rabat',
    });
    const [head] = await platform.look<{ subject: string }>(
      `select agent_id::text as subject from access.habilitations
       where unit_id = $1 and mission = 'HEAD_OF_POST' limit 1`,
      [RABAT],
    );
    await tryAs(examiner(), 'repeatCheck', { applicationId, system: 'SIS_PERSONS' });
    const chief = agentActor('HEAD_OF_POST', RABAT, { subject: head?.subject ?? '' });
    const [known] = await platform.look<{ agent_id: string }>(
      `select agent_id from access.habilitations where unit_id = $1 and mission = 'EXAMINER' limit 1`,
      [RABAT],
    );
    // A day before today: nobody is habilitated for the past.
    await tryAs(chief, 'habilitateAgent', {
      name: 'B. Specimen',
      agentId: known?.agent_id,
      mission: 'EXAMINER',
      fileScopes: ['APPLICATIONS'],
      startsOn: dayFrom(platform, 0),
      endsOn: dayFrom(platform, 30),
    });
    for (const [subgraph, act] of [
      ['applications', 'application.submit'],
      ['appointments', 'appointment.checkIn'],
      ['checks', 'checks.repeat'],
      ['access', 'access.habilitate'],
    ] as const)
      expect((await traces(subgraph, act, 'DECLINED')).n).toBeGreaterThan(0);
  });

  test('performed leaves an entry, from the refusal to the appeal and the request for access', async () => {
    const decider = await platform.signInAs('decider');
    const page = await decider.run<{
      application: { reference: string };
      refusalGrounds: { code: string }[];
    }>('FilePage_Query', { id: applicationId });
    await decider.act('Refuse_Refuse', {
      applicationId,
      grounds: [{ code: page.refusalGrounds[0]?.code ?? '', complement: null }],
      remarks: 'Les moyens d’existence ne sont pas établis pour la durée du séjour.',
      confirmReference: page.application.reference,
    });
    const { application } = await person.run<{ application: { decisions: { id: string }[] } }>(
      'DecisionPage_Query',
      { id: applicationId },
    );
    const decisionId = application.decisions[0]?.id;
    const reasons = 'Je produis une attestation de ressources couvrant tout mon séjour.';
    const filed = await until('the appeal is filed', async () => {
      const { data } = await person.answer('DecisionPage_Appeal', {
        input: { decisionId, reasons, capacity: 'APPLICANT' },
      });
      return (data?.['fileAppeal'] as { appeal?: { id: string } } | undefined)?.appeal;
    });
    appealId = filed.id;
    const applicant = await platform.look<{ account_id: string }>(
      'select account_id from applications.applications where id = $1',
      [applicationId],
    );
    const account = applicantActor(applicant[0]?.account_id ?? '');
    expect((await tryAs(account, 'registerAppeal', { appealId })).codes).toEqual(['NOT_FOUND']);
    const visas = await platform.signInAs('subdirector');
    await visas.act('Secretariat_Register', { appealId });
    await visas.problem('Secretariat_Register', { appealId });
    const asked = await until('the office is known', async () => {
      const answer = await person.answer('DataPage_Request', { input: { applicantId } });
      return (answer.data?.['requestAccess'] as { request?: { id: string } } | undefined)?.request;
    });
    requestId = asked.id;
    await person.problem('DataPage_Request', { applicantId });
    expect((await tryAs(account, 'answerAccessRequest', { requestId })).codes).toEqual([
      'NOT_FOUND',
    ]);
    const expected: readonly (readonly [string, string, Outcome])[] = [
      ['applications', 'application.submit', 'PERFORMED'],
      ['applications', 'application.lodge', 'PERFORMED'],
      ['applications', 'visa.refuse', 'PERFORMED'],
      ['appointments', 'appointment.request', 'PERFORMED'],
      ['appointments', 'appointment.checkIn', 'PERFORMED'],
      ['checks', 'checks.open', 'PERFORMED'],
      ['checks', 'checks.recordAnswers', 'PERFORMED'],
      ['appeals', 'appeal.file', 'PERFORMED'],
      ['appeals', 'appeal.register', 'PERFORMED'],
      ['appeals', 'appeal.register', 'DECLINED'],
      ['appeals', 'appeal.register', 'FORBIDDEN'],
      ['rights', 'rights.requestAccess', 'PERFORMED'],
      ['rights', 'rights.requestAccess', 'DECLINED'],
      ['rights', 'rights.answerAccessRequest', 'FORBIDDEN'],
      ['access', 'access.noteFile', 'PERFORMED'],
    ];
    for (const [subgraph, act, outcome] of expected)
      expect([subgraph, act, outcome, (await traces(subgraph, act, outcome)).n > 0]).toEqual([
        subgraph,
        act,
        outcome,
        true,
      ]);
  }, 120_000);

  test('a reading is written down before its answer leaves', async () => {
    const readings = () =>
      platform
        .look<{ n: number }>(
          `select count(*)::int as n from applications.audit_log l
           join applications.audit_leaves f on f.entry_id = l.id
           where l.outcome = 'READ' and l.act = 'application.read' and $1 = any (f.subject_ids)`,
          [applicationId],
        )
        .then(([row]) => row?.n ?? 0);
    const examining = await platform.signInAs('examiner');
    const before = await readings();
    await examining.run('FilePage_Query', { id: applicationId });
    expect(await readings()).toBeGreaterThan(before);
  });

  test('in every log reaches the one log that auditors read', async () => {
    for (const subgraph of subgraphNames) {
      const written = await platform.look<{ id: string }>(`select id from ${subgraph}.audit_log`);
      expect(written.length).toBeGreaterThan(0);
      await until(`the entries of ${subgraph} are collected`, async () => {
        const [row] = await platform.look<{ n: number }>(
          `select count(*)::int as n from ${subgraph}.audit_log l
           where l.id = any ($1) and not exists
             (select 1 from access.log_entries e where e.source = $2 and e.entry_id = l.id
                and e.outcome = l.outcome and e.act = l.act)`,
          [written.map(({ id }) => id), subgraph],
        );
        return row?.n === 0;
      });
    }
  }, 120_000);

  test('says who, what and under which law, and no word of the person', async () => {
    const tables = [
      ...subgraphNames.flatMap((name) =>
        ['audit_log', 'audit_leaves', 'inbox', 'timers'].map((table) => `${name}.${table}`),
      ),
      'access.log_entries',
      'access.log_leaves',
      'access.files',
      'access.openings',
      'events.job',
    ];
    const typed = [
      PASSPORT,
      NAME,
      'Bourakadi',
      EMAIL,
      'OUBELLA',
      'AMINA LINA',
      '1 rue de l’Exemple',
    ];
    const said = [
      ...typed,
      FINDINGS.slice(0, 30),
      'attestation de ressources',
      'moyens d’existence',
    ];
    for (const table of tables) {
      const found = await platform.look(
        `select 1 from ${table} t where exists
           (select 1 from unnest($1::text[]) word where strpos(lower(t::text), lower(word)) > 0) limit 1`,
        [said],
      );
      expect([table, found]).toEqual([table, []]);
    }
    const [jobs] = await platform.look<{ n: number }>('select count(*)::int as n from events.job');
    expect(jobs?.n).toBeGreaterThan(0);
  });
});
