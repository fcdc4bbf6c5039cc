/** An entity that another subgraph owns, named by its key. */
export type Reference = { readonly id: string };

/** The reference to an entity whose id may be missing. */
export const referenceTo = (id: string | null): Reference | null => (id === null ? null : { id });
