import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { GatewayPlugin, GatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler, useQueryPlan } from '@graphql-hive/router-runtime';
import { maskError } from './errors.ts';
import { inProcessSubgraph } from './in-process.ts';
import { useMixedIntrospection } from './introspection.ts';
import { defaultLimits, limitPlugins } from './limits.ts';
import type { Limits } from './limits.ts';
import { stderrLog } from './log.ts';
import type { Log } from './log.ts';
import { operationOf } from './operation.ts';
import type { Caller, Operation, OperationContext } from './operation.ts';
import { anyVariables, readPlan } from './plan.ts';
import type { OperationPlan } from './plan.ts';
import { withoutSignalHandlers } from './signals.ts';
import { useFittingVariables } from './variables.ts';
import { useErrorMask, useSettledOperations, useSignedActor } from './plugins.ts';
import { noTrustedDocuments, useTrustedDocuments, validDocuments } from './trusted-documents.ts';
import type { TrustedDocuments } from './trusted-documents.ts';
import { subgraphTransport } from './transport.ts';
import { systemActor } from './types.ts';
import type { Actor, RunningSubgraph } from './types.ts';

export type GatewayOptions = {
  /** The supergraph's SDL. */
  readonly supergraph: string;
  /** Subgraphs of this process; any other is asked over HTTP. */
  readonly subgraphs?: readonly RunningSubgraph[];
  /** Addresses of HTTP subgraphs, where they differ from the supergraph's. */
  readonly urls?: Readonly<Record<string, string>>;
  /** Signs the actor for HTTP subgraphs: a short-lived token. */
  readonly signActor?: (actor: Actor) => Promise<string>;
  readonly trustedDocuments?: TrustedDocuments;
  /** Conformance mode: any document, introspection, errors as the subgraphs wrote them. Loopback only. */
  readonly open?: boolean;
  readonly limits?: Partial<Limits>;
  readonly log?: Log;
  readonly subgraphTimeoutMs?: number;
  /** `graphql-js` interprets instead of compiling; tests compare both. */
  readonly engine?: 'jit' | 'graphql-js';
};

export type ServiceRequest = {
  readonly document: string | DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly actor: Actor;
};

export type Gateway = {
  /** The API schema. */
  readonly schema: GraphQLSchema;
  /** Answers one request to `/graphql`. */
  handle(request: IncomingMessage, response: ServerResponse, caller: Caller): Promise<void>;
  /** Runs an operation for a part of this process. */
  execute(request: ServiceRequest): Promise<ExecutionResult>;
  /** What an operation costs in round trips. */
  plan(document: string | DocumentNode): Promise<OperationPlan>;
  /** Plans and compiles the trusted documents; answers how many. */
  warm(): Promise<number>;
  stop(): Promise<void>;
};

// The planner shows its plan to whoever asks with this object, and to nobody else.
const planRequest = {};

type Parts = {
  readonly options: GatewayOptions;
  readonly log: Log;
  readonly subgraphs: ReadonlyMap<string, RunningSubgraph>;
  readonly locals: ReadonlyMap<string, ReturnType<typeof inProcessSubgraph>>;
  readonly trusted: () => TrustedDocuments;
};

const createRuntime = (parts: Parts): GatewayRuntime => {
  const { options, log, subgraphs, locals } = parts;
  const open = options.open ?? false;
  return createGatewayRuntime({
    supergraph: options.supergraph,
    unifiedGraphHandler,
    transports: { http: subgraphTransport(locals, options) },
    // Batching would write new documents for each request, and no compiled one would ever be found again.
    __experimental__batchExecution: false,
    logging: false,
    maskedErrors: false,
    subgraphErrors: false,
    requestId: false,
    landingPage: false,
    graphiql: false,
    cors: false,
    ...(open ? {} : { disableIntrospection: {} }),
    plugins: () => [
      open ? useMixedIntrospection() : useTrustedDocuments(parts.trusted),
      ...(open
        ? []
        : [useFittingVariables(), ...limitPlugins({ ...defaultLimits, ...options.limits })]),
      ...(options.signActor ? [useSignedActor(options.signActor, locals)] : []),
      useSettledOperations(subgraphs),
      // The planner's package declares its own copy of the same plugin type.
      useQueryPlan({
        expose: (request) => (request as unknown) === planRequest,
      }) as unknown as GatewayPlugin,
      useErrorMask({ open, log }),
    ],
  });
};

/** Parsed and validated documents of callers in this process. They are few: the code's own. */
const serviceDocuments = (schema: GraphQLSchema) => {
  const known = new Map<string, DocumentNode>();
  return (document: string | DocumentNode): DocumentNode => {
    if (typeof document !== 'string') return document;
    const parsed = known.get(document) ?? parse(document, { noLocation: true });
    if (known.has(document)) return parsed;
    const errors = validate(schema, parsed);
    if (errors.length > 0) throw new AggregateError(errors, errors[0]?.message);
    known.set(document, parsed);
    return parsed;
  };
};

const run = async (
  runtime: GatewayRuntime,
  document: DocumentNode,
  variables: Record<string, unknown>,
  context: { operation: Operation; request?: unknown },
): Promise<ExecutionResult> => {
  const enveloped = runtime.getEnveloped(context as never);
  const contextValue = (await enveloped.contextFactory()) as object;
  const result: ExecutionResult = await enveloped.execute({
    schema: enveloped.schema,
    document,
    contextValue,
    variableValues: variables,
  });
  return result;
};

const asErrors = (error: unknown): unknown[] =>
  error instanceof AggregateError ? error.errors : [error];

/** The gateway: one graph over the subgraphs, in this process or behind HTTP. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const log = options.log ?? stderrLog;
  const subgraphs = new Map((options.subgraphs ?? []).map((subgraph) => [subgraph.name, subgraph]));
  const locals = new Map(
    [...subgraphs].map(([name, it]) => [name, inProcessSubgraph(it, options.engine)]),
  );
  let trusted = options.trustedDocuments ?? noTrustedDocuments;
  const runtime = withoutSignalHandlers(() =>
    createRuntime({ options, log, subgraphs, locals, trusted: () => trusted }),
  );
  const schema = await runtime.getSchema();
  trusted = validDocuments(trusted, schema, log);
  const documentOf = serviceDocuments(schema);
  const planner: Caller = {
    actor: systemActor('gateway', 'planning'),
    documents: 'service',
    portal: null,
  };

  const plan: Gateway['plan'] = async (document) => {
    const parsed = documentOf(document);
    const result = await run(runtime, parsed, anyVariables(schema, parsed), {
      operation: operationOf(planner, true),
      request: planRequest,
    });
    return readPlan(result.extensions?.['queryPlan']);
  };

  return {
    schema,
    plan,
    async handle(request, response, caller) {
      const context: OperationContext = { operation: operationOf(caller) };
      await runtime(request, response, context as never);
    },
    async execute({ document, variables = {}, actor }) {
      const caller: Caller = { actor, documents: 'service', portal: null };
      const operation = operationOf(caller);
      const masking = { correlationId: actor.correlationId, log, beforeExecution: false };
      try {
        const result = await run(runtime, documentOf(document), variables, { operation });
        if (!result.errors) return result;
        return { ...result, errors: result.errors.map((error) => maskError(error, masking)) };
      } catch (error) {
        const errors = asErrors(error);
        return { errors: errors.map((it) => maskError(it, { ...masking, beforeExecution: true })) };
      }
    },
    async warm() {
      const documents = [...trusted.values()].flatMap((list) => [...list.values()]);
      for (const { document } of documents) {
        const { fetches } = await plan(document);
        for (const fetch of fetches)
          locals.get(fetch.subgraph)?.prepare(fetch.document, fetch.operationName);
      }
      return documents.length;
    },
    stop: async () => {
      await runtime[Symbol.asyncDispose]();
    },
  };
};
