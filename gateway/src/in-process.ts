import { execute, GraphQLError, print } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import type { Operation } from './operation.ts';
import type { RunningSubgraph } from './types.ts';

type SubgraphRequest = {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
};

/** Executes documents against a subgraph of this process. */
export type InProcessSubgraph = {
  readonly name: string;
  execute(request: SubgraphRequest, operation: Operation): Promise<ExecutionResult>;
  /** Compiles a document before anybody waits for it. */
  prepare(document: DocumentNode, operationName?: string): void;
};

/** `uncompilable` documents (recursive inputs and the like) run through graphql-js. */
type Plan = CompiledQuery | 'uncompilable';

/**
 * graphql-jit freezes its errors and the gateway writes on them: an error that is not copied wipes the
 * subgraph's whole answer.
 */
const thaw = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    path: error.path,
    originalError: error.originalError,
    extensions: { ...error.extensions },
  });

const thawed = (result: ExecutionResult): ExecutionResult =>
  result.errors ? { data: result.data ?? null, errors: result.errors.map(thaw) } : result;

/** Compiled documents kept by text. Bounded: clients of the API may send as many texts as they like. */
const COMPILED_MAX = 2_000;

export const inProcessSubgraph = (
  subgraph: RunningSubgraph,
  engine: 'jit' | 'graphql-js' = 'jit',
): InProcessSubgraph => {
  const byDocument = new WeakMap<DocumentNode, Plan>();
  const byText = new Map<string, Plan>();

  const compile = (document: DocumentNode, operationName?: string): Plan => {
    try {
      const compiled = compileQuery(subgraph.schema, document, operationName);
      return isCompiledQuery(compiled) ? compiled : 'uncompilable';
    } catch {
      // Not every document can be compiled; graphql-js answers the rest, or says what is wrong.
      return 'uncompilable';
    }
  };

  const planFor = (document: DocumentNode, operationName?: string): Plan => {
    if (engine === 'graphql-js') return 'uncompilable';
    const known = byDocument.get(document);
    if (known) return known;
    const text = print(document);
    const plan = byText.get(text) ?? compile(document, operationName);
    if (byText.size >= COMPILED_MAX) byText.delete(byText.keys().next().value ?? '');
    byText.set(text, plan);
    byDocument.set(document, plan);
    return plan;
  };

  const contextOf = (operation: Operation): object => {
    const known = operation.contexts.get(subgraph.name);
    if (known) return known;
    const context = subgraph.contextFor(operation.caller.actor);
    operation.contexts.set(subgraph.name, context);
    return context;
  };

  return {
    name: subgraph.name,
    prepare: (document, operationName) => void planFor(document, operationName),
    execute: async ({ document, operationName, variables = {} }, operation) => {
      const contextValue = contextOf(operation);
      const plan = planFor(document, operationName);
      if (plan !== 'uncompilable') return thawed(await plan.query({}, contextValue, variables));
      return execute({
        schema: subgraph.schema,
        document,
        rootValue: {},
        contextValue,
        variableValues: variables,
        operationName: operationName ?? null,
      });
    },
  };
};

/** Ends an operation in every subgraph it touched; the answer leaves only after the read logs are written. */
export const settle = async (
  operation: Operation,
  subgraphs: ReadonlyMap<string, RunningSubgraph>,
): Promise<void> => {
  const touched = [...operation.contexts];
  operation.contexts.clear();
  await Promise.all(touched.map(async ([name, context]) => subgraphs.get(name)?.settle(context)));
};
