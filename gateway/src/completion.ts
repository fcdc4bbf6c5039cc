import {
  BREAK,
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
  visit,
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

type Composite = GraphQLObjectType | GraphQLInterfaceType;
/** A field as it is asked: under which key it is answered, and what is asked of its value. */
type AskedField = { key: string; type: GraphQLOutputType; below: Selections };
/** What is asked of a value, by the type that it turns out to have. */
type Selections = (type: Composite) => readonly AskedField[];

/** What a document asks, read once for each type that its answers have. */
const selectionsIn = ({ schema, document }: Asked, variables: Variables) => {
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

  const asked = (selections: readonly SelectionNode[]): Selections => {
    const known = new Map<string, readonly AskedField[]>();
    const read = (type: Composite) =>
      [...fieldsOf(selections, type.name)].flatMap(([key, nodes]) => {
        const field = type.getFields()[nodes[0]?.name.value ?? ''];
        const below = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
        return field ? [{ key, type: field.type, below: asked(below) }] : [];
      });
    return (type) => {
      const fields = known.get(type.name) ?? read(type);
      known.set(type.name, fields);
      return fields;
    };
  };
  return { asked, fieldsOf };
};

/** Follows an answer through the schema; what is whole is handed back as it came. */
const follower = (schema: GraphQLSchema) => {
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

  const complete = (type: GraphQLOutputType, value: unknown, below: Selections): unknown => {
    if (value === null || value === undefined) return null;
    if (isNonNullType(type)) return complete(type.ofType, value, below);
    if (isListType(type)) {
      if (!Array.isArray(value)) return value;
      const items = value.map((item) => complete(type.ofType, item, below));
      if (isNonNullType(type.ofType) && items.includes(null)) return null;
      return items.some((item, at) => item !== value[at]) ? items : value;
    }
    if (typeof value !== 'object') return value;
    const object = typeOf(type, value as Row);
    return object === null ? value : row(object, value as Row, below);
  };

  const row = (type: Composite, value: Row, asked: Selections): Row | null => {
    let whole = value;
    for (const { key, type: promised, below } of asked(type)) {
      const completed = complete(promised, value[key], below);
      if (completed === null && isNonNullType(promised)) return null;
      if (completed === value[key]) continue;
      if (whole === value) whole = { ...value };
      whole[key] = completed;
    }
    return whole;
  };
  return row;
};

/** What the documents that are sent again and again ask; one with conditions asks something else each time. */
const known = new WeakMap<DocumentNode, { asked: Selections; schema: GraphQLSchema }>();

const hasConditions = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Directive: ({ name: { value } }) => {
      found ||= value === 'skip' || value === 'include';
      return found ? BREAK : undefined;
    },
  });
  return found;
};

const rootSelections = (asked: Asked, operation: OperationDefinitionNode): Selections | null => {
  const kept = known.get(asked.document);
  if (kept?.schema === asked.schema) return kept.asked;
  const variables = variablesOf(asked);
  if (!variables) return null;
  const read = selectionsIn(asked, variables).asked(operation.selectionSet.selections);
  const operations = asked.document.definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  if (operations.length === 1 && !hasConditions(asked.document))
    known.set(asked.document, { asked: read, schema: asked.schema });
  return read;
};

/**
 * An answer as the schema promises it: what may not be null takes with it what holds it, up to the first that may. The
 * planner's own answer has a null where a field failed and where an entity is not there for whoever asks.
 */
export const completed = (asked: Asked, data: Row): Row | null => {
  const operation = operationIn(asked);
  const root = operation && asked.schema.getRootType(operation.operation);
  const selections = operation && rootSelections(asked, operation);
  if (!root || !selections) return data;
  return follower(asked.schema)(root, data, selections);
};

/** Whether an operation asks for nothing, since all of it is left out; the planner finds no plan for one. */
export const asksNothing = (asked: Asked): boolean => {
  const operation = operationIn(asked);
  const root = operation && asked.schema.getRootType(operation.operation);
  const selections = operation?.selectionSet.selections ?? [];
  if (!root || !selections.every(({ directives }) => directives?.length)) return false;
  const variables = variablesOf(asked);
  return (
    variables !== null && selectionsIn(asked, variables).fieldsOf(selections, root.name).size === 0
  );
};
