import type pg from 'pg';

/** What a column may hold before it is written. */
export type Value =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly string[]
  | object;

/** A column: its name, its type in PostgreSQL, and how a row gives its value. */
export type Column<Row> = readonly [name: string, type: string, value: (row: Row) => Value];

/** A table to fill, and the act that every row of it carries. */
export type Target<Row> = {
  readonly table: string;
  readonly columns: readonly Column<Row>[];
  /** What to do with rows that are there already: units that a start described before. */
  readonly keepExisting?: boolean;
  /** Rows that name no act: the log of who opened what is a trace itself. */
  readonly isTrace?: boolean;
};

const ROWS_AT_ONCE = 5_000;

// Most values need no escape: to look is cheaper than to replace.
const quoted = (text: string): string =>
  text.includes('"') || text.includes('\\')
    ? `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
    : `"${text}"`;

const listed = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : quoted(value))).join(',')}}`;

/** A value as PostgreSQL reads it from text. */
const asText = (value: Value): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return listed(value as readonly string[]);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

// A list of lists would be flattened by `unnest`: its rows travel as text.
const isList = (type: string): boolean => type.endsWith('[]');

const statementOf = <Row>({ table, columns, keepExisting, isTrace }: Target<Row>): string => {
  const names = columns.map(([name]) => name).join(', ');
  const values = columns
    .map(([, type], at) => (isList(type) ? `c${at}::${type}` : `c${at}`))
    .join(', ');
  const sources = columns
    .map(([, type], at) => `$${at + 1}::${isList(type) ? 'text' : type}[]`)
    .join(', ');
  const given = columns.map((_, at) => `c${at}`).join(', ');
  const then = keepExisting === true ? ' on conflict do nothing' : '';
  const [act, actId] = isTrace ? ['', ''] : [', act_id', `, $${columns.length + 1}::uuid`];
  return `insert into ${table} (${names}${act}) select ${values}${actId}
    from unnest(${sources}) as given (${given})${then}`;
};

/** Where statements go: one is under way while the next is written down, so that neither side waits. */
export type Pipe = {
  /** Hands a statement over; resolves when the one before it is done. */
  send(statement: string, values: readonly unknown[]): Promise<void>;
  /** Asks, once everything before is done. */
  ask<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** Waits for what is under way; its error, if it failed. */
  settle(): Promise<void>;
};

export const createPipe = (client: pg.ClientBase): Pipe => {
  let underWay: Promise<unknown> = Promise.resolve();
  const settle = async (): Promise<void> => {
    await underWay;
  };
  return {
    send: async (statement, values) => {
      await settle();
      underWay = client.query(statement, [...values]);
      // Whoever comes next is told; until then nobody listens, and that is no crash.
      underWay.catch(() => undefined);
    },
    ask: async (statement, values) => {
      await settle();
      return (await client.query(statement, values)).rows;
    },
    settle,
  };
};

/** Writes rows, in as few statements as there are thousands. They are there once the pipe has settled. */
export const insert = async <Row>(
  { pipe, actId }: { readonly pipe: Pipe; readonly actId: string },
  target: Target<Row>,
  rows: readonly Row[],
): Promise<void> => {
  const statement = statementOf(target);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    const lists = target.columns.map(([, , value]) =>
      listed(part.map((row) => asText(value(row)))),
    );
    await pipe.send(statement, target.isTrace ? lists : [...lists, actId]);
  }
};
