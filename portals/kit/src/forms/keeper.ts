/**
 * Keeps what is typed until the server has confirmed exactly that: on this device first, at each stroke; then on the server,
 * a few hundred milliseconds later. Tabs of one browser share what is kept here and send one at a time, so that the last
 * typed answer is the last one sent, whichever tab it was typed in.
 */

/** One answer as it was typed, not yet confirmed. */
export type TypedAnswer = {
  key: string;
  value: string;
  /** When it was typed: later wins. */
  at: number;
  /** In which tab, so that two answers of the same instant are told apart. */
  tab: string;
};

/** What the server made of a save. */
export type SendResult =
  /** The server has it. */
  | 'kept'
  /** No answer: it may have arrived or not. */
  | 'unknown'
  | 'signed-out'
  /** The form takes no more answers: it was signed meanwhile. What was typed stays here. */
  | 'closed';

/** Where unconfirmed answers lie on this device, shared by the tabs. */
export type AnswerStore = {
  list: () => TypedAnswer[];
  /** False when the device keeps nothing. */
  put: (answer: TypedAnswer) => boolean;
  /** Removes the answer only if it is still this one. */
  removeIfSame: (answer: TypedAnswer) => void;
};

/** Sends a batch to the server. It never throws. */
export type Send = (answers: readonly { key: string; value: string }[]) => Promise<SendResult>;

export type KeeperPorts = {
  store: AnswerStore;
  /** Runs one thing at a time over all tabs of this browser. */
  alone: (work: () => Promise<void>) => Promise<void>;
  now: () => number;
  tab: string;
};

export type KeeperState = {
  /** Answers that wait for the server. */
  waiting: number;
  /** How the last sending ended; null before the first. */
  last: SendResult | null;
  /** When the server last confirmed everything, in milliseconds. */
  savedAt: number | null;
  /** Whether this device keeps answers. */
  keepsHere: boolean;
};

export type Keeper = {
  /** Each stroke. Kept here before it returns. */
  type: (key: string, value: string) => void;
  /** Sends what waits. Resolves when nothing waits any more or the line failed. */
  flush: (send: Send) => Promise<SendResult>;
  /** What was typed and is not confirmed; undefined when nothing is. */
  typed: (key: string) => string | undefined;
  state: () => KeeperState;
  /** Counts again what waits: another tab may have typed or sent. */
  look: () => void;
  subscribe: (listener: () => void) => () => void;
};

/** The server takes at most this many answers in one save. */
const BATCH_MAX = 120;

export const isLater = (one: TypedAnswer, other: TypedAnswer): boolean =>
  one.at > other.at || (one.at === other.at && one.tab > other.tab);

const isSame = (one: TypedAnswer, other: TypedAnswer): boolean =>
  one.key === other.key &&
  one.at === other.at &&
  one.tab === other.tab &&
  one.value === other.value;

/** A device without storage keeps answers for as long as the page lives. */
export const memoryStore = (): AnswerStore => {
  const answers = new Map<string, TypedAnswer>();
  return {
    list: () => [...answers.values()],
    put: (answer) => {
      answers.set(answer.key, answer);
      return true;
    },
    removeIfSame: (answer) => {
      const kept = answers.get(answer.key);
      if (kept && isSame(kept, answer)) answers.delete(answer.key);
    },
  };
};

/** Keeps and sends the answers of one form. */
export const createKeeper = ({ store, alone, now, tab }: KeeperPorts): Keeper => {
  // What the device could not keep is kept by the page.
  const spare = memoryStore();
  const listeners = new Set<() => void>();
  let keepsHere = true;
  let last: SendResult | null = null;
  let savedAt: number | null = null;
  let clock = 0;
  let queue: Promise<void> = Promise.resolve();
  let shown: KeeperState = { waiting: 0, last, savedAt, keepsHere };

  const waiting = (): TypedAnswer[] => {
    const newest = new Map<string, TypedAnswer>();
    for (const answer of [...store.list(), ...spare.list()]) {
      const known = newest.get(answer.key);
      if (!known || isLater(answer, known)) newest.set(answer.key, answer);
    }
    return [...newest.values()];
  };
  const tell = (): void => {
    shown = { waiting: waiting().length, last, savedAt, keepsHere };
    for (const listener of listeners) listener();
  };
  const confirm = (batch: readonly TypedAnswer[]): void => {
    for (const answer of batch) {
      store.removeIfSame(answer);
      spare.removeIfSame(answer);
    }
  };
  const sendAll = async (send: Send): Promise<void> => {
    let batch = waiting().slice(0, BATCH_MAX);
    if (batch.length === 0) last = 'kept';
    while (batch.length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- one save after the other: their order is the order of typing
      last = await send(batch.map(({ key, value }) => ({ key, value })));
      if (last !== 'kept') return;
      confirm(batch);
      savedAt = now();
      batch = waiting().slice(0, BATCH_MAX);
    }
  };
  shown = { ...shown, waiting: waiting().length };
  return {
    type: (key, value) => {
      // Two strokes of one millisecond keep their order.
      clock = Math.max(clock + 1, now());
      const answer = { key, value, at: clock, tab };
      keepsHere = store.put(answer);
      if (!keepsHere) spare.put(answer);
      tell();
    },
    flush: async (send) => {
      // One at a time in this tab, and over the tabs where the browser can.
      queue = queue.then(() => alone(() => sendAll(send)));
      await queue;
      tell();
      return last ?? 'kept';
    },
    typed: (key) => waiting().find((answer) => answer.key === key)?.value,
    state: () => shown,
    look: tell,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
