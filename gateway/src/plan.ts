import {
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
  visit,
} from 'graphql';
import type { DocumentNode, GraphQLInputType, GraphQLSchema, NamedTypeNode } from 'graphql';

/** One fetch from a subgraph, as the planner wrote it. */
export type PlannedFetch = {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
};

/** What an operation costs in round trips: all of them, and the longest chain. */
export type OperationPlan = {
  readonly fetches: readonly PlannedFetch[];
  readonly sequential: number;
};

type PlanNode = {
  readonly kind: string;
  readonly serviceName?: string;
  readonly operation?: string;
  readonly operationName?: string | null;
  readonly node?: PlanNode;
  readonly nodes?: readonly PlanNode[];
  readonly ifClause?: PlanNode | null;
  readonly elseClause?: PlanNode | null;
  readonly primary?: PlanNode;
};

const merge = (plans: readonly OperationPlan[], chain: (lengths: number[]) => number) => ({
  fetches: plans.flatMap((plan) => plan.fetches),
  sequential: chain(plans.map((plan) => plan.sequential)),
});

const longest = (lengths: number[]): number => Math.max(0, ...lengths);
const sum = (lengths: number[]): number => lengths.reduce((total, length) => total + length, 0);

const walk = (node: PlanNode | null | undefined): OperationPlan => {
  switch (node?.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return {
        fetches: [
          {
            subgraph: node.serviceName ?? '',
            document: parse(node.operation ?? '', { noLocation: true }),
            operationName: node.operationName ?? undefined,
          },
        ],
        sequential: 1,
      };
    case 'Sequence':
      return merge((node.nodes ?? []).map(walk), sum);
    case 'Parallel':
      return merge((node.nodes ?? []).map(walk), longest);
    case 'Flatten':
      return walk(node.node);
    case 'Condition':
      return merge([walk(node.ifClause), walk(node.elseClause)], longest);
    case 'Subscription':
      return walk(node.primary);
    case undefined:
      return { fetches: [], sequential: 0 };
    default:
      throw new Error(`The planner has a new kind of node: ${node?.kind}.`);
  }
};

/** Reads the planner's answer. */
export const readPlan = (plan: unknown): OperationPlan =>
  walk((plan as { node?: PlanNode } | null | undefined)?.node);

/** Any value that fits the type: a plan does not depend on values, but the runtime wants them all. */
const anyValue = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, anyValue(field.type)]));
  }
  if (type.name === 'Boolean') return true;
  return type.name === 'Int' || type.name === 'Float' ? 0 : '0';
};

/** Values for the variables of a document that is only planned. */
export const anyVariables = (
  schema: GraphQLSchema,
  document: DocumentNode,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition(node) {
      const type = typeFromAST(schema, node.type as NamedTypeNode);
      if (type && isInputType(type)) values[node.variable.name.value] = anyValue(type);
    },
  });
  return values;
};
