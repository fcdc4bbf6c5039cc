import { useCallback, useEffect, useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { CombinedError } from '@urql/core';
import { useNow } from '../session/clock.tsx';
import { useSession } from '../session/session.tsx';
import { faultAt, faultOf, type Fault } from './fault.ts';

/** Seconds until a part that failed is asked again, by itself. */
export const RETRY_SECONDS = 20;

export type Answered<Data> = {
  /** The answer, or the last one that was there for the same question. */
  data: Data | null;
  /** Nothing is there yet: draw the skeleton. */
  loading: boolean;
  /** Why nothing, or nothing newer, came. */
  fault: Fault | null;
  /** Why a part at this path is null. */
  faultAt: (...path: string[]) => Fault | null;
  /** When what is shown was read, in milliseconds by the platform's clock. */
  readAt: number | null;
  /** Asks again; what is there stays. */
  refresh: () => void;
};

type Kept<Data> = { question: string; data: Data; readAt: number };

const useRetries = (error: CombinedError | undefined, refresh: () => void): void => {
  const session = useSession();
  useEffect(() => {
    // Each failure is another error, and starts the wait anew.
    if (!error) return undefined;
    const timer = setTimeout(refresh, RETRY_SECONDS * 1000);
    const offBack = session.onBack(refresh);
    window.addEventListener('online', refresh);
    return () => {
      clearTimeout(timer);
      offBack();
      window.removeEventListener('online', refresh);
    };
  }, [error, refresh, session]);
};

/**
 * A page's question to the graph. What is already there is never replaced by a skeleton; a part that failed is asked
 * again by itself, when the line or the session is back, and every {@link RETRY_SECONDS} seconds. `about` names what the
 * question is about, where variables only choose a part of it: while it stays the same, the last answer stays until the
 * next is there.
 */
export const useAnswer = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean; fresh?: boolean; about?: string } = {},
): Answered<Data> => {
  const now = useNow();
  const [{ data, error, fetching }, execute] = useQuery({
    query: document,
    variables,
    pause: options.pause ?? false,
    requestPolicy: options.fresh === false ? 'cache-first' : 'cache-and-network',
  });
  const question = options.about ?? JSON.stringify(variables);
  const [kept, keep] = useState<Kept<Data> | null>(null);
  if (data && kept?.data !== data) keep({ question, data, readAt: now() });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useRetries(error, refresh);
  const shown = data ?? (kept?.question === question ? kept.data : null);
  return {
    data: shown,
    loading: !shown && fetching,
    fault: fetching && !shown ? null : faultOf(error),
    faultAt: (...path) => faultAt(error, path),
    readAt: kept?.question === question ? kept.readAt : null,
    refresh,
  };
};
