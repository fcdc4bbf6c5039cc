import { definePage, NotFound, nothingPersonal } from '@passerelle/subgraph-kit';
import { isOperator } from '../policy.ts';
import type { AccessPorts, Machinery } from '../ports.ts';

/** How the machinery runs. For operators; there is no personal data in it. */
export const readOperations = definePage<object, Machinery & { readonly at: Date }>({
  name: 'access.readOperations',
  page: async (tx, _args, ports: AccessPorts) => {
    if (!isOperator(tx.actor)) throw new NotFound('operations');
    return { at: tx.now, ...(await ports.machinery(tx.now)) };
  },
  seen: nothingPersonal,
});
