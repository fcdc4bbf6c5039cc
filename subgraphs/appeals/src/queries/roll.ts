import { decodeCursor, definePage, pageOf, pageSize } from '@passerelle/subgraph-kit';
import type { RollView } from '../domain/roll.ts';
import { ministryOf, rollViewsOf } from '../policy.ts';
import { cursorOf, readRoll } from '../store/roll.ts';
import type { AppealRow } from '../store/tables.ts';
import { seenAppeals } from './seen.ts';

export type RollArguments = {
  readonly view: RollView;
  readonly first: number;
  readonly after?: string | null;
};

export type Roll = ReturnType<typeof pageOf<AppealRow>> & {
  readonly total: number;
  readonly countedAt: Date;
  readonly counters: readonly { readonly view: RollView; readonly count: number }[];
};

/** The viewer's roll: a page of one view, and how many each view holds. */
export const readViewersRoll = definePage<RollArguments, Roll>({
  name: 'appeal.roll',
  page: async (tx, { view, first, after }) => {
    const size = pageSize(first);
    const views = rollViewsOf(tx.actor);
    const { rows, counts } = await readRoll(tx, {
      view,
      views: [...new Set([view, ...views])],
      ministry: ministryOf(tx.actor),
      size,
      after: decodeCursor(after),
    });
    return {
      ...pageOf(rows, size, cursorOf),
      total: counts.get(view) ?? 0,
      countedAt: tx.now,
      counters: views.map((it) => ({ view: it, count: counts.get(it) ?? 0 })),
    };
  },
  seen: ({ nodes }) => seenAppeals(nodes),
});
