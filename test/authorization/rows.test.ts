import { accessSubgraph, queries as access } from '@passerelle/access';
import { queries as appeals } from '@passerelle/appeals';
import { queries as applications } from '@passerelle/applications';
import { queries as appointments } from '@passerelle/appointments';
import { queries as checks } from '@passerelle/checks';
import { queries as rights } from '@passerelle/rights';
import {
  appRole,
  createAsk,
  createPool,
  schemaOf,
  stoppedClock,
  urlFor,
  type Actor,
  type AnyQuery,
  type PageQuery,
  type Query,
  type SubgraphName,
} from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode } from '@passerelle/subgraph-kit/reference';
import { applicantActor, freshDatabase } from '@passerelle/subgraph-kit/testing';
import { isEnumType } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadDemoWorld } from '../demo/index.ts';
import type { Role } from './acts.ts';
import { actorOf, elsewhere } from './actors.ts';
import { readers, type Readers } from './readers.ts';

const NOW = '2026-11-25T10:00:00Z';
const registries: Readonly<Partial<Record<SubgraphName, readonly AnyQuery[]>>> = {
  access,
  applications,
  checks,
  appointments,
  appeals,
  rights,
};
const queries = Object.entries(registries).flatMap(([subgraph, list]) =>
  list.map((query) => ({ subgraph: subgraph as SubgraphName, name: query.name, query })),
);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let admin: pg.Pool;
const pools = new Map<SubgraphName, pg.Pool>();
/** Every id that stands anywhere in a subgraph: whatever can be asked for is asked for. */
const idsOf = new Map<SubgraphName, readonly string[]>();
let accounts: readonly string[] = [];
let rapporteurs: readonly string[] = [];
let examiners: readonly string[] = [];
/** Files of a post that wait for its decision, with a ground each. */
const toRefuse: object[] = [];

const missions = (): readonly Role[] => {
  const type = schemaOf(accessSubgraph).getType('Mission');
  return isEnumType(type) ? type.getValues().map(({ name }) => name as Role) : [];
};
const roles: readonly Role[] = ['APPLICANT', ...missions(), 'SYSTEM', 'ANONYMOUS'];

/** Those who have something of their own in the demo world, in a role. */
const somebody = (role: Role): readonly Actor[] => {
  const actor = actorOf(role);
  if (role === 'APPLICANT') return accounts.map((subject) => applicantActor(subject));
  if (role === 'COMMISSION_RAPPORTEUR')
    return rapporteurs.map((subject) => ({ ...actor, subject }));
  if (role === 'EXAMINER') return examiners.map((subject) => ({ ...actor, subject }));
  return [actor];
};

const column = async (statement: string): Promise<readonly string[]> =>
  (await admin.query<{ value: string }>(statement)).rows.map(({ value }) => value);

beforeAll(async () => {
  database = await freshDatabase(inject('server'));
  admin = new pg.Pool({ connectionString: database.location.adminUrl, max: 2 });
  await loadDemoWorld({
    location: database.location,
    now: new Date(NOW),
    applications: 400,
    bookingSecret: 'of this test',
  });
  for (const name of Object.keys(registries) as SubgraphName[]) {
    pools.set(name, createPool(urlFor(database.location, appRole(name)), 4));
    const uuids = await column(
      `select table_name || '.' || column_name as value from information_schema.columns
       where table_schema = '${name}' and data_type = 'uuid' and column_name <> 'act_id'
         and table_name !~ '^(audit|log)_'`,
    );
    const ids = new Set<string>();
    for (const place of uuids) {
      const [table = '', id = ''] = place.split('.');
      for (const value of await column(
        `select distinct ${id}::text as value from ${name}.${table} where ${id} is not null`,
      ))
        ids.add(value);
    }
    idsOf.set(name, [...ids]);
  }
  accounts = await column(
    `(select distinct account_id as value from appeals.appeals limit 3)
     union (select distinct account_id from appeals.decisions_seen limit 2)
     union (select account_id from rights.requests limit 2) union
     (select account_id from applications.applications where status = 'DRAFT' limit 1)`,
  );
  rapporteurs = await column(
    'select distinct rapporteur_id::text as value from appeals.assignments limit 3',
  );
  examiners = await column(
    `select distinct examiner_id::text as value from applications.applications
     where examiner_id is not null and post_id = '${postByCode('MA-RABAT')?.id}' limit 3`,
  );
  const examined = await column(
    `select id::text as value from applications.applications
     where status = 'UNDER_EXAMINATION' and examined_at is not null and post_id = '${postByCode('MA-RABAT')?.id}' limit 3`,
  );
  for (const applicationId of examined)
    toRefuse.push({ applicationId, grounds: [{ code: '3' }], remarks: null });
}, 180_000);
afterAll(async () => {
  for (const pool of pools.values()) await pool.end();
  await admin.end();
  await database.drop();
});

const isNothing = (value: unknown): boolean => {
  if (value === null || value === undefined || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  if ('nodes' in value) return isNothing(value.nodes);
  const lists = Object.values(value).filter((part) => Array.isArray(part));
  return lists.length === Object.keys(value).length && lists.every((part) => part.length === 0);
};

const rabat = postByCode('MA-RABAT')?.id ?? '';

/** What a page is asked with. */
const argumentsOf: Readonly<Record<string, readonly object[]>> = {
  'access.listUnits': [{ kinds: ['CONSULAR_POST'] }],
  'access.listAuditEntries': [{ first: 10, after: null }],
  'application.listWork': [
    'TO_COLLECT',
    'TO_TRANSMIT',
    'TO_CHECK_FORMALLY',
    'TO_EXAMINE',
    'MINE',
    'TO_DECIDE',
    'DECIDED',
  ].map((view) => ({ view, first: 10 })),
  'decision.previewRefusal': toRefuse,
  'ground.listCatalogue': [{ on: '2026-11-25' }],
  'checks.listHitsToJudge': [{ first: 10 }],
  'appointment.listDay': Array.from({ length: 20 }, (_, at) => ({
    day: new Date(Date.parse(NOW) + (at - 5) * 86_400_000).toISOString().slice(0, 10),
  })),
  'appeal.roll': [
    'TO_REGISTER',
    'TO_ASSIGN',
    'TO_REPORT',
    'TO_SCHEDULE',
    'TO_ANSWER',
    'TO_DECIDE',
    'CLOSED',
  ].map((view) => ({ view, first: 10 })),
  'appointment.readPolicies': [{ postId: rabat }],
  'appointment.readFreePlaces': [{ postId: rabat }],
};

const known = new Map<string, readonly string[]>();
const KEYS = 400;
/** The keys under which a query finds anything at all. */
const keysOf = async ({
  subgraph,
  query,
}: Pick<(typeof queries)[number], 'subgraph' | 'query'>) => {
  const name = `${subgraph} ${query.name}`;
  const before = known.get(name);
  if (before) return before;
  const pool = pools.get(subgraph);
  if (!pool) throw new Error(subgraph);
  const { ask } = createAsk(
    { pool, schema: subgraph, clock: stoppedClock(NOW), law: lawUnder('today') },
    actorOf('SYSTEM'),
  );
  const ids = idsOf.get(subgraph) ?? [];
  const values = await Promise.all(ids.map((id) => ask(query as Query<string, unknown>, id)));
  const keys = ids.filter((_id, at) => !isNothing(values[at])).slice(0, KEYS);
  known.set(name, keys.length > 0 ? keys : ids.slice(0, KEYS));
  return known.get(name) ?? [];
};

const sees = async (
  { subgraph, query }: (typeof queries)[number],
  actor: Actor,
): Promise<boolean> => {
  const pool = pools.get(subgraph);
  if (!pool) throw new Error(subgraph);
  const { ask } = createAsk(
    { pool, schema: subgraph, clock: stoppedClock(NOW), law: lawUnder('today') },
    actor,
  );
  if ('find' in query) {
    const found = await Promise.all(
      (await keysOf({ subgraph, query })).map((id) => ask(query as Query<string, unknown>, id)),
    );
    return found.some((value) => !isNothing(value));
  }
  for (const args of argumentsOf[query.name] ?? [{}])
    if (!isNothing(await ask(query as PageQuery<object, unknown>, args))) return true;
  return false;
};

type Bound = { readonly own: readonly Role[]; readonly any: readonly Role[] };

const boundOf = (of: Readers | undefined): Bound => {
  if (of === 'everybody') return { own: [], any: roles };
  return { own: of?.own ?? [], any: of?.any ?? [] };
};

/** They tell of the process, not of rows: each room tries them with its own machinery. */
const WITHOUT_ROWS = ['access.readOperations', 'appointment.sealNumber', 'rights.readRegister'];

/** What the demo world holds nothing of, or nothing that those who are looked at here see at this hour. */
const NOT_IN_THE_WORLD = [
  'appeal.readRegularisation',
  'appointment.readContest',
  'appointment.compareContest',
  'access.readStanding',
  'access.listAuditEntries',
  'access.readOpenings',
  'access.disclose',
  'document.list',
  'document.read',
  'ground.listForRefusal',
  'decision.previewRefusal',
  'checks.listHitsToJudge',
  'checks.listGivenUp',
  'appeal.readAnswers',
  'appeal.listDocuments',
  'appeal.openDocument',
  'decision.mayAppeal',
  'session.openActs',
  'rights.listQueue',
  'rights.readDocument',
];

const withRows = queries.filter(({ name }) => !WITHOUT_ROWS.includes(name));

describe('who sees rows by a reading', () => {
  test('is written down for every reading there is, and for no other', () => {
    expect(queries.map(({ name }) => name).toSorted()).toEqual(Object.keys(readers).toSorted());
  });

  test.each(withRows.map((entry) => ({ name: entry.name, entry })))(
    '$name: nobody who is not named, and of another unit or account nobody without that mission',
    async ({ name, entry }) => {
      const { own, any } = boundOf(readers[name]);
      const near: Role[] = [];
      const far: Role[] = [];
      for (const role of roles) {
        for (const actor of somebody(role))
          if (await sees(entry, actor)) {
            near.push(role);
            break;
          }
        if (await sees(entry, elsewhere(actorOf(role)))) far.push(role);
      }
      expect(near.filter((role) => !own.includes(role) && !any.includes(role))).toEqual([]);
      expect(far.filter((role) => !any.includes(role))).toEqual([]);
      // What nobody sees proves nothing: the world must hold some of it.
      expect(near.length > 0 || NOT_IN_THE_WORLD.includes(name)).toBe(true);
    },
    60_000,
  );

  test('is never a visitor, but for what is public', () => {
    const open = Object.entries(readers).filter(
      ([, of]) =>
        of !== 'everybody' && [...boundOf(of).own, ...boundOf(of).any].includes('ANONYMOUS'),
    );
    expect(open).toEqual([]);
  });
});
