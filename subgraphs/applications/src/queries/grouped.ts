/** The rows of each key, in their order; a key without a row has an empty list. */
export const grouped = <Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const byKey = Map.groupBy(rows, keyOf);
  return new Map(keys.map((key) => [key, byKey.get(key) ?? []]));
};
