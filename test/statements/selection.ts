import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** How far a selection follows what a type leads to: an entity, what hangs on it, and what hangs on that. */
const DEPTH = 3;

const fieldOf = (
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  path: readonly string[],
): string | null => {
  if (field.args.some(isRequiredArgument)) return null;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isAbstractType(type) || !isObjectType(type)) return `${field.name} { __typename }`;
  if (path.length >= DEPTH || path.includes(type.name)) return `${field.name} { __typename }`;
  return `${field.name} ${everyFieldOf(schema, type, path)}`;
};

/** Every field of a type that needs no argument, and of what it leads to. */
export const everyFieldOf = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  path: readonly string[] = [],
): string => {
  const fields = Object.values(type.getFields()).map((field) =>
    fieldOf(schema, field, [...path, type.name]),
  );
  return `{ ${fields.filter((field) => field !== null).join(' ')} }`;
};
