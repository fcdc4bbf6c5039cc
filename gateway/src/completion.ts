import {
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  typeFromAST,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
type Asked = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Variables;
};
type Row = Record<string, unknown>;

/** The variables as the operation reads them, defaults included. Null when they do not fit. */
const variablesOf = (asked: Asked): Variables | null => {
  const definitions = operationIn(asked)?.variableDefinitions ?? [];
  return getVariableValues(asked.schema, definitions, asked.variables).coerced ?? null;
};

const operationIn = ({ document, operationName }: Asked): OperationDefinitionNode | undefined =>
  document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .find(({ name }) => !operationName || name?.value === operationName);

const isAsked = (node: SelectionNode, variables: Variables): boolean => {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
};

/** Follows an answer through the schema. */
const follower = ({ schema, document }: Asked, variables: Variables) => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  const applies = (of: FragmentDefinitionNode['typeCondition'] | undefined, type: string) => {
    const condition = of && typeFromAST(schema, of);
    if (!condition || condition.name === type) return true;
    const object = schema.getType(type);
    return isAbstractType(condition) && isObjectType(object) && schema.isSubType(condition, object);
  };

  /** The fields asked of a type, by the key under which each is answered; a key may be written more than once. */
  const fieldsOf = (
    selections: readonly SelectionNode[],
    type: string,
    found = new Map<string, FieldNode[]>(),
  ): Map<string, FieldNode[]> => {
    for (const node of selections) {
      if (!isAsked(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        found.set(key, [...(found.get(key) ?? []), node]);
        continue;
      }
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (part && applies(part.typeCondition, type))
        fieldsOf(part.selectionSet.selections, type, found);
    }
    return found;
  };

  /** What an object is, or else the interface that it has; null when the answer tells neither. */
  const typeOf = (type: GraphQLOutputType, value: Row) => {
    const named = getNamedType(type);
    if (isObjectType(named)) return named;
    if (!isAbstractType(named)) return null;
    const possible = schema.getPossibleTypes(named);
    if (possible.length === 1) return possible[0] ?? null;
    const object = possible.find(({ name }) => name === value['__typename']);
    return object ?? (isInterfaceType(named) ? named : null);
  };

  const complete = (
    type: GraphQLOutputType,
    value: unknown,
    nodes: readonly FieldNode[],
  ): unknown => {
    if (value === null || value === undefined) return null;
    if (isNonNullType(type)) return complete(type.ofType, value, nodes);
    if (isListType(type)) {
      if (!Array.isArray(value)) return value;
      const items = value.map((item) => complete(type.ofType, item, nodes));
      return isNonNullType(type.ofType) && items.includes(null) ? null : items;
    }
    if (typeof value !== 'object') return value;
    const object = typeOf(type, value as Row);
    return object === null ? value : row(object, value as Row, nodes.flatMap(selectionsOf));
  };

  const row = (
    type: GraphQLObjectType | GraphQLInterfaceType,
    value: Row,
    selections: readonly SelectionNode[],
  ) => {
    const completed: Row = { ...value };
    for (const [key, nodes] of fieldsOf(selections, type.name)) {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (!field) continue;
      completed[key] = complete(field.type, value[key], nodes);
      if (completed[key] === null && isNonNullType(field.type)) return null;
    }
    return completed;
  };

  return { fieldsOf, row };
};

const selectionsOf = (node: FieldNode): readonly SelectionNode[] =>
  node.selectionSet?.selections ?? [];

/**
 * An answer in which some field failed, as the schema promises it: what may not be null takes with it what holds it, up
 * to the first that may. The planner's own answer leaves a null in a list that has none.
 */
export const completed = (asked: Asked, data: Row): Row | null => {
  const operation = operationIn(asked);
  const root = operation && asked.schema.getRootType(operation.operation);
  const variables = variablesOf(asked);
  if (!root || !variables) return data;
  return follower(asked, variables).row(root, data, operation.selectionSet.selections);
};

/** Whether an operation asks for nothing, since all of it is left out; the planner finds no plan for one. */
export const asksNothing = (asked: Asked): boolean => {
  const operation = operationIn(asked);
  const root = operation && asked.schema.getRootType(operation.operation);
  const selections = operation?.selectionSet.selections ?? [];
  if (!root || !selections.every(({ directives }) => directives?.length)) return false;
  const variables = variablesOf(asked);
  return (
    variables !== null && follower(asked, variables).fieldsOf(selections, root.name).size === 0
  );
};
