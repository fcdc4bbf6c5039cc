import type { Words } from '@passerelle/subgraph-kit/law';

/** One ground of a refusal, as the form or the catalogue names it. */
export type Ground = {
  /** `3` of Annex VI, `RMV-5` of the annex of 2009, `LS-2` of the long-stay catalogue. */
  readonly code: string;
  readonly text: Words;
  /** Whether the law asks the ground to name something: a State, statements. */
  readonly complementRequired: boolean;
  /** What a complement names. Null where the ground takes none. */
  readonly complementLabel: Words | null;
};
