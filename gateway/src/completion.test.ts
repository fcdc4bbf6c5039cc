import { parse } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { createGateway } from './gateway.ts';
import { running } from './testing/world.ts';
import { systemActor } from './types.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires", "@external"])`;

const people = running(
  'people',
  `${link}
  type Query { person(id: ID!): Person }
  type Person @key(fields: "id") { id: ID! name: String nick: String! }
`,
  {
    Query: { person: (_: unknown, { id }: { id: string }) => ({ id, name: null }) },
    Person: {
      __resolveReference: ({ id }: { id: string }) => (id === 'hidden' ? null : { id, name: null }),
      nick: ({ id }: { id: string }) => (id === '2' ? null : `nick ${id}`),
    },
  },
);
const films = running(
  'films',
  `${link}
  interface Work { id: ID! critics: [Person!] }
  type Film implements Work { id: ID! critics: [Person!] }
  type Play implements Work { id: ID! critics: [Person!] }
  type Query { film: Film works: [Work!]! strict: [Person!]! play: Play cast: [Person!]! }
  type Person @key(fields: "id") { id: ID! name: String @external greeting: String @requires(fields: "name") }
`,
  {
    Query: {
      film: () => ({ id: 'f', critics: [{ id: '1' }, { id: '2' }] }),
      works: () => [{ __typename: 'Film', id: 'f', critics: [{ id: '2' }] }],
      strict: () => [{ id: '1' }, { id: '2' }],
      play: () => ({ id: 'p', critics: [{ id: '1' }, { id: 'hidden' }] }),
      cast: () => [{ id: 'hidden' }],
    },
    Person: {
      greeting: (person: { name?: string | null }) =>
        person.name === null ? 'Nobody has told their name.' : `Hello ${person.name}`,
    },
  },
);

const gateway = await createGateway({
  ...compose([people, films]),
  subgraphs: [people, films],
  open: true,
  log: { info: () => undefined, error: () => undefined },
});
afterAll(() => gateway.stop());

const ask = (document: string, variables: Record<string, unknown> = {}) =>
  gateway.execute({ document, variables, actor: systemActor('test', 'completion') });

describe('a field that may not be null and is', () => {
  test('takes with it a list that has no nulls, up to what may be null', async () => {
    const { data, errors } = await ask('{ film { id critics { nick } } }');
    expect(data).toEqual({ film: { id: 'f', critics: null } });
    expect(errors).toHaveLength(1);
  });

  test('does so below an interface whose type was not asked for', async () => {
    expect((await ask('{ works { critics { nick } } }')).data).toEqual({
      works: [{ critics: null }],
    });
  });

  test('takes the whole answer where nothing above may be null', async () => {
    expect((await ask('{ strict { nick } }')).data).toBeNull();
  });

  test('costs nothing that was not asked for', async () => {
    const document = 'query ($deep: Boolean = false) { strict { id nick @include(if: $deep) } }';
    expect(await ask(document)).toEqual({ data: { strict: [{ id: '1' }, { id: '2' }] } });
  });
});

describe('an entity that is not there for whoever asks', () => {
  test('takes with it what may not be without its fields, though nothing failed', async () => {
    expect(await ask('{ play { id critics { nick } } }')).toEqual({
      data: { play: { id: 'p', critics: null } },
    });
  });

  test('leaves no answer without a reason', async () => {
    const { data, errors } = await ask('{ cast { nick } }');
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  });

  test('is the same to whoever asks again', async () => {
    const document = parse(
      'query ($all: Boolean!) { play { id critics @include(if: $all) { nick } } }',
    );
    const once = (all: boolean) =>
      gateway.execute({ document, variables: { all }, actor: systemActor('test', 'completion') });
    expect((await once(true)).data).toEqual({ play: { id: 'p', critics: null } });
    expect((await once(false)).data).toEqual({ play: { id: 'p' } });
    expect((await once(true)).data).toEqual({ play: { id: 'p', critics: null } });
  });
});

describe('an operation of which everything is left out', () => {
  test.each([
    '{ film @skip(if: true) { id } }',
    '{ ...all @include(if: false) } fragment all on Query { film { id } }',
    'query ($no: Boolean = false) { film @include(if: $no) { id } }',
  ])('has an empty answer: %s', async (document) => {
    expect(await ask(document)).toEqual({ data: {} });
  });
});

describe('a field that requires another', () => {
  test('is told when the other is null', async () => {
    expect(await ask('{ person(id: "1") { greeting } }')).toEqual({
      data: { person: { greeting: 'Nobody has told their name.' } },
    });
  });
});
