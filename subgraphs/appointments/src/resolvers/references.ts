/** What another subgraph hands over of its entity: the key, and nothing else. */
export type Reference = { readonly id: string };
