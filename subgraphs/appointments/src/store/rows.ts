/** The one row that a statement wrote. */
export const one = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('A row that was just written is not there.');
  return row;
};
