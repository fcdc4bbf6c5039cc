import { readFile } from 'node:fs/promises';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import {
  createGateway,
  readTrustedDocuments,
  type Gateway,
  type TrustedDocuments,
} from '@passerelle/gateway';
import { schemaOf, subgraphNames } from '@passerelle/subgraph-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const FETCHES_MAX = 6;
const SEQUENTIAL_MAX = 2;

let gateway: Gateway;
let documents: TrustedDocuments;

beforeAll(async () => {
  documents = await readTrustedDocuments();
  gateway = await createGateway({
    supergraph: await readFile(
      new URL('../../gateway/supergraph.graphql', import.meta.url),
      'utf8',
    ),
    trustedDocuments: documents,
  });
});
afterAll(() => gateway.stop());

const each = () =>
  [...documents].flatMap(([portal, list]) =>
    [...list.values()].map(({ document, operationName }) => ({ portal, document, operationName })),
  );

describe('each operation that a portal may run', () => {
  test('is there: the three portals have lists of their own', () => {
    expect([...documents].map(([portal, list]) => [portal, list.size > 0])).toEqual([
      ['applicant', true],
      ['agent', true],
      ['commission', true],
    ]);
  });

  test(`asks subgraphs at most ${FETCHES_MAX} times, at most ${SEQUENTIAL_MAX} in sequence`, async () => {
    const over: string[] = [];
    for (const { portal, document, operationName } of each()) {
      const plan = await gateway.plan(document);
      if (plan.fetches.length > FETCHES_MAX || plan.sequential > SEQUENTIAL_MAX)
        over.push(
          `${portal} ${operationName}: ${plan.fetches.length} fetches, ${plan.sequential} in sequence`,
        );
    }
    expect(over).toEqual([]);
  });

  test('compiles in each subgraph that it asks', async () => {
    const schemas = new Map(
      subgraphNames.map((name) => [
        name as string,
        schemaOf({
          directory: new URL(`../../subgraphs/${name}/`, import.meta.url),
          resolvers: {},
        }),
      ]),
    );
    const refused: string[] = [];
    for (const { portal, document, operationName } of each()) {
      for (const fetch of (await gateway.plan(document)).fetches) {
        const schema = schemas.get(fetch.subgraph);
        const compiled = schema && compileQuery(schema, fetch.document, fetch.operationName);
        if (!compiled || !isCompiledQuery(compiled))
          refused.push(`${portal} ${operationName} in ${fetch.subgraph}`);
      }
    }
    expect(refused).toEqual([]);
  });
});
