import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { createGateway } from './gateway.ts';
import { serveGateway } from './testing/serve.ts';
import { running } from './testing/world.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])`;
const typeDefs = `${link}
  type Query { wished(wish: Wish!): Int }
  input Wish { places: [Int!]!, words: String }
`;

let served: Awaited<ReturnType<typeof serveGateway>>;
beforeAll(async () => {
  const subgraph = running('wishes', typeDefs, {
    Query: { wished: (_: unknown, { wish }: { wish: { places: number[] } }) => wish.places.length },
  });
  const { supergraph } = compose([subgraph]);
  served = await serveGateway(
    await createGateway({
      supergraph,
      subgraphs: [subgraph],
      log: { info: () => undefined, error: () => undefined },
    }),
  );
});
afterAll(() => served.stop());

const query = 'query Wished($wish: Wish!) { wished(wish: $wish) }';
const many = 30_000;

describe('variables of an operation', () => {
  test('that fit are answered', async () => {
    const places = Array.from({ length: many }, (_, nth) => nth);
    expect(await served.ask({ query, variables: { wish: { places } } })).toMatchObject({
      data: { wished: many },
    });
  });

  test.each([
    [
      'thirty thousand fields that do not exist',
      Object.fromEntries(Array.from({ length: many }, (_, nth) => [`k${nth}`, nth])),
    ],
    ['thirty thousand places that are none', { places: Array.from({ length: many }, () => 'x') }],
    ['a very long text beside what is missing', { words: 'x'.repeat(500_000) }],
  ])('with %s are refused at the first, in a few words', async (_what, wish) => {
    const { status, errors } = await served.ask({ query, variables: { wish } });
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions['code']).toBe('BAD_REQUEST');
    expect(errors[0]?.message.length).toBeLessThanOrEqual(300);
  });
});
