import httpTransport from '@graphql-mesh/transport-http';
import type { ExecutionResult } from 'graphql';
import type { InProcessSubgraph } from './in-process.ts';
import type { OperationContext } from './operation.ts';
import { requirementsIn, withRequiredNulls } from './requirements.ts';

type Transport = typeof httpTransport;
type ExecutorOptions = Parameters<Transport['getSubgraphExecutor']>[0];
type Executor = ReturnType<Transport['getSubgraphExecutor']>;

type TransportOptions = {
  readonly urls?: Readonly<Record<string, string>>;
  readonly subgraphTimeoutMs?: number;
  readonly supergraph: string;
};

const SUBGRAPH_TIMEOUT_MS = 10_000;

const overHttp = (payload: ExecutorOptions, options: TransportOptions) => {
  const entry = payload.transportEntry;
  const location = options.urls?.[payload.subgraphName] ?? entry.location;
  return httpTransport.getSubgraphExecutor({
    ...payload,
    transportEntry: {
      ...entry,
      ...(location === undefined ? {} : { location }),
      options: {
        ...entry.options,
        // On by default, and then parallel users received each other's answers.
        deduplicateInflightRequests: false,
        timeout: options.subgraphTimeoutMs ?? SUBGRAPH_TIMEOUT_MS,
      },
    },
  });
};

const nothing: ExecutionResult = { data: null };

/** A subgraph of this process is called; any other is asked over HTTP. */
export const subgraphTransport = (
  locals: ReadonlyMap<string, InProcessSubgraph>,
  options: TransportOptions,
) => {
  const requirements = requirementsIn(options.supergraph);
  const getSubgraphExecutor = (payload: ExecutorOptions): Executor => {
    const local = locals.get(payload.subgraphName);
    const required = requirements.get(payload.subgraphName);
    const told = required ? withRequiredNulls(required) : null;
    const remote = local ? null : overHttp(payload, options);
    const executor = (planned: Parameters<Executor>[0]) => {
      const { operation } = planned.context as OperationContext;
      if (operation.planOnly) return nothing;
      const request = told
        ? { ...planned, variables: told(planned.document, planned.variables) }
        : planned;
      return remote ? remote(request) : local?.execute(request, operation);
    };
    return Object.assign(executor, {
      [Symbol.asyncDispose]: async () => remote?.[Symbol.asyncDispose](),
    }) as Executor;
  };
  return { getSubgraphExecutor };
};
