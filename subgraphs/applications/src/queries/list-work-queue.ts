import { Buffer } from 'node:buffer';
import { definePage, pageSize } from '@passerelle/subgraph-kit';
import { z } from 'zod';
import type { ApplicationRow } from '../store/applications.ts';
import type { QueueChoice, QueueCursor } from '../store/queue-choice.ts';
import { readQueue, type QueueView } from '../store/work-queue.ts';

export type WorkQueueAsked = Partial<QueueChoice> & {
  readonly view: QueueView;
  readonly search?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

export type WorkQueuePage = {
  readonly countedAt: Date;
  readonly counters: readonly { readonly view: QueueView; readonly count: number }[];
  readonly nodes: readonly ApplicationRow[];
  readonly total: number;
  readonly found: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const instant = z
  .string()
  .regex(/^\d{4,6}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?)?$/);
// A name is not written into a cursor: it would stand in addresses and logs.
const cursorShape = z.tuple([z.union([instant, z.literal('')]), instant, z.uuid()]);

const written = (cursor: QueueCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Null for a cursor that is absent or was not made here: then the view is read from its beginning. */
const read = (text: string | null | undefined): QueueCursor | null => {
  if (!text) return null;
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return null;
  }
};

const SEARCH_MAX = 100;

/** A page of the actor's work list with its counters. What is counted is what is listed, at one instant. */
export const listWorkQueue = definePage<WorkQueueAsked, WorkQueuePage>({
  name: 'application.listWork',
  page: async (tx, asked) => {
    const size = pageSize(asked.first);
    const { counters, found, rows } = await readQueue(tx, {
      view: asked.view,
      kind: asked.kind ?? null,
      due: asked.due ?? null,
      order: asked.order ?? null,
      descending: asked.descending ?? false,
      search: (asked.search ?? '').slice(0, SEARCH_MAX),
      size,
      cursor: read(asked.after),
    });
    const page = rows.slice(0, size);
    const last = page.at(-1);
    return {
      countedAt: tx.now,
      counters,
      nodes: page.map(({ row }) => row),
      total: counters.find(({ view }) => view === asked.view)?.count ?? 0,
      found,
      pageInfo: {
        hasNextPage: rows.length > size,
        endCursor: last === undefined ? null : written(last.cursor),
      },
    };
  },
  seen: ({ nodes }) =>
    nodes.length === 0
      ? null
      : {
          subjectIds: nodes.flatMap((row) =>
            row.applicantId === null ? [row.id] : [row.id, row.applicantId],
          ),
          categories: ['IDENTITY', 'STAY'],
        },
});
