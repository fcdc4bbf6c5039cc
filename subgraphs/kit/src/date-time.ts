import { GraphQLScalarType } from 'graphql';

/**
 * Instants leave a subgraph as text, ISO 8601 in UTC, also towards a gateway in the same process: answers of two fetches
 * are merged field by field, and a Date that is merged becomes an empty object.
 */
export const dateTime = new GraphQLScalarType<unknown, unknown>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
});
