import { useCallback, type KeyboardEvent } from 'react';

const STEP: Readonly<Record<string, (at: number, last: number) => number>> = {
  j: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  k: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

type Keys = {
  readonly cursor: number;
  readonly move: (at: number) => void;
  readonly count: number;
  /** Chooses the row under the cursor, or takes it out of the choice. Absent where nothing is chosen. */
  readonly choose: ((at: number) => void) | undefined;
};

/**
 * The keys of a list of rows: arrows, Home and End, J and K, and X to choose. Single letters work only while the list has
 * the focus, and never in a field of it (WCAG 2.1.4).
 */
export const useRowKeys = ({ cursor, move, count, choose }: Keys) =>
  useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const step = STEP[key];
      if (key === 'x' && choose && cursor >= 0) choose(cursor);
      else if (step && count > 0) {
        const next = cursor < 0 && key !== 'End' ? 0 : step(cursor, count - 1);
        move(next);
        if (event.shiftKey && (key === 'j' || key === 'ArrowDown')) choose?.(next);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [cursor, move, count, choose],
  );
