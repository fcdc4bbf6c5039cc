import { setTimeout as pause } from 'node:timers/promises';
import type { Platform, SubgraphDefinition } from '@passerelle/subgraph-kit';
import pg from 'pg';
import { papersAhead, papersOf } from './due.ts';
import type { DuePaper } from './kinds.ts';
import { createReaders } from './readers.ts';
import { createPaperRoom, type Writing } from './room.ts';

/** The papers of the demo's past on their way. */
export type DemoPapers = {
  /** Resolves once everything is set that is set before anybody looks, or once it was told to stop. */
  readonly ahead: Promise<void>;
  /** Finishes the paper under way; the next start goes on behind it. */
  stop(): Promise<void>;
};

const LOOKS_EVERY_MS = 1_000;

type Given<Applications extends Writing, Appeals extends Writing> = {
  readonly platform: Platform;
  readonly applications: SubgraphDefinition<Applications>;
  readonly appeals: SubgraphDefinition<Appeals>;
  /** Of each kind of paper, how many are set before anybody looks. 60 when left out. */
  readonly most?: number;
};

const MOST_AHEAD = 60;

/**
 * Files of the demo world have a past: here it gets its papers, set by the subscribers that set those of today. It goes
 * on behind a platform that is ready, one paper after the other and with a rest as long as each took. First come the
 * persons one signs in as and the top of each list; of the others, whatever somebody has on the screen comes next.
 */
export const startDemoPapers = <Applications extends Writing, Appeals extends Writing>({
  platform,
  applications,
  appeals,
  most = MOST_AHEAD,
}: Given<Applications, Appeals>): DemoPapers => {
  const end = new AbortController();
  const { signal } = end;
  const isAhead = Promise.withResolvers<void>();
  const rest = (ms: number): Promise<unknown> =>
    pause(ms, undefined, { signal, ref: false }).catch(() => undefined);

  const work = async (client: pg.Client): Promise<void> => {
    const readers = await createReaders(client);
    const rooms = {
      applications: createPaperRoom(applications, platform),
      appeals: createPaperRoom(appeals, platform),
    };
    const tried = new Set<string>();
    const set = async (paper: DuePaper): Promise<void> => {
      // Once in a start: what fails is tried again at the next.
      if (tried.has(paper.event.id)) return;
      tried.add(paper.event.id);
      await rooms[paper.room]
        .set(paper)
        .catch((error: unknown) => platform.report(error, `demo.papers.${paper.event.event}`));
    };
    try {
      const ahead = (await papersAhead(client, most)).values();
      let wanted: readonly DuePaper[] = [];
      while (!signal.aborted) {
        // What was looked at last comes first: somebody waits for it, so that there is no rest behind it either.
        wanted = [...(await papersOf(client, await readers.lookedAt())), ...wanted];
        const [asked, ...others] = wanted;
        wanted = others;
        const next = asked ?? ahead.next().value;
        const began = performance.now();
        if (next) await set(next);
        else isAhead.resolve();
        if (!asked) await rest(next ? performance.now() - began : LOOKS_EVERY_MS);
      }
    } finally {
      await Promise.all(Object.values(rooms).map((room) => room.close()));
    }
  };

  const client = new pg.Client({ connectionString: platform.database.adminUrl });
  // A connection that breaks fails the statement under way; without a listener it would end the process.
  client.on('error', () => undefined);
  const done = client
    .connect()
    .then(() =>
      client.query(
        "select set_config('app.actor_kind', 'SYSTEM', false), set_config('app.subject', 'demo', false)",
      ),
    )
    .then(() => work(client))
    .catch((error: unknown) => platform.report(error, 'demo.papers'))
    .finally(async () => {
      isAhead.resolve();
      await client.end().catch(() => undefined);
    });
  return {
    ahead: isAhead.promise,
    stop: async () => {
      end.abort();
      await done;
    },
  };
};
