import { definePage, hasMission, nothingPersonal, type ReadTx } from '@passerelle/subgraph-kit';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { checkSystems, type CheckSystem } from '../domain/systems.ts';
import { results, runs } from '../store/tables.ts';
import { visibleRuns } from '../store/visible.ts';

const LINES_MAX = 100;

const givenUp = (tx: ReadTx) =>
  tx
    .select({
      id: results.id,
      system: results.system,
      givenUpAt: sql<Date>`${results.givenUpAt}`.mapWith(results.givenUpAt),
      fallbackCause: results.fallbackCause,
      fallbackNote: results.fallbackNote,
      applicationId: runs.applicationId,
    })
    .from(results)
    .innerJoin(runs, eq(runs.id, results.runId))
    .where(and(isNotNull(results.givenUpAt), isNull(runs.closedAt), visibleRuns(tx.actor)))
    .orderBy(asc(results.givenUpAt), asc(results.id))
    .limit(LINES_MAX);

export type GivenUpView = Awaited<ReturnType<typeof givenUp>>[number];

/** What the viewer's post has to consult by other means. */
export const listGivenUp = definePage<null, readonly GivenUpView[]>({
  name: 'checks.listGivenUp',
  page: (tx) => givenUp(tx),
  seen: (rows) =>
    rows.length === 0
      ? null
      : {
          subjectIds: [...new Set(rows.map(({ applicationId }) => applicationId))],
          categories: ['CHECKS'],
        },
});

export type WaitingView = {
  readonly system: CheckSystem;
  readonly askedAgain: number;
  readonly givenUp: number;
  readonly oldestAt: Date | null;
};

/** How many queries have no answer, over all posts: whoever keeps the platform sees counts and no file. */
export const countWaiting = definePage<null, readonly WaitingView[] | null>({
  name: 'checks.countWaiting',
  page: async (tx) => {
    if (!hasMission(tx.actor, 'OPERATOR')) return null;
    const { rows } = await tx.execute<{
      system: CheckSystem;
      asked_again: number;
      given_up: number;
      oldest_at: string | null;
    }>(sql`select system, asked_again, given_up, oldest_at from checks.waiting_counts()`);
    return checkSystems.map((system) => {
      const row = rows.find((one) => one.system === system);
      return {
        system,
        askedAgain: row?.asked_again ?? 0,
        givenUp: row?.given_up ?? 0,
        oldestAt: row?.oldest_at ? new Date(row.oldest_at) : null,
      };
    });
  },
  seen: nothingPersonal,
});
