import type pg from 'pg';
import { createPerform, DoneBefore, type PerformWith } from './act.ts';
import { systemActor } from './actor.ts';
import { readWithin, type ActTx } from './database.ts';
import { sql } from 'drizzle-orm';

/** A timer that came due: what it is for and whom it concerns. */
export type DueTimer = { readonly kind: string; readonly subjectId: string; readonly dueAt: Date };

/** Sets, or sets anew, the timer of one kind for one subject. Called from the store, inside an act. */
export const setTimer = async (
  tx: ActTx,
  schema: string,
  timer: { readonly kind: string; readonly subjectId: string; readonly dueAt: Date },
): Promise<void> => {
  await tx.execute(sql`
    insert into ${sql.identifier(schema)}.timers (kind, subject_id, due_at, act_id)
    values (${timer.kind}, ${timer.subjectId}, ${timer.dueAt.toISOString()}, ${tx.actId})
    on conflict (kind, subject_id) do update
      set due_at = excluded.due_at, fired_at = null, act_id = excluded.act_id`);
};

/** Stops the timer of one kind for one subject, if it runs. */
export const stopTimer = async (
  tx: ActTx,
  schema: string,
  timer: { readonly kind: string; readonly subjectId: string },
): Promise<void> => {
  await tx.execute(sql`
    update ${sql.identifier(schema)}.timers set fired_at = ${tx.now.toISOString()}, act_id = ${tx.actId}
    where kind = ${timer.kind} and subject_id = ${timer.subjectId} and fired_at is null`);
};

/** What a kind of timer does when it comes due: an act of the system, once. */
export type TimerHandlers = Readonly<
  Record<
    string,
    (
      timer: DueTimer,
      perform: ReturnType<typeof createPerform>,
      once: { eventId: string; subscriber: string },
    ) => Promise<unknown>
  >
>;

/**
 * Fires what is due, by the platform's clock. An act that fails leaves its timer due, to be tried at
 * the next round; the inbox keeps a timer that fired twice from acting twice.
 */
export const createTimerRound = (
  given: PerformWith,
  handlers: TimerHandlers,
  report: (error: unknown, kind: string) => void,
) => {
  const { pool, schema, clock, law } = given;
  const actor = systemActor(schema, 'timers');
  return async (): Promise<number> => {
    const now = clock.now();
    const due = await readWithin(pool, { actor, now, law }, async (tx) => {
      const { rows } = await tx.execute<{ kind: string; subject_id: string; due_at: Date }>(sql`
        select kind, subject_id, due_at from ${sql.identifier(schema)}.timers
        where fired_at is null and due_at <= ${now.toISOString()} order by due_at limit 200`);
      return rows;
    });
    for (const row of due) {
      const handler = handlers[row.kind];
      if (!handler) continue;
      const dueAt = new Date(row.due_at);
      const timer = { kind: row.kind, subjectId: row.subject_id, dueAt };
      const once = {
        eventId: `timer:${row.kind}:${row.subject_id}:${dueAt.toISOString()}`,
        subscriber: 'timers',
      };
      try {
        await handler(timer, createPerform(given, actor), once);
        await markFired(pool, given, timer);
      } catch (error) {
        if (error instanceof DoneBefore) await markFired(pool, given, timer);
        else report(error, row.kind);
      }
    }
    return due.length;
  };
};

const markFired = async (pool: pg.Pool, given: PerformWith, timer: DueTimer): Promise<void> => {
  const client = await pool.connect();
  try {
    // The last act on the timer stays its author: firing is bookkeeping, not an act.
    await client.query('begin');
    const { rows } = await client.query<{ act_id: string }>(
      `select act_id, set_config('app.act_id', act_id::text, true), set_config('app.actor_kind', 'SYSTEM', true)
       from ${given.schema}.timers where kind = $1 and subject_id = $2 for update`,
      [timer.kind, timer.subjectId],
    );
    if (rows.length > 0)
      await client.query(
        `update ${given.schema}.timers set fired_at = $3 where kind = $1 and subject_id = $2 and due_at = $4`,
        [timer.kind, timer.subjectId, given.clock.now(), timer.dueAt],
      );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
