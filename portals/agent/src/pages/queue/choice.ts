import { useSearchParams } from 'react-router';
import type { QueueDue, QueueOrder, QueueView, VisaKind } from '../../gql/graphql.ts';

export type Order = QueueOrder;

export const KINDS: readonly VisaKind[] = ['SHORT_STAY', 'LONG_STAY', 'AIRPORT_TRANSIT'];
const DUES: readonly QueueDue[] = ['OVERDUE', 'TODAY', 'WITHIN_WEEK'];

/** Before the lodging no limit runs; a decision that was taken has none; a provider hurries nobody. */
const WITHOUT_LIMIT: readonly QueueView[] = ['TO_COLLECT', 'URGENCIES', 'DECIDED'];
const BEFORE_LODGING: readonly QueueView[] = ['TO_COLLECT', 'URGENCIES'];

type Knows = {
  readonly orders: readonly Order[];
  readonly dues: readonly QueueDue[];
  /** Whether what the view holds has been lodged. */
  readonly lodged: boolean;
};

const knownTo = (view: QueueView, provider: boolean): Knows => {
  const limited = !provider && !WITHOUT_LIMIT.includes(view);
  const lodged = !provider && !BEFORE_LODGING.includes(view);
  return {
    orders: [...(limited ? ['DUE' as const] : []), ...(lodged ? ['LODGED' as const] : []), 'NAME'],
    dues: limited ? DUES : [],
    lodged: !BEFORE_LODGING.includes(view),
  };
};

const named = <Word extends string>(words: readonly Word[], text: string | null): Word | null =>
  words.find((word) => word === text) ?? null;

/** What is chosen of a view: all of it stands in the address, so that it can be kept, sent and gone back to. */
export const useChoice = (view: QueueView, provider: boolean) => {
  const [parameters, setParameters] = useSearchParams();
  const knows = knownTo(view, provider);
  const search = parameters.get('q') ?? '';
  const kind = named(KINDS, parameters.get('kind'));
  const due = named(knows.dues, parameters.get('due'));
  const order = named(knows.orders, parameters.get('by'));
  const descending = order !== null && parameters.get('way') === 'down';
  const after = parameters.get('after');
  /** Another choice begins at its first page. */
  const change = (next: Readonly<Record<string, string | null>>): void => {
    const changed = new URLSearchParams(parameters);
    changed.delete('after');
    for (const [key, value] of Object.entries(next))
      if (value === null || value === '') changed.delete(key);
      else changed.set(key, value);
    setParameters(changed);
  };
  const own: Order | null = knows.orders.includes('DUE') ? 'DUE' : null;
  const ordering = order ?? own;
  const orderBy = (next: Order): void => {
    const down = next === ordering && !descending;
    change({ by: next === own && !down ? null : next, way: down ? 'down' : null });
  };
  const orders = knows.orders;
  return {
    view,
    knows,
    search,
    kind,
    due,
    after,
    change,
    orderBy,
    orderedBy: {
      order: ordering,
      way: descending ? ('descending' as const) : ('ascending' as const),
    },
    /** Whether the reader chose another order than the view's. */
    reordered: order !== null,
    nextOrder: () => {
      const at = ordering === null ? -1 : orders.indexOf(ordering);
      const next = orders[(at + 1) % orders.length];
      if (next) change({ by: next === own ? null : next, way: null });
    },
    /** Whether search or filters leave rows out. */
    narrowed: search !== '' || kind !== null || due !== null,
    clear: () => change({ q: null, kind: null, due: null }),
    input: {
      view,
      ...(search ? { search } : {}),
      ...(kind ? { kind } : {}),
      ...(due ? { due } : {}),
      ...(order ? { order, descending } : {}),
      ...(after ? { after } : {}),
    },
  };
};

export type QueueChoice = ReturnType<typeof useChoice>;
