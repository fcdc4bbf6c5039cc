import { Kind, parse, visit } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, SelectionSetNode } from 'graphql';

/** Of each type, which fields of a neighbour each of its fields wants to be told. */
type Requirements = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const stringOf = (directive: ConstDirectiveNode, name: string): string | null => {
  const value = directive.arguments?.find((it) => it.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
};

const topFieldsOf = (selectionSet: SelectionSetNode): string[] =>
  selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));

const fieldsIn = (selection: string): string[] => {
  const [operation] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? topFieldsOf(operation.selectionSet) : [];
};

/** Reads `@requires` out of a supergraph, by subgraph. */
export const requirementsIn = (supergraph: string): ReadonlyMap<string, Requirements> => {
  const names = new Map<string, string>();
  const found = new Map<string, Map<string, Map<string, string[]>>>();
  const document = parse(supergraph, { noLocation: true });
  visit(document, {
    EnumValueDefinition({ name, directives }) {
      const graph = directives?.find((it) => it.name.value === 'join__graph');
      const known = graph && stringOf(graph, 'name');
      if (known) names.set(name.value, known);
    },
  });
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives } of type.fields ?? [])
      for (const directive of directives ?? []) {
        const requires = stringOf(directive, 'requires');
        const graph = stringOf(directive, 'graph');
        if (directive.name.value !== 'join__field' || requires === null || !graph) continue;
        const subgraph = names.get(graph) ?? graph;
        const types = found.get(subgraph) ?? new Map<string, Map<string, string[]>>();
        const fields = types.get(type.name.value) ?? new Map<string, string[]>();
        found.set(subgraph, types.set(type.name.value, fields));
        fields.set(name.value, fieldsIn(requires));
      }
  }
  return found;
};

type Representation = Readonly<Record<string, unknown>> & { readonly __typename?: string };

const isRepresentation = (value: unknown): value is Representation =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Tells a subgraph the nulls among what its fields require: the planner's runtime leaves them out, and "is null" would
 * look like "was not asked for".
 */
export const withRequiredNulls = (requirements: Requirements) => {
  const known = new WeakMap<DocumentNode, Map<string, string[]>>();

  /** What the fields of this document want to be told, by type. */
  const wantedBy = (document: DocumentNode): Map<string, string[]> => {
    const wanted = new Map<string, string[]>();
    visit(document, {
      InlineFragment({ typeCondition, selectionSet }) {
        const type = typeCondition?.name.value ?? '';
        const required = topFieldsOf(selectionSet).flatMap(
          (field) => requirements.get(type)?.get(field) ?? [],
        );
        if (required.length > 0) wanted.set(type, [...(wanted.get(type) ?? []), ...required]);
      },
    });
    return wanted;
  };

  return <Variables>(document: DocumentNode, variables: Variables): Variables => {
    const wanted = known.get(document) ?? wantedBy(document);
    known.set(document, wanted);
    if (wanted.size === 0 || !isRepresentation(variables)) return variables;
    const completed = Object.entries(variables).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((item: unknown) => {
            const required = isRepresentation(item) && wanted.get(item.__typename ?? '');
            if (!required) return item;
            return { ...Object.fromEntries(required.map((field) => [field, null])), ...item };
          })
        : value,
    ]);
    return Object.fromEntries(completed) as Variables;
  };
};
