import type { Actor, Portal } from './types.ts';

/** Who asks, and what they may ask with. */
export type Caller = {
  readonly actor: Actor;
  /** `trusted`: only documents of the portal's list. `arbitrary`: own documents, under limits. `service`: own documents, in process. */
  readonly documents: 'trusted' | 'arbitrary' | 'service' | 'open';
  readonly portal: Portal | null;
};

/** One GraphQL operation on its way through the gateway: the actor, and one context for each subgraph. */
export type Operation = {
  readonly caller: Caller;
  /** In process: one context per subgraph, so that its loaders batch over the whole operation. */
  readonly contexts: Map<string, object>;
  /** Over HTTP: one signature per operation, made when the first subgraph is asked. */
  signed: Promise<string> | null;
  /** Only the plan is wanted: no subgraph is asked. */
  readonly planOnly: boolean;
};

export const operationOf = (caller: Caller, planOnly = false): Operation => ({
  caller,
  contexts: new Map(),
  signed: null,
  planOnly,
});

/** What the gateway adds to the context of the GraphQL runtime. */
export type OperationContext = { operation: Operation };
