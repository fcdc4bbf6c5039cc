import { execute, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, ExecutionResult, FieldNode, GraphQLSchema } from 'graphql';
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';

type Halves = { readonly introspection: DocumentNode; readonly data: DocumentNode };

const isMeta = (field: FieldNode): boolean =>
  field.name.value === '__schema' || field.name.value === '__type';

/** Stands in the place of a field of the other half, so that no selection is ever empty. */
const placeholder = (field: FieldNode): FieldNode => ({
  kind: Kind.FIELD,
  alias: field.alias ?? field.name,
  name: { kind: Kind.NAME, value: '__typename' },
});

/** The document twice: what it asks of the schema, and what it asks of the data. Null when it does not mix them. */
const halvesOf = (document: DocumentNode, schema: GraphQLSchema): Halves | null => {
  const root = schema.getQueryType();
  let metas = 0;
  let others = 0;
  const half = (keeps: (field: FieldNode) => boolean): DocumentNode => {
    const types = new TypeInfo(schema);
    return visit(
      document,
      visitWithTypeInfo(types, {
        Field: (field) => {
          if (types.getParentType() !== root || field.name.value === '__typename') return undefined;
          if (isMeta(field)) metas += 1;
          else others += 1;
          return keeps(field) ? undefined : placeholder(field);
        },
      }),
    );
  };
  const introspection = half(isMeta);
  if (metas === 0 || others === 0) return null;
  return { introspection, data: half((field) => !isMeta(field)) };
};

/** The keys under which the halves answer: those of the placeholders come from the other half. */
const metaKeys = (document: DocumentNode): ReadonlySet<string> => {
  const keys = new Set<string>();
  visit(document, {
    Field: (field) => {
      if (isMeta(field)) keys.add((field.alias ?? field.name).value);
    },
  });
  return keys;
};

/**
 * Answers operations that ask for the schema and for data at once: the planner takes such a document for introspection
 * and leaves its data null, without an error. Only a gateway that is open to introspection needs it.
 */
export const useMixedIntrospection = (): GatewayPlugin => {
  const known = new WeakMap<DocumentNode, Halves | 'not mixed'>();
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const halves =
        known.get(args.document) ?? halvesOf(args.document, args.schema) ?? 'not mixed';
      known.set(args.document, halves);
      if (halves === 'not mixed') return;
      const run = executeFn as (given: typeof args) => Promise<ExecutionResult>;
      setExecuteFn((async (given: typeof args): Promise<ExecutionResult> => {
        const result = await run({ ...given, document: halves.data });
        const asked = await execute({ ...given, document: halves.introspection });
        const keys = metaKeys(halves.introspection);
        const own = Object.entries(asked.data ?? {}).filter(([key]) => keys.has(key));
        if (!result.data) return result;
        return { ...result, data: { ...result.data, ...Object.fromEntries(own) } };
      }) as typeof executeFn);
    },
  };
};
