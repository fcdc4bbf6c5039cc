import pg from 'pg';

const DATE = 1082;

/** Days stay text, as the platform reads them; instants become `Date`. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id.valueOf() === DATE
      ? (value: string) => value
      : (pg.types.getTypeParser(id, format) as never),
};

/** A row with its columns named as in the platform's code. */
export const camelCased = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** An instant as PostgreSQL writes it in JSON, as GraphQL writes it. */
export const instantOf = (text: string | null): string | null =>
  text === null ? null : new Date(text).toISOString();

/** A value with the name of its GraphQL type. */
export const typed = <Value extends object>(__typename: string, value: Value) => ({
  __typename,
  ...value,
});
