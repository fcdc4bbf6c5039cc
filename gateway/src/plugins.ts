import { executeSync, GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { asksNothing, completed } from './completion.ts';
import { maskError, statusOf } from './errors.ts';
import { settle } from './in-process.ts';
import type { InProcessSubgraph } from './in-process.ts';
import type { Log } from './log.ts';
import type { Operation, OperationContext } from './operation.ts';
import type { Actor, RunningSubgraph } from './types.ts';

const operationIn = (context: unknown): Operation => (context as OperationContext).operation;

/** Sends the signed actor to HTTP subgraphs; subgraphs of this process are handed the actor itself. */
export const useSignedActor = (
  sign: (actor: Actor) => Promise<string>,
  locals: ReadonlyMap<string, InProcessSubgraph>,
): GatewayPlugin => ({
  async onSubgraphExecute({ subgraphName, executionRequest, setExecutionRequest }) {
    const operation = operationIn(executionRequest.context);
    if (locals.has(subgraphName) || operation.planOnly) return;
    operation.signed ??= sign(operation.caller.actor);
    const token = await operation.signed;
    setExecutionRequest({
      ...executionRequest,
      extensions: {
        ...executionRequest.extensions,
        headers: { 'x-passerelle-actor': token },
      },
    });
  },
});

type ExecuteArgs = Parameters<NonNullable<GatewayPlugin['onExecute']>>[0]['args'];

/** The answer when no subgraph gave data: null for each field that may be null. */
const withoutData = (args: ExecuteArgs): ExecutionResult['data'] =>
  executeSync({
    schema: args.schema,
    document: args.document,
    rootValue: {},
    variableValues: args.variableValues,
    operationName: args.operationName,
  }).data ?? null;

/** An answer of which nothing is left, though nothing failed: what it hangs on is not there for whoever asks. */
const notThere = (): GraphQLError =>
  new GraphQLError('What was asked for is not there.', { extensions: { code: 'NOT_FOUND' } });

/**
 * Awaits the read logs of every subgraph of this process before the answer leaves, and gives an answer
 * without data its nulls: the runtime leaves `data` out when no subgraph answered.
 */
export const useSettledOperations = (
  subgraphs: ReadonlyMap<string, RunningSubgraph>,
): GatewayPlugin => ({
  onExecute({ executeFn, setExecuteFn }) {
    const execute = executeFn as (args: ExecuteArgs) => Promise<ExecutionResult>;
    setExecuteFn((async (args: ExecuteArgs) => {
      const operation = operationIn(args.contextValue);
      const asked = { ...args, variables: args.variableValues ?? {} };
      try {
        if (asksNothing(asked)) return { data: {} };
        const result = await execute(args);
        if (result.data === undefined) return { ...result, data: withoutData(args) };
        if (!result.data) return result;
        const data = completed(asked, result.data);
        return data || result.errors?.length
          ? { ...result, data }
          : { ...result, data, errors: [notThere()] };
      } finally {
        await settle(operation, subgraphs);
      }
    }) as typeof executeFn);
  },
});

/** Masks errors, gives each a code, and lets refused requests answer 4xx. */
export const useErrorMask = (options: { open: boolean; log: Log }): GatewayPlugin => ({
  onResultProcess({ result, setResult, serverContext }) {
    if (options.open) return;
    const single = result as ExecutionResult;
    if (!single.errors?.length) return;
    const { actor } = operationIn(serverContext).caller;
    const beforeExecution = single.data === undefined;
    const errors: GraphQLError[] = single.errors.map((error) =>
      maskError(error, { correlationId: actor.correlationId, log: options.log, beforeExecution }),
    );
    setResult({
      ...single,
      errors,
      ...(beforeExecution ? { extensions: { http: { status: statusOf(errors) } } } : {}),
    } as typeof result);
  },
});
