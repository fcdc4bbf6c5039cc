import { randomUUID } from 'node:crypto';
import { defineQuery, nothingPersonal, systemActor, type Actor } from '@passerelle/subgraph-kit';
import { startTestSubgraph } from '@passerelle/subgraph-kit/testing';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { sql } from 'drizzle-orm';
import {
  getNamedType,
  getNullableType,
  graphql,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLObjectType,
} from 'graphql';
import { readStandingQuery, standings, type RunningSubgraph } from '@passerelle/gateway';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { demoPerson } from '../demo/index.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { listenAtDriver, repeated, statementsOf } from './counting.ts';
import { keysOf, listsOf, readBySeveral, type About, type List } from './data.ts';
import { everyFieldOf } from './selection.ts';

const KEYS = 20;

let platform: TestPlatform;
let about: About;
let hangUp: () => void;

beforeAll(async () => {
  hangUp = listenAtDriver();
  platform = await startTestPlatform(inject('server'), { applications: 3_000 });
  const [file] = await platform.look<{ post_id: string; id: string; day: string }>(
    `select a.post_id, a.id, (select (starts_at at time zone 'Africa/Casablanca')::date::text
       from appointments.appointments b join access.units u on u.id = b.place_id
       where u.id = (select unit_id from access.habilitations where agent_id = $1 limit 1)
       group by 1 order by count(*) desc limit 1) as day
     from applications.applications a join access.units u on u.id = a.post_id
     where u.code = 'MA-RABAT' and a.status = 'UNDER_EXAMINATION' limit 1`,
    [demoPerson('provider').subject],
  );
  about = { postId: file?.post_id ?? '', applicationId: file?.id ?? '', day: file?.day ?? '' };
}, 300_000);
afterAll(async () => {
  await platform.stop();
  hangUp();
});

/** The person as the gateway knows them: an applicant by their account, an agent under today's habilitation. */
const actorOf = async (login: string): Promise<Actor> => {
  const { subject, name, portal } = demoPerson(login);
  const around = { ...systemActor('tests', randomUUID()), name, portal, language: 'en' as const };
  if (portal === 'applicant') return { ...around, kind: 'APPLICANT', subject };
  const standingOf = standings({
    query: await readStandingQuery(),
    execute: (document, variables) =>
      platform.gateway.execute({ document, variables, actor: systemActor('gateway', 'tests') }),
  });
  const standing = await standingOf(`${platform.url}/identity`, subject);
  if (!standing) throw new Error(`${login} has no habilitation.`);
  return { ...around, ...standing, kind: 'AGENT' };
};

const actorFor = async ({ as, at }: List): Promise<Actor> => {
  const actor = await actorOf(as);
  if (at === undefined) return actor;
  const [unit] = await platform.look<{ id: string }>(at);
  return { ...actor, unitId: unit?.id ?? null };
};

type Answer = Readonly<Record<string, unknown>>;

/** One operation in one subgraph, as the gateway asks it: one context, and the readings written down at its end. */
const run = async (
  subgraph: RunningSubgraph,
  actor: Actor,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<{ readonly data: Answer; readonly statements: readonly string[] }> => {
  let data: Answer = {};
  const statements = await statementsOf(async () => {
    const contextValue = subgraph.contextFor(actor);
    const answer = await graphql({
      schema: subgraph.schema,
      source,
      contextValue,
      variableValues,
      rootValue: {},
    });
    await subgraph.settle(contextValue);
    if (answer.errors) throw new Error(`${source.slice(0, 80)}: ${JSON.stringify(answer.errors)}`);
    data = answer.data ?? {};
  });
  return { data, statements };
};

type Entity = { readonly subgraph: RunningSubgraph; readonly type: GraphQLObjectType };

/** What the gateway can ask each subgraph for by key: the members of `_Entity` that the subgraph resolves. */
const entities = (): readonly Entity[] =>
  platform.subgraphs.flatMap((subgraph) => {
    const union = subgraph.schema.getType('_Entity');
    if (!isUnionType(union)) return [];
    const references = new RegExp(
      String.raw`^type (\w+)[^{]*@key\(fields: "id", resolvable: false\)`,
      'gm',
    );
    const foreign = new Set([...subgraph.typeDefs.matchAll(references)].map(([, name]) => name));
    return union
      .getTypes()
      .filter(({ name }) => !foreign.has(name))
      .map((type) => ({ subgraph, type }));
  });

const ENTITIES = (type: GraphQLObjectType, selection: string): string =>
  `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type.name} ${selection} } }`;

const keysFor = async (name: string): Promise<readonly string[]> => {
  const found = keysOf[name];
  if (found === undefined)
    throw new Error(`keysOf has no line for ${name}: say where its keys are.`);
  const rows = await platform.look<{ id: string }>(`${found} limit ${KEYS}`);
  return rows.map(({ id }) => id);
};

const system = systemActor('tests', 'statements');

describe(`${KEYS} entities cost what one costs`, () => {
  test('in every subgraph, for every entity that the gateway can ask for by key', async () => {
    const faults: string[] = [];
    const counted: string[] = [];
    for (const { subgraph, type } of entities()) {
      const what = `${subgraph.name} ${type.name}`;
      const ids = await keysFor(type.name);
      if (ids.length < 2) faults.push(`${what}: the demo world holds ${ids.length}`);
      const source = ENTITIES(type, everyFieldOf(subgraph.schema, type));
      const ask = (keys: readonly string[]) =>
        run(subgraph, system, source, {
          keys: keys.map((id) => ({ __typename: type.name, id })),
        });
      const all = await ask(ids);
      const singles = new Set<string>();
      for (const id of ids) for (const text of (await ask([id])).statements) singles.add(text);
      const found = (all.data['_entities'] as readonly unknown[]).filter((it) => it !== null);
      if (found.length < ids.length)
        faults.push(`${what}: ${found.length} of ${ids.length} were found`);
      for (const text of repeated(all.statements, readBySeveral)) faults.push(`${what}: ${text}`);
      for (const text of all.statements)
        if (!singles.has(text)) faults.push(`${what}: only for many: ${text.slice(0, 200)}`);
      counted.push(`${what}: ${all.statements.length} statements for ${ids.length}`);
    }
    expect(faults).toEqual([]);
    // A subgraph that is not asked at all would pass unseen.
    expect(counted.length).toBe(entities().length);
    expect(counted.length).toBeGreaterThanOrEqual(16);
  }, 300_000);

  test('in every list of the graph, with all that hangs on its rows', async () => {
    const faults: string[] = [];
    for (const { subgraph, name, type, rowsIn } of lists()) {
      const list = listsOf[name];
      if (!list) {
        faults.push(`listsOf has no line for ${name}: say who asks for it.`);
        continue;
      }
      const args = list.args ? `(${list.args(about)})` : '';
      const selection = everyFieldOf(subgraph.schema, type);
      const { data, statements } = await run(
        subgraph,
        await actorFor(list),
        `query { ${name}${args} ${selection} }`,
      );
      const rows = rowsIn(data[name]);
      if (rows < (list.rows ?? 2)) faults.push(`${name}: ${rows} rows`);
      for (const text of repeated(statements, readBySeveral))
        faults.push(`${name}, ${rows} rows: ${text}`);
    }
    expect(faults).toEqual([]);
  }, 300_000);
});

type Rows = (value: unknown) => number;

const rowsOfList: Rows = (value) => (value as readonly unknown[]).length;
const rowsOfConnection: Rows = (value) => (value as { nodes: readonly unknown[] }).nodes.length;

/** The fields of each subgraph's `Query` that answer a list, or a page of one. */
const lists = () =>
  platform.subgraphs.flatMap((subgraph) =>
    Object.values(subgraph.schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
      if (field.name.startsWith('_')) return [];
      const outer = getNullableType(field.type);
      const type = getNamedType(outer);
      if (!isObjectType(type)) return [];
      const isConnection = type.getFields()['nodes'] !== undefined;
      if (!isListType(outer) && !isConnection) return [];
      const rowsIn = isConnection ? rowsOfConnection : rowsOfList;
      return [{ subgraph, name: field.name, type, rowsIn }];
    }),
  );

describe('the count', () => {
  test('catches a reading that asks the database for each key by itself', async () => {
    const room = await startTestSubgraph(
      { name: 'access', timers: {} },
      { server: inject('server'), now: '2026-11-16T09:00:00Z', law: lawUnder('today') },
    );
    const planted = defineQuery<string, string>({
      name: 'tests.onePerKey',
      find: async (tx, ids) => {
        const found = new Map<string, string>();
        for (const id of ids) {
          const { rows } = await tx.execute<{ name: string }>(
            sql`select name from "access"."agents" where "id" = ${id}::uuid`,
          );
          found.set(id, rows[0]?.name ?? '');
        }
        return found;
      },
      seen: nothingPersonal,
    });
    const statements = await statementsOf(async () => {
      const { ask } = room.as(system);
      await Promise.all(Array.from({ length: 3 }, () => ask(planted, randomUUID())));
    });
    expect(repeated(statements)).toEqual([
      expect.stringMatching(/^3 times from access\.agents: select name/),
    ]);
    await room.stop();
  });

  test('hears nothing of what runs beside an operation', async () => {
    const beside = platform.look('select 1 as beside');
    const statements = await statementsOf(async () => {
      await platform.look('select 2 as within');
      await beside;
    });
    expect(statements).toEqual(['select 2 as within']);
  });
});
