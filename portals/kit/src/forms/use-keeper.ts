import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSession, useSessionState } from '../session/session.tsx';
import type { SavedState } from '../ui/saved.tsx';
import { deviceStore } from './device-store.ts';
import {
  createKeeper,
  memoryStore,
  type AnswerStore,
  type Keeper,
  type Send,
  type SendResult,
} from './keeper.ts';

/** After the last stroke, before the answers travel. */
const PAUSE_MS = 700;
/** Between two tries while the line is down. */
const RETRY_MS = 15_000;

const storeFor = (form: string): AnswerStore => {
  try {
    return deviceStore(form, localStorage);
  } catch {
    return memoryStore();
  }
};

const aloneOver = (form: string) => async (work: () => Promise<void>) => {
  if (navigator.locks) await navigator.locks.request(`passerelle.answers.${form}`, work);
  else await work();
};

const savedStateOf = (
  { waiting, last, savedAt, keepsHere }: ReturnType<Keeper['state']>,
  typedAt: number | null,
): SavedState => {
  if (waiting === 0 && savedAt !== null)
    return { kind: 'saved', at: new Date(savedAt).toISOString() };
  if (last === 'signed-out') return { kind: 'signed-out' };
  if (waiting > 0 && !keepsHere && last !== null && last !== 'kept') return { kind: 'nowhere' };
  if (waiting > 0 && last !== null && last !== 'kept')
    return { kind: 'here', at: new Date(typedAt ?? Date.now()).toISOString() };
  // Between a stroke and its save nothing is news.
  return savedAt === null
    ? { kind: 'untouched' }
    : { kind: 'saved', at: new Date(savedAt).toISOString() };
};

export type Kept = {
  /** What stands in a field: typed here, else waiting on this device, else what the server has. */
  valueOf: (key: string, server: string | null | undefined) => string;
  type: (key: string, value: string) => void;
  /** The person left the field: send, and show what the server made of it. */
  leave: (key: string) => void;
  flush: () => Promise<SendResult>;
  saved: SavedState;
  /** How many answers wait for the server. */
  waiting: number;
};

const useTimer = (): ((run: () => void, after: number) => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((run, after) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, after);
  }, []);
};

/** Sends what waits when the line, the session or the person comes back, and before the page goes. */
const useMoments = (flush: () => Promise<SendResult>): void => {
  const session = useSession();
  useEffect(() => {
    const run = (): void => void flush();
    run();
    const offBack = session.onBack(run);
    window.addEventListener('online', run);
    window.addEventListener('pagehide', run);
    document.addEventListener('visibilitychange', run);
    return () => {
      offBack();
      window.removeEventListener('online', run);
      window.removeEventListener('pagehide', run);
      document.removeEventListener('visibilitychange', run);
    };
  }, [flush, session]);
};

/** The answers of one form: kept here at each stroke, on the server soon after, whatever happens between. */
export const useKeeper = (form: string, send: Send): Kept => {
  const keeper = useMemo(
    () =>
      createKeeper({
        store: storeFor(form),
        alone: aloneOver(form),
        now: () => Date.now(),
        tab: crypto.randomUUID(),
      }),
    [form],
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  const signedIn = useSessionState().kind === 'signed-in';
  const [typedHere, setTypedHere] = useState<ReadonlyMap<string, string>>(new Map());
  const [typedAt, setTypedAt] = useState<number | null>(null);
  const later = useTimer();
  const flush = useCallback(async () => {
    const result = await keeper.flush(send);
    if (result === 'unknown') later(() => void keeper.flush(send), RETRY_MS);
    return result;
  }, [keeper, later, send]);
  useMoments(flush);
  useEffect(() => {
    // Another tab of this browser typed or sent.
    window.addEventListener('storage', keeper.look);
    return () => window.removeEventListener('storage', keeper.look);
  }, [keeper]);
  const type = useCallback(
    (key: string, value: string) => {
      keeper.type(key, value);
      setTypedHere((all) => new Map(all).set(key, value));
      setTypedAt(Date.now());
      later(() => void flush(), PAUSE_MS);
    },
    [keeper, flush, later],
  );
  const leave = useCallback(
    async (key: string) => {
      const result = await flush();
      if (result !== 'kept') return;
      setTypedHere((all) => {
        const rest = new Map(all);
        rest.delete(key);
        return rest;
      });
    },
    [flush],
  );
  return {
    valueOf: (key, server) => typedHere.get(key) ?? keeper.typed(key) ?? server ?? '',
    type,
    leave: (key) => void leave(key),
    flush,
    saved: signedIn ? savedStateOf(state, typedAt) : { kind: 'signed-out' },
    waiting: state.waiting,
  };
};
