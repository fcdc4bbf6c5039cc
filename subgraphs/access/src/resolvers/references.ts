/** What another subgraph hands over of its entity: the key, and nothing else. */
export type Reference = { readonly id: string };

/** A replay was asked for; how the machinery runs is read when it is wanted. */
export type ReplayAnswered = { readonly __typename: 'ReplayDeadLetterSuccess' };

/** A row that a foreign key promises. */
export const existing = <Row>(row: Row | null): Row => {
  if (row === null) throw new Error('A row that another one names is not there.');
  return row;
};
