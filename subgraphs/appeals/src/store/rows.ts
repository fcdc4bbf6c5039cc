/** The row that a statement just wrote. */
export const one = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('A row that was just written is not there.');
  return row;
};

/** Rows by key, for a batch: each key that was asked for has its list, be it empty. */
export const grouped = <Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
};

/** Rows by key, where each key has at most one. */
export const byKey = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of the ids that a client sent, those that can exist: another text is simply not found. */
export const possible = (ids: readonly string[]): string[] => ids.filter((id) => uuid.test(id));
