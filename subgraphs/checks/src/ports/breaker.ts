/** Keeps a system that is down from holding up every question: after some failures in a row it is left alone. */
export type Breaker = {
  /** Whether a question may be sent now. After the pause one is let through, to see. */
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
};

export const createBreaker = (options: {
  /** Failures in a row after which the system is left alone. */
  readonly failuresMax: number;
  /** For how long, in milliseconds. */
  readonly pauseMs: number;
  /** The machine's time in milliseconds; a pause is not legal time. */
  readonly now: () => number;
}): Breaker => {
  let failures = 0;
  let openUntil = 0;
  return {
    mayTry: () => {
      if (failures < options.failuresMax) return true;
      if (options.now() < openUntil) return false;
      // One question goes through and the others wait for what becomes of it.
      openUntil = options.now() + options.pauseMs;
      return true;
    },
    succeeded: () => {
      failures = 0;
    },
    failed: () => {
      failures += 1;
      if (failures >= options.failuresMax) openUntil = options.now() + options.pauseMs;
    },
  };
};
