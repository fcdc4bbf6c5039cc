import type { Pool } from 'pg';

/** Where `now` comes from. Nothing else in the platform asks the machine what time it is. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved: for tests. */
export const stoppedClock = (start: string): Clock & { moveTo(instant: string): void } => {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    moveTo: (instant) => {
      at = new Date(instant);
    },
  };
};

/**
 * The clock of a demo world: the machine's time plus an offset kept in the database, so that every
 * process sees the same day. `demo:clock` moves it; it never moves back.
 */
export const demoClock = async (pool: Pool): Promise<Clock & { stop(): void }> => {
  let offset = 0;
  const read = async () => {
    const { rows } = await pool.query<{ offset_ms: string }>('select offset_ms from app.clock');
    offset = Number(rows[0]?.offset_ms ?? 0);
  };
  await read();
  const timer = setInterval(() => {
    // The database may be away for a moment: the last known offset stays right until it is back.
    read().catch(() => undefined);
  }, 500);
  timer.unref();
  return { now: () => new Date(Date.now() + offset), stop: () => clearInterval(timer) };
};
