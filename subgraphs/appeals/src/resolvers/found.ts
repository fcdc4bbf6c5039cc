import { NotFound } from '@passerelle/subgraph-kit';

/** What a row refers to is there, or the reader may not see it. */
export const found = <Value>(value: Value | null): Value => {
  if (value === null) throw new NotFound('what this refers to');
  return value;
};
