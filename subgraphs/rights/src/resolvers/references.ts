/** What another subgraph knows of its entity: the key, and nothing else. */
export type Reference = { readonly id: string };
