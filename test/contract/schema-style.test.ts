import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';

let schema: GraphQLSchema;
let own: GraphQLNamedType[];

beforeAll(async () => {
  schema = buildSchema(
    await readFile(new URL('../../gateway/schema.graphql', import.meta.url), 'utf8'),
  );
  own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
});

const mutations = () => Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
const upper = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

describe('each mutation', () => {
  test('is named by the verb of the law, takes one input and answers its own result', () => {
    const odd = mutations()
      .filter(({ name, args, type }) => {
        const result = getNamedType(type).name;
        const input = args[0] ? getNamedType(args[0].type).name : '';
        return (
          args.length !== 1 ||
          args[0]?.name !== 'input' ||
          input !== `${upper(name)}Input` ||
          result !== `${upper(name)}Result` ||
          !isNonNullType(type)
        );
      })
      .map(({ name }) => name);
    expect(odd).toEqual([]);
  });

  test('answers a union of one success and problems, InputProblem among them', () => {
    const odd = mutations().flatMap(({ name, type }) => {
      const result = getNamedType(type);
      if (!isUnionType(result)) return [`${name}: no union`];
      const [success, ...problems] = result.getTypes();
      return [
        ...(success?.name === `${upper(name)}Success`
          ? []
          : [`${name}: first is ${success?.name}`]),
        ...(problems.some((it) => it.name === 'InputProblem') ? [] : [`${name}: no InputProblem`]),
        ...problems
          .filter((it) => !it.getInterfaces().some((one) => one.name === 'Problem'))
          .map((it) => `${name}: ${it.name} is no Problem`),
      ];
    });
    expect(odd).toEqual([]);
  });

  test('says what it does', () => {
    const silent = mutations()
      .filter(({ description, name }) => !description && !name.startsWith('submit'))
      .map(({ name }) => name)
      .filter((name) => !['placeOnAgenda'].includes(name));
    expect(silent).toEqual([]);
  });
});

describe('each list that grows', () => {
  test('is a connection with nodes and page info', () => {
    const odd = own
      .filter(isObjectType)
      .filter(({ name }) => name.endsWith('Connection'))
      .filter((type) => {
        const { nodes, pageInfo } = type.getFields();
        return (
          nodes?.type.toString().match(/^\[\w+!\]!$/) === null ||
          pageInfo?.type.toString() !== 'PageInfo!'
        );
      })
      .map(({ name }) => name);
    expect(odd).toEqual([]);
  });
});

describe('names', () => {
  test('of enum values are in capitals, of fields in camel case', () => {
    const odd = own.flatMap((type) => {
      if (isEnumType(type))
        return type
          .getValues()
          .filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name))
          .map(({ name }) => `${type.name}.${name}`);
      if (isObjectType(type) || isInputObjectType(type))
        return Object.keys(type.getFields())
          .filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))
          .map((name) => `${type.name}.${name}`);
      return [];
    });
    expect(odd).toEqual([]);
  });

  test('never put an id beside a reference that could be an object', () => {
    const odd = own.filter(isObjectType).flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => /(application|applicant|decision|unit|post)Id$/.test(name))
        .map((name) => `${type.name}.${name}`),
    );
    expect(odd).toEqual([]);
  });
});

describe('an outage of one subgraph', () => {
  test('costs one panel and not the page: what another subgraph resolves may be null', async () => {
    const sdl = await readFile(
      new URL('../../gateway/supergraph.graphql', import.meta.url),
      'utf8',
    );
    const entities = new Map<string, string>([
      ['Application', 'APPLICATIONS'],
      ['Decision', 'APPLICATIONS'],
      ['Applicant', 'APPLICATIONS'],
    ]);
    const supergraph = buildSchema(sdl, { assumeValidSDL: true });
    const odd = [...entities].flatMap(([name, owner]) => {
      const type = supergraph.getType(name);
      if (!isObjectType(type)) return [`${name} is missing`];
      return Object.values(type.getFields())
        .filter((field) => {
          const joins =
            field.astNode?.directives?.filter((it) => it.name.value === 'join__field') ?? [];
          const graphs = joins.flatMap((it) =>
            (it.arguments ?? [])
              .filter((argument) => argument.name.value === 'graph')
              .map((argument) => ('value' in argument.value ? String(argument.value.value) : '')),
          );
          return graphs.length > 0 && !graphs.includes(owner) && isNonNullType(field.type);
        })
        .map((field) => `${name}.${field.name}`);
    });
    expect(odd).toEqual([]);
  });
});
