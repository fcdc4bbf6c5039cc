import { useLocation } from 'react-router';

/** The list from which a file was opened: its rows in their order, and the address that shows it again. */
export type Walk = {
  readonly ids: readonly string[];
  readonly back: string;
};

const isWalk = (state: unknown): state is Walk =>
  typeof state === 'object' &&
  state !== null &&
  Array.isArray((state as Walk).ids) &&
  typeof (state as Walk).back === 'string';

export type Place = {
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};

/** Which file of which list this is. It comes with the history entry, so that it outlives a reload and nothing else. */
export const useWalk = (id: string): { walk: Walk | null; place: Place | null } => {
  const { state } = useLocation();
  const walk = isWalk(state) ? state : null;
  const at = walk?.ids.indexOf(id) ?? -1;
  if (!walk || at < 0) return { walk, place: null };
  return {
    walk,
    place: {
      position: at + 1,
      total: walk.ids.length,
      previous: walk.ids[at - 1] ?? null,
      next: walk.ids[at + 1] ?? null,
    },
  };
};

/** Back in the list, the row that was open. Null when one did not come from a file. */
export const useReturned = (): string | null => {
  const { state } = useLocation();
  return typeof (state as { at?: unknown } | null)?.at === 'string'
    ? (state as { at: string }).at
    : null;
};
