import { newId, setTimer, stopTimer, type ActTx, type ReadTx } from '@passerelle/subgraph-kit';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { RunFacts } from '../domain/run.ts';
import type { HolderNoted, RunClosed, RunOpened } from '../domain/open.ts';
import { hits, results, runs, type HitRow, type ResultRow, type RunRow } from './tables.ts';

/** The timer of the next question to systems that did not answer. */
export const REPEAT = 'checks.repeat';

/** A result with its candidates. */
export type ResultView = ResultRow &
  Pick<RunRow, 'postId' | 'closedAt'> & { readonly hits: readonly HitRow[] };

/** A run with all that belongs to it. */
export type RunView = RunRow & { readonly results: readonly ResultView[] };

const group = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const found = grouped.get(key);
    if (found) found.push(row);
    else grouped.set(key, [row]);
  }
  return grouped;
};

/** Results and hits of these runs: one statement for each table. */
export const withResults = async (
  tx: ReadTx,
  found: readonly RunRow[],
): Promise<readonly RunView[]> => {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const answered = await tx
    .select()
    .from(results)
    .where(inArray(results.runId, ids))
    .orderBy(
      sql`array_position(array['SIS_PERSONS', 'SIS_DOCUMENTS', 'VIS', 'CIVIL_STATUS'], ${results.system})`,
    );
  const candidates = await tx
    .select()
    .from(hits)
    .where(inArray(hits.runId, ids))
    .orderBy(asc(hits.foundAt), asc(hits.id));
  const resultsByRun = group(answered, ({ runId }) => runId);
  const hitsByResult = group(candidates, ({ resultId }) => resultId);
  return found.map((run) => ({
    ...run,
    results: (resultsByRun.get(run.id) ?? []).map((result) => ({
      ...result,
      postId: run.postId,
      closedAt: run.closedAt,
      hits: hitsByResult.get(result.id) ?? [],
    })),
  }));
};

const factsOf = (run: RunView): RunFacts => ({
  ...run,
  hits: run.results.flatMap((result) => result.hits),
});

const locked = async (tx: ActTx, row: RunRow | undefined): Promise<RunFacts | null> => {
  const [view] = await withResults(tx, row === undefined ? [] : [row]);
  return view === undefined ? null : factsOf(view);
};

/** Locks the checks of one application, with their results and hits. */
export const lockRunOf = async (tx: ActTx, applicationId: string): Promise<RunFacts | null> => {
  const rows = tx.select().from(runs).where(eq(runs.applicationId, applicationId)).for('update');
  return locked(tx, (await rows)[0]);
};

/** Locks one run, with its results and hits. */
export const lockRun = async (tx: ActTx, runId: string): Promise<RunFacts | null> => {
  const rows = tx.select().from(runs).where(eq(runs.id, runId)).for('update');
  return locked(tx, (await rows)[0]);
};

/** What a run grows from: a fresh id, and whether the lodging was told before. */
export const loadOpening = async (tx: ActTx, applicationId: string) => {
  const found = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(eq(runs.applicationId, applicationId));
  return { id: newId(), isThere: found.length > 0 };
};

/** Locks a run without what belongs to it. The run is null where the file was never lodged. */
export const lockHolding = async (tx: ActTx, applicationId: string) => {
  const [run] = await tx
    .select()
    .from(runs)
    .where(eq(runs.applicationId, applicationId))
    .for('update');
  return { run: run ?? null };
};

export const recordOpened = async (tx: ActTx, event: RunOpened): Promise<void> => {
  const { runId, applicationId, postId, startedAt, systems } = event;
  const { actId } = tx;
  await tx.insert(runs).values({ id: runId, applicationId, postId, startedAt, actId });
  await tx
    .insert(results)
    .values(
      systems.map((system) => ({ id: newId(), runId, system, state: 'PENDING' as const, actId })),
    );
};

export const recordHolder = async (tx: ActTx, { runId, postId }: HolderNoted): Promise<void> => {
  const { actId } = tx;
  await tx.update(runs).set({ postId, actId }).where(eq(runs.id, runId));
  await tx.update(hits).set({ postId, actId }).where(eq(hits.runId, runId));
};

export const recordClosed = async (tx: ActTx, { runId, closedAt }: RunClosed): Promise<void> => {
  const { actId } = tx;
  await tx.update(runs).set({ closedAt, actId }).where(eq(runs.id, runId));
  await tx.update(hits).set({ closedAt, actId }).where(eq(hits.runId, runId));
  await stopTimer(tx, 'checks', { kind: REPEAT, subjectId: runId });
};

const MINUTE_MILLISECONDS = 60_000;

/** Sets after how many minutes the unanswered systems of a run are asked again; null when none is left. */
export const setRepeat = (tx: ActTx, runId: string, minutes: number | null): Promise<void> => {
  const timer = { kind: REPEAT, subjectId: runId };
  if (minutes === null) return stopTimer(tx, 'checks', timer);
  const dueAt = new Date(tx.now.getTime() + minutes * MINUTE_MILLISECONDS);
  return setTimer(tx, 'checks', { ...timer, dueAt });
};
