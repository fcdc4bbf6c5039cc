/** What another subgraph hands over of its entity: the key, and nothing else. */
export type Reference = { readonly id: string };

/** A row that a foreign key promises. */
export const existing = <Row>(row: Row | null): Row => {
  if (row === null) throw new Error('A row that another one names is not there.');
  return row;
};
