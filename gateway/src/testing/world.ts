import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { compose } from '../compose.ts';
import type { Actor, RunningSubgraph, ServedFile } from '../types.ts';

/** A subgraph of the tests' own world, and what happened to it. */
export type TestSubgraph = RunningSubgraph & {
  readonly settled: string[];
  readonly batches: number[];
};

type Context = { actor: Actor; keys: string[] };

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])`;

const libraryTypeDefs = `${link}
  type Query { whoAmI: String! myReason: String myKind: String! book(id: ID!): Book books: [Book!]! broken: Int strict: Int! secret: String }
  type Mutation { slowly: String! }
  type Book @key(fields: "id") { id: ID! title: String! shelf: Shelf sibling: Book }
  type Shelf { code: String! room: String }
`;

const reviewsTypeDefs = `${link}
  type Query { echo: String }
  type Book @key(fields: "id") { id: ID! reviews: [Review!] score: Int reader: String }
  type Review { id: ID! words: String! }
`;

/** The one document of the tests' world: an applicant may open it. */
export const LETTER = '0b0e9f4e-5d1c-4c1e-9a51-3b7a3e1f9c01';

const never = async (): Promise<ServedFile | null> => null;

/** A subgraph of this process, with resolvers of a test. */
export const running = (
  name: string,
  typeDefs: string,
  resolvers: object,
  options: { file?: RunningSubgraph['file'] } = {},
): TestSubgraph => {
  const settled: string[] = [];
  const batches: number[] = [];
  return {
    name,
    typeDefs,
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }] as never),
    contextFor: (actor): Context => ({ actor, keys: [] }),
    settle: async (context) => {
      settled.push((context as Context).actor.subject);
    },
    file: options.file ?? never,
    ready: async () => true,
    stop: async () => {},
    settled,
    batches,
  };
};

export type WorldHooks = {
  readonly slowly?: () => Promise<string>;
  readonly secret?: () => string;
};

/** Books in one subgraph, their reviews in another. `reader` answers who the second subgraph sees. */
export const givenWorld = (hooks: WorldHooks = {}) => {
  const book = (id: string) => ({ id, title: `Title ${id}` });
  const library = running(
    'library',
    libraryTypeDefs,
    {
      Query: {
        whoAmI: async (_: unknown, __: unknown, { actor }: Context) => {
          await new Promise(setImmediate);
          return actor.subject;
        },
        myReason: (_: unknown, __: unknown, { actor }: Context) => actor.reason,
        myKind: (_: unknown, __: unknown, { actor }: Context) => actor.kind,
        book: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : book(id)),
        books: () => ['1', '2', '3', '4', '5', '6', '7', '8'].map(book),
        broken: () => {
          throw new TypeError('secret detail of a bug');
        },
        secret: () => hooks.secret?.() ?? null,
        strict: () => {
          throw new TypeError('secret detail of a bug');
        },
      },
      Mutation: { slowly: () => hooks.slowly?.() ?? 'done' },
      Book: {
        __resolveReference: ({ id }: { id: string }) => book(id),
        shelf: ({ id }: { id: string }) => (id === '2' ? { code: null } : { code: `S${id}` }),
        sibling: ({ id }: { id: string }) => book(`${id}b`),
      },
      Shelf: {
        room: () => {
          throw new RangeError('no room');
        },
      },
    },
    {
      file: async (actor, id) =>
        actor.kind === 'APPLICANT' && id === LETTER
          ? { name: 'lettre é.pdf', contentType: 'application/pdf', body: Buffer.from('%PDF-1.7') }
          : null,
    },
  );
  const reviews = running('reviews', reviewsTypeDefs, {
    Query: { echo: (_: unknown, __: unknown, { actor }: Context) => actor.subject },
    Book: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      reviews: ({ id }: { id: string }) => [{ id: `r${id}`, words: `On ${id}` }],
      score: ({ id }: { id: string }) => {
        if (id === '3') throw new TypeError('score of 3');
        return id.length;
      },
      reader: async (_: unknown, __: unknown, { actor }: Context) => {
        await new Promise(setImmediate);
        return actor.subject;
      },
    },
  });
  const { supergraph } = compose([library, reviews]);
  return { library, reviews, subgraphs: [library, reviews], supergraph };
};
