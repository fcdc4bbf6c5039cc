import { Kind, visit } from 'graphql';
import type { DocumentNode, ValueNode } from 'graphql';
import { EnvelopArmor } from '@escape.tech/graphql-armor';
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { refusal } from './errors.ts';
import type { OperationContext } from './operation.ts';

/** Bounds on documents that clients bring themselves; trusted documents were read by a reviewer instead. */
export type Limits = {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
  readonly cost: number;
  readonly pageSize: number;
};

export const defaultLimits: Limits = {
  depth: 12,
  aliases: 15,
  directives: 20,
  tokens: 2_000,
  cost: 8_000,
  pageSize: 100,
};

type Variables = Readonly<Record<string, unknown>>;

const isPageSize = (name: string): boolean => name === 'first' || name === 'last';

const sizesInVariables = (value: unknown): number[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isPageSize(key) && typeof inner === 'number' ? [inner] : sizesInVariables(inner),
  );
};

/** The largest page that a document asks for: written, defaulted or given as a variable. */
export const largestPage = (document: DocumentNode, variables: Variables): number => {
  const sizes = sizesInVariables(variables);
  const defaults = new Map<string, ValueNode>();
  const sizeOf = (value: ValueNode): number => {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return 0;
    const given = variables[value.name.value];
    if (typeof given === 'number') return given;
    const fallback = defaults.get(value.name.value);
    return fallback?.kind === Kind.INT ? Number(fallback.value) : 0;
  };
  const read = (node: { name: { value: string }; value: ValueNode }): void => {
    if (isPageSize(node.name.value)) sizes.push(sizeOf(node.value));
  };
  visit(document, {
    VariableDefinition(node) {
      if (node.defaultValue) defaults.set(node.variable.name.value, node.defaultValue);
    },
    Argument: read,
    ObjectField: read,
  });
  return Math.max(0, ...sizes);
};

// Not a validation rule: validation is remembered by document, and a page size may be a variable.
const usePageSize = (max: number): GatewayPlugin => ({
  onExecute({ args, context, setResultAndStopExecution }) {
    const { operation } = context as unknown as OperationContext;
    if (operation.caller.documents !== 'arbitrary') return;
    if (largestPage(args.document, (args.variableValues ?? {}) as Variables) > max)
      setResultAndStopExecution({
        errors: [refusal('PAGE_TOO_LARGE', `A page has at most ${max} entries.`)],
      });
  },
});

/** The plugins that hold documents to the limits; they also silence field suggestions. */
export const limitPlugins = (limits: Limits): GatewayPlugin[] => {
  const armor = new EnvelopArmor({
    maxDepth: { n: limits.depth, flattenFragments: true },
    maxAliases: { n: limits.aliases },
    maxDirectives: { n: limits.directives },
    maxTokens: { n: limits.tokens },
    costLimit: { maxCost: limits.cost, flattenFragments: true },
    blockFieldSuggestion: { enabled: true },
  });
  return [
    // Armor's types come from its own version of envelop; the plugins are plain objects of the same form.
    ...(armor.protect().plugins as unknown as GatewayPlugin[]),
    usePageSize(limits.pageSize),
  ];
};
