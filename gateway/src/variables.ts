import { getOperationAST, getVariableValues, GraphQLError } from 'graphql';
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';

/** How much of what was sent a refusal repeats. */
const MESSAGE_CHARACTERS_MAX = 300;

/**
 * Refuses variables that do not fit their types at the first that does not. Whoever executes names every one, each with the
 * whole of what was sent: thirty thousand fields that do not exist would keep everybody waiting for minutes.
 */
export const useFittingVariables = (): GatewayPlugin => ({
  onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName);
    const { errors } = getVariableValues(
      args.schema,
      operation?.variableDefinitions ?? [],
      (args.variableValues ?? {}) as Record<string, unknown>,
      { maxErrors: 1 },
    );
    const [first] = errors ?? [];
    if (first === undefined) return;
    const message = first.message.slice(0, MESSAGE_CHARACTERS_MAX);
    setResultAndStopExecution({ errors: [new GraphQLError(message)] });
  },
});
