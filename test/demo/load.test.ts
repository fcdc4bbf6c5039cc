import { appointmentsSubgraph } from '@passerelle/appointments';
import { systemClock, type Platform } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { freshDatabase } from '@passerelle/subgraph-kit/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEMO_SEED, identifyDemoAgents, loadDemoWorld } from './index.ts';
import { demoAgents } from './agents.ts';
import { demoPerson } from './persons.ts';
import { specialApplications } from './specials.ts';
import { demoUnits } from './units.ts';

const now = new Date('2026-11-25T10:00:00Z');
const APPLICATIONS = 500;
const bookingSecret = 'a key of this test, and of no platform';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: pg.Client;

const count = async (from: string): Promise<number> => {
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${from}`);
  return Number(rows[0]?.n);
};

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  client = new pg.Client({ connectionString: database.location.adminUrl });
  await client.connect();
  await loadDemoWorld({
    location: database.location,
    now,
    bookingSecret,
    applications: APPLICATIONS,
  });
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const special = specialApplications({ seed: DEMO_SEED, now, law: lawUnder('today') });
const specials = special.length;
const specialPersons = new Set(special.map(({ applicant }) => applicant.id)).size;

describe('a demo world in a database', () => {
  test('has its applications and persons, and everybody who works there', async () => {
    expect(await count('applications.applications')).toBe(APPLICATIONS + specials);
    expect(await count('applications.applicants')).toBe((APPLICATIONS * 2) / 5 + specialPersons);
    expect(await count('access.agents')).toBe(demoAgents.length);
    expect(await count('access.habilitations')).toBe(demoAgents.length);
    expect(await count('access.units')).toBe(demoUnits.length);
  });

  test('tells the same story in each subgraph', async () => {
    const signed = await count('applications.applications where signed_at is not null');
    expect(await count('access.files')).toBe(signed);
    expect(await count('rights.files')).toBe(signed);
    const decided = await count('applications.decisions');
    expect(await count('appeals.decisions_seen')).toBe(decided);
    const lodged = await count('applications.applications where lodged_at is not null');
    expect(await count('checks.check_runs')).toBe(lodged);
    expect(await count('checks.check_results')).toBe(lodged * 4);
    expect(
      await count(`applications.applications a join checks.check_runs r on r.application_id = a.id
        where a.check_fallback <> exists (select from checks.check_results c where c.run_id = r.id and c.state = 'FALLBACK')
          or a.check_to_judge <> exists (select from checks.hits h where h.run_id = r.id and h.state in ('CANDIDATE', 'SECOND_READING'))`),
    ).toBe(0);
  });

  test('leaves every row the trace of one act of the system', async () => {
    const { rows } = await client.query<{ act: string; author_kind: string; n: string }>(
      `select l.act, f.author_kind, count(*) as n from applications.applications a
       join applications.audit_log l on l.id = a.act_id join applications.audit_leaves f on f.entry_id = l.id
       group by l.act, f.author_kind`,
    );
    expect(rows).toEqual([
      { act: 'demo.seed', author_kind: 'SYSTEM', n: String(APPLICATIONS + specials) },
    ]);
  });

  test('gives no place twice, and knows passports by the seals of the platform', async () => {
    const { ports } = appointmentsSubgraph;
    const platform = { config: { BOOKING_SECRET: bookingSecret }, demo: true, clock: systemClock };
    const { seals } = ports(platform as unknown as Platform);
    const { rows } = await client.query<{
      number: string;
      issuer: string;
      number_seal: string;
      document_seal: string;
    }>(
      `select document_number as number, document_issuer as issuer, number_seal, document_seal
       from appointments.appointments r join applications.applications a on a.id = r.application_id limit 20`,
    );
    expect(rows).toHaveLength(20);
    for (const { number, issuer, number_seal, document_seal } of rows) {
      expect(number_seal).toBe(seals.number(number));
      expect(document_seal).toBe(seals.document(number, issuer));
    }
    expect(
      await count(`(select 1 from appointments.slots where free_again_at is null
        group by place_id, desk, starts_at having count(*) > 1) twice`),
    ).toBe(0);
    expect(
      await count(`applications.applications a join appointments.appointments r on r.id = a.appointment_id
        where r.starts_at <> a.appointment_at or r.checked_in_at is distinct from a.checked_in_at`),
    ).toBe(0);
  });

  test('leaves the numbers of references behind those it took', async () => {
    const { rows } = await client.query<{ next: string; last: string }>(
      `select nextval('applications.application_references') as next,
         (select max(split_part(reference, '-', 3)) from applications.applications) as last`,
    );
    expect(Number(rows[0]?.next)).toBeGreaterThan(Number(rows[0]?.last));
  });

  test('has the post decide, and nobody decide twice', async () => {
    expect(
      await count('applications.decisions d join access.agents a on a.id::text = d.decided_by'),
    ).toBe(await count('applications.decisions'));
    expect(
      await count(`applications.applications a where status = 'ISSUED'
        and not exists (select from applications.visas v where v.application_id = a.id)`),
    ).toBe(0);
    expect(
      await count(`applications.decisions d where outcome = 'REFUSED'
        and not exists (select from applications.decision_grounds g where g.decision_id = d.id)`),
    ).toBe(0);
  });

  test('knows who opened the files of the persons one signs in as, by function and unit', async () => {
    const { rows } = await client.query<{ mission: string; purpose: string; code: string }>(
      `select o.mission, o.purpose, u.code from access.openings o join access.files f on f.application_id = o.subject_id
       join access.units u on u.id = o.unit_id where f.account_id = $1 order by o.first_at`,
      [demoPerson('applicant-nouakchott').subject],
    );
    // A post without a provider receives persons itself.
    expect(rows.map(({ mission, purpose }) => `${mission} ${purpose}`)).toEqual([
      'REGISTRATION REGISTRATION',
      'REGISTRATION REGISTRATION',
      'EXAMINER EXAMINATION',
      'EXAMINER EXAMINATION',
      expect.stringMatching(/ DECISION$/),
    ]);
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['MR-NOUAKCHOTT']));
  });

  test('puts first on an agenda that is convened what silence rejects first', async () => {
    const { rows } = await client.query<{ session: string; silence: string }>(
      `select i.session_id as session, a.implicit_rejection_on::text as silence
       from appeals.agenda_items i join appeals.appeals a on a.id = i.appeal_id
       join appeals.commission_sessions s on s.id = i.session_id
       where s.status = 'CONVENED' order by i.session_id, i.position`,
    );
    const agendas = [...Map.groupBy(rows, ({ session }) => session).values()].map((items) =>
      items.map(({ silence }) => silence),
    );
    expect(Math.max(...agendas.map(({ length }) => length))).toBeGreaterThan(2);
    for (const agenda of agendas) expect(agenda).toEqual(agenda.toSorted());
  });

  test('is left as it is when it is wanted once more', async () => {
    const again = await loadDemoWorld({
      location: database.location,
      now,
      bookingSecret,
      applications: APPLICATIONS,
    });
    expect(again).toMatchObject({ before: APPLICATIONS, applications: APPLICATIONS });
    expect(await count('applications.applications')).toBe(APPLICATIONS + specials);
  });

  test('knows its agents by the subjects of an identity provider, entered once for each issuer', async () => {
    const issuer = 'http://localhost:4001';
    await identifyDemoAgents({ location: database.location, now, issuer });
    await identifyDemoAgents({ location: database.location, now, issuer });
    const { rows } = await client.query<{ name: string }>(
      `select name from access.agent_identities join access.agents on id = agent_id
       where issuer = $1 and subject = $2`,
      [issuer, demoPerson('examiner').subject],
    );
    expect(rows).toEqual([{ name: demoPerson('examiner').name }]);
    expect(await count("access.audit_log where act = 'demo.identify'")).toBe(1);
  });
});

describe('a load that is stopped half way', () => {
  test('leaves nothing behind, and the next one begins anew', async () => {
    const other = await freshDatabase(inject('server'));
    const looking = new pg.Client({ connectionString: other.location.adminUrl });
    await looking.connect();
    const stop = (): never => {
      throw new Error('Stopped.');
    };
    const load = { location: other.location, now, bookingSecret, applications: 40 };
    await expect(loadDemoWorld({ ...load, onProgress: stop })).rejects.toThrow('Stopped.');
    const { rows } = await looking.query(
      'select 1 from applications.applications union all select 1 from access.agents',
    );
    expect(rows).toEqual([]);
    await expect(loadDemoWorld(load)).resolves.toMatchObject({ before: 0, applications: 40 });
    // It grows from where it stands, and the first ones stay what they were.
    const before = await looking.query('select id from applications.applications order by id');
    await expect(loadDemoWorld({ ...load, applications: 80 })).resolves.toMatchObject({
      before: 40,
      applications: 80,
    });
    const after = await looking.query<{ id: string }>(
      'select id from applications.applications order by id',
    );
    expect(after.rows).toEqual(expect.arrayContaining(before.rows));
    expect(after.rows).toHaveLength(80 + specials);
    await looking.end();
    await other.drop();
  });
});
