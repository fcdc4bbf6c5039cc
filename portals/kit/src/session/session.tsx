import {
  createContext,
  use,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { ClockContext } from './clock.tsx';
import type { SessionState, SessionStore } from './store.ts';

const SessionContext = createContext<SessionStore | null>(null);

/** The session's doors: sign in, sign in beside this page, sign out, and news of a return. */
export const useSession = (): SessionStore => {
  const store = use(SessionContext);
  if (!store) throw new Error('useSession stands inside a portal.');
  return store;
};

/** Who is signed in, kept up to date. */
export const useSessionState = (): SessionState => {
  const store = useSession();
  return useSyncExternalStore(store.subscribe, store.read);
};

type Props = { store: SessionStore; children: ReactNode };

/** Reads the session once, and again each time the person comes back to this tab. */
export const SessionProvider = ({ store, children }: Props) => {
  // The clock arrives with the session: reading the state draws again when it does.
  const ahead = useSyncExternalStore(store.subscribe, store.ahead);
  useEffect(() => {
    void store.refresh();
    const seen = (): void => {
      if (document.visibilityState === 'visible') void store.refresh();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', seen);
    };
  }, [store]);
  const clock = useMemo(() => ({ ahead }), [ahead]);
  return (
    <SessionContext value={store}>
      <ClockContext value={clock}>{children}</ClockContext>
    </SessionContext>
  );
};
